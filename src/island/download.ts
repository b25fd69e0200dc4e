import { csv } from '../figure/csv.ts';
import type { Figure } from '../figure/figure.ts';

/** Gives the reader the numbers of some figures as a file. */
export function downloadCsv(name: string, figures: readonly Figure[]): void {
  save(new Blob([csv(figures)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

/** Gives the reader the canvases as one picture, one under another, each under its title. */
export async function downloadPng(
  name: string,
  figures: readonly Figure[],
  canvases: readonly HTMLCanvasElement[],
): Promise<void> {
  const ratio = devicePixelRatio;
  const head = 34 * ratio;
  const sheet = document.createElement('canvas');
  sheet.width = Math.max(...canvases.map((canvas) => canvas.width));
  sheet.height = canvases.reduce((height, canvas) => height + head + canvas.height, 0);
  const pen = sheet.getContext('2d');
  if (pen === null || canvases.length === 0) throw new Error('the browser gave no canvas');
  // The panel behind the canvases has their paper's colour, resolved for the theme in force.
  const style = getComputedStyle(canvases[0]!.closest('.widget-panel')!);
  pen.fillStyle = style.backgroundColor;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.fillStyle = style.color;
  pen.font = `600 ${15 * ratio}px ${style.fontFamily}`;
  let top = 0;
  canvases.forEach((canvas, i) => {
    pen.fillText(figures[i]?.title ?? '', 16 * ratio, top + 24 * ratio, sheet.width - 32 * ratio);
    pen.drawImage(canvas, 0, top + head);
    top += head + canvas.height;
  });
  const blob = await new Promise<Blob | null>((resolve) => sheet.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('the browser made no picture');
  save(blob, `${name}.png`);
}

function save(blob: Blob, file: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  // Some browsers read the blob only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

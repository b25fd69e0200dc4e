import { runs, type Run } from './runs.ts';
import type { Context, Scene } from './scene.ts';

/** Sizes of text in CSS pixels. */
export const tickSize = 12.5;
export const textSize = 13.5;

const runFont = (run: Run, size: number, font: string): string =>
  `${run.level ? size * 0.74 : size}px ${font}`;

/** The width of some text in CSS pixels. */
export function wordsWidth(ctx: Context, { font }: Scene, text: string, size: number): number {
  let width = 0;
  for (const run of runs(text)) {
    ctx.font = runFont(run, size, font);
    width += ctx.measureText(run.text).width;
  }
  return width;
}

interface Words {
  readonly text: string;
  readonly size: number;
  readonly color: string;
  /** Surrounded by the paper's colour, to be read over lines. */
  readonly halo?: boolean;
}

/** Writes text with its left end at `x` and its baseline at `y`. */
export function write(ctx: Context, scene: Scene, words: Words, x: number, y: number): void {
  const all = runs(words.text);
  const pass = (draw: (run: Run, at: number) => void): void => {
    let at = x;
    for (const run of all) {
      ctx.font = runFont(run, words.size, scene.font);
      draw(run, at);
      at += ctx.measureText(run.text).width;
    }
  };
  const level = (run: Run): number => y - (run.level > 0 ? 0.38 : run.level < 0 ? -0.2 : 0) * words.size;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  if (words.halo) {
    ctx.strokeStyle = scene.theme.paper;
    ctx.lineWidth = 3.5;
    ctx.lineJoin = 'round';
    ctx.setLineDash([]);
    pass((run, at) => ctx.strokeText(run.text, at, level(run)));
  }
  ctx.fillStyle = words.color;
  pass((run, at) => ctx.fillText(run.text, at, level(run)));
}

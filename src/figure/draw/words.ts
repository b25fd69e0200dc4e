import { runs, type Run } from './runs.ts';
import type { Context, Scene } from './scene.ts';

/** Sizes of text in CSS pixels. */
export const tickSize = 12.5;
export const textSize = 13.5;

const runFont = (run: Run, size: number, font: string): string =>
  `${run.level ? size * 0.74 : size}px ${font}`;

/** Measuring text costs more than anything else here, and the same few texts come again with every redraw. */
const widths = new Map<string, number>();

let arrivals = 0;
globalThis.document?.fonts.addEventListener('loadingdone', () => {
  arrivals++;
  widths.clear();
});
/** How often fonts have arrived: what was measured or painted before may have been in another. */
export const fontsSeen = (): number => arrivals;

function runWidth(ctx: Context, scene: Scene, run: Run, size: number): number {
  const font = runFont(run, size, scene.font);
  const key = `${font} ${run.text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > 2000) widths.clear();
  const width = measure(ctx, font, run.text);
  widths.set(key, width);
  return width;
}

function measure(ctx: Context, font: string, text: string): number {
  ctx.font = font;
  return ctx.measureText(text).width;
}

/** The width of some text in CSS pixels. */
export const wordsWidth = (ctx: Context, scene: Scene, text: string, size: number): number =>
  runs(text).reduce((width, run) => width + runWidth(ctx, scene, run, size), 0);

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
      at += runWidth(ctx, scene, run, words.size);
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

import type { Figure } from '../figure.ts';
import { fraction } from '../project.ts';
import { ticks } from '../ticks.ts';
import { drawLayer } from './layer.ts';
import type { Context, Scene } from './scene.ts';
import { fontsSeen, textSize, tickSize, wordsWidth, write } from './words.ts';

/** Fewest CSS pixels from one tick to the next; equal scales have equal ticks. */
const gaps = { x: 52, y: 34 };

/** Halfway between device pixels, where a hairline is sharp. */
const crisp = (value: number): number => Math.round(value - 0.5) + 0.5;

function hairline(
  ctx: Context,
  color: string,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  ctx.strokeStyle = color;
  ctx.lineWidth = 1;
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
}

/** The ground: paper, gridlines where no field of level lines or colours lies, axes, tick labels and titles. */
export function drawAxes(ctx: Context, scene: Scene): void {
  const { figure, x, y, font } = scene;
  const key = [figure.equal, hasField(figure), ...[x, y].flatMap(Object.values), font, fontsSeen()];
  const words = [figure.x.label, figure.x.whole, figure.y.label, figure.y.whole];
  drawLayer(ctx, scene, 'axes', [...key, ...words].join(), (sheet) => paint(sheet, scene));
}

/** A field of level lines or colours lies on the plot. */
const hasField = ({ marks }: Figure): boolean =>
  marks.some(({ kind }) => kind === 'contour' || kind === 'heat');

function paint(ctx: Context, scene: Scene): void {
  const { area, figure, theme, look } = scene;
  const { left, right, top, bottom } = area;
  const gap = figure.equal ? { x: gaps.x, y: gaps.x } : gaps;
  const field = hasField(figure);
  const label = (text: string, x: number, y: number): void =>
    write(ctx, scene, { text, size: tickSize, color: theme.ink }, x, y);

  ctx.fillStyle = theme.paper;
  ctx.fillRect(0, 0, Math.floor(look.width), Math.floor(look.height));

  for (const tick of ticks(scene.x, (right - left) / gap.x, figure.x.whole)) {
    const x = crisp(left + fraction(tick.value, scene.x) * (right - left));
    if (!field) hairline(ctx, theme.grid, [x, top], [x, bottom]);
    hairline(ctx, theme.axis, [x, bottom], [x, bottom + 4]);
    label(tick.label, x - wordsWidth(ctx, scene, tick.label, tickSize) / 2, bottom + 18);
  }
  for (const tick of ticks(scene.y, (bottom - top) / gap.y, figure.y.whole)) {
    const y = crisp(bottom - fraction(tick.value, scene.y) * (bottom - top));
    if (!field) hairline(ctx, theme.grid, [left, y], [right, y]);
    hairline(ctx, theme.axis, [left - 4, y], [left, y]);
    // A stand-in font may be wider than the room.
    label(tick.label, Math.max(1, left - 8 - wordsWidth(ctx, scene, tick.label, tickSize)), y + 4);
  }
  if (field) {
    hairline(ctx, theme.grid, [left, crisp(top)], [right, crisp(top)]);
    hairline(ctx, theme.grid, [crisp(right), top], [crisp(right), bottom]);
  }
  // Titles start at their axis or in the middle of it, and further left where they are long.
  const title = (text: string, x: (width: number) => number, y: number): void => {
    const width = wordsWidth(ctx, scene, text, textSize);
    const start = Math.max(2, Math.min(x(width), Math.floor(look.width) - 4 - width));
    write(ctx, scene, { text, size: textSize, color: theme.ink }, start, y);
  };
  title(figure.x.label, (width) => (left + right - width) / 2, bottom + 39);
  title(figure.y.label, () => left, top - 14);
}

/** The two axis lines, over whatever was drawn up to them. */
export function drawAxisLines(ctx: Context, { area, theme }: Scene): void {
  hairline(ctx, theme.axis, [crisp(area.left), area.top], [crisp(area.left), area.bottom]);
  hairline(ctx, theme.axis, [area.left, crisp(area.bottom)], [area.right, crisp(area.bottom)]);
}

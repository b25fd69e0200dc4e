import type { Axis, Figure, Point } from './figure.ts';
import type { Size } from './look.ts';

/** Room around the plot for tick labels and axis titles, in CSS pixels: the same for every figure, so never a jump. */
export const gutters = { left: 48, right: 18, top: 30, bottom: 46 } as const;

/** The plot's rectangle within the canvas. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What an axis really shows: `min` and `max` as in the figure, or wider where its scales are equal. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly log: boolean;
}

/** How a figure of one size lies on its canvas: axis units to CSS pixels and back. */
export interface Projection {
  readonly area: Area;
  readonly x: Range;
  readonly y: Range;
  /** Beyond `far` plot widths outside the plot a coordinate is held there, so that no canvas ever sees 1e300. */
  toPixel(x: number, y: number): Point;
  fromPixel(px: number, py: number): Point;
  /** From parts of the plot, (0, 0) its lower left corner, (1, 1) its upper right one. */
  partToPixel(u: number, v: number): Point;
}

/** How many plot widths beyond its edge a coordinate may lie before it is held there. */
export const far = 4;

/**
 * Where a value lies between the ends of its range: 0 at `min`, 1 at `max`, and straight on beyond, to 10³⁰⁰ or so. NaN only
 * for NaN. On a log scale what is not positive lies as far below as can be told.
 */
export function partOf(value: number, { min, max, log }: Range): number {
  if (log) return Math.log(Math.max(value / min, Number.MIN_VALUE)) / Math.log(max / min);
  // Beyond 1e300 a difference may overflow.
  return (Math.min(Math.max(value, -1e300), 1e300) - min) / (max - min);
}

/** The same, held where no canvas is harmed. */
export const fraction = (value: number, range: Range): number =>
  Math.min(Math.max(partOf(value, range), -far), 1 + far);

const valueAt = (part: number, { min, max, log }: Range): number =>
  log ? min * (max / min) ** part : min + part * (max - min);

function shown(axis: Axis, name: string, figure: Figure): Range {
  const log = axis.scale === 'log';
  if (!(axis.min < axis.max) || (log && axis.min <= 0) || !Number.isFinite(axis.max - axis.min)) {
    throw new RangeError(
      `Figure "${figure.id}": its ${name}-axis runs from ${axis.min} to ${axis.max}; ` +
        `needs finite min < max${log ? ', both positive on a log scale' : ''}.`,
    );
  }
  return { min: axis.min, max: axis.max, log };
}

const widen = ({ min, max, log }: Range, width: number): Range => {
  const middle = (min + max) / 2;
  return { min: middle - width / 2, max: middle + width / 2, log };
};

/** The projection of a figure at a size. With `equal` the tighter axis shows more, so that units are equally long. */
export function projection(figure: Figure, size: Size): Projection {
  const area = {
    left: gutters.left,
    top: gutters.top,
    right: Math.max(Math.floor(size.width) - gutters.right, gutters.left + 1),
    bottom: Math.max(Math.floor(size.height) - gutters.bottom, gutters.top + 1),
  };
  const width = area.right - area.left;
  const height = area.bottom - area.top;
  let x = shown(figure.x, 'x', figure);
  let y = shown(figure.y, 'y', figure);
  if (figure.equal) {
    if (x.log || y.log) throw new RangeError(`Figure "${figure.id}": equal scales need two linear axes.`);
    const unit = Math.min(width / (x.max - x.min), height / (y.max - y.min));
    x = widen(x, width / unit);
    y = widen(y, height / unit);
  }
  const partToPixel = (u: number, v: number): Point => [area.left + u * width, area.bottom - v * height];
  return {
    area,
    x,
    y,
    partToPixel,
    toPixel: (vx, vy) => partToPixel(fraction(vx, x), fraction(vy, y)),
    fromPixel: (px, py) => [valueAt((px - area.left) / width, x), valueAt((area.bottom - py) / height, y)],
  };
}

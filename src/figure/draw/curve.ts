import type { Point } from '../figure.ts';
import type { Area } from '../project.ts';
import type { Context } from './scene.ts';

/** Points nearer to the one before, in CSS pixels, say nothing new about a curve's direction, only noise. */
const nearest = 2.5;

/** Places in CSS pixels, `count` of them, and on which sides of the plot each lies, a bit for each side; 0 within. */
interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly beyond: Uint8Array;
  /** To the next point, and the slope of the curve at each. */
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  readonly length: Float64Array;
  readonly slopeX: Float64Array;
  readonly slopeY: Float64Array;
  count: number;
}

const newPlaces = (size: number): Places => {
  const numbers = (): Float64Array => new Float64Array(size);
  return {
    x: numbers(),
    y: numbers(),
    beyond: new Uint8Array(size),
    dx: numbers(),
    dy: numbers(),
    length: numbers(),
    slopeX: numbers(),
    slopeY: numbers(),
    count: 0,
  };
};
/** One for all rings, as large as the largest: none is kept. */
let places = newPlaces(256);

/** Those points of a ring that its curve needs. */
function needed(ring: readonly Point[], { left, right, top, bottom }: Area): Places {
  if (ring.length > places.x.length) places = newPlaces(2 * ring.length);
  const { x, y, beyond } = places;
  const near = (i: number, j: number): boolean => (x[j]! - x[i]!) ** 2 + (y[j]! - y[i]!) ** 2 < nearest ** 2;
  let count = 0;
  for (const [u, v] of ring) {
    x[count] = left + u * (right - left);
    y[count] = bottom - v * (bottom - top);
    beyond[count] = Number(u < 0) + 2 * Number(u > 1) + 4 * Number(v < 0) + 8 * Number(v > 1);
    if (count === 0 || !near(count - 1, count)) count++;
  }
  // The ring's first point comes again at its end, or nearly.
  if (count > 3 && near(0, count - 1)) count--;
  places.count = count;
  return places;
}

/**
 * Adds a smooth closed curve to the path, through points given as parts of the plot: cubics whose slope at a point is
 * that of the parabola through it and both neighbours, however far away each is. Beyond the plot it is straight.
 */
export function closedCurve(ctx: Context, ring: readonly Point[], area: Area): void {
  const { x, y, beyond, dx, dy, length, slopeX, slopeY, count } = needed(ring, area);
  if (count < 3) return;
  const next = (i: number): number => (i + 1 < count ? i + 1 : 0);
  for (let i = 0; i < count; i++) {
    dx[i] = x[next(i)]! - x[i]!;
    dy[i] = y[next(i)]! - y[i]!;
    length[i] = Math.sqrt(dx[i]! ** 2 + dy[i]! ** 2);
  }
  for (let before = 0; before < count; before++) {
    const i = next(before);
    if (beyond[i]! !== 0) {
      // Outside, a ring's way is made up: the curve leaves and comes straight.
      const way = beyond[before] === 0 ? before : i;
      slopeX[i] = dx[way]! / length[way]!;
      slopeY[i] = dy[way]! / length[way]!;
      continue;
    }
    const ratio = length[i]! / length[before]!;
    const both = length[before]! + length[i]!;
    slopeX[i] = (dx[before]! * ratio + dx[i]! / ratio) / both;
    slopeY[i] = (dy[before]! * ratio + dy[i]! / ratio) / both;
  }
  ctx.moveTo(x[0]!, y[0]!);
  for (let i = 0; i < count; i++) {
    const j = next(i);
    if ((beyond[i]! & beyond[j]!) !== 0) {
      ctx.lineTo(x[j]!, y[j]!);
      continue;
    }
    const third = length[i]! / 3;
    ctx.bezierCurveTo(
      x[i]! + slopeX[i]! * third,
      y[i]! + slopeY[i]! * third,
      x[j]! - slopeX[j]! * third,
      y[j]! - slopeY[j]! * third,
      x[j]!,
      y[j]!,
    );
  }
  ctx.closePath();
}

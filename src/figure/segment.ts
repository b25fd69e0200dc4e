import type { Point } from './figure.ts';

/** A rectangle by its lowest and highest coordinates. */
export interface Bounds {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The stretch of the segment from a to b that lies within the bounds, 0 being a and 1 b (Liang and Barsky). */
export function stretch(
  [ax, ay]: Point,
  [bx, by]: Point,
  bounds: Bounds,
): readonly [number, number] | undefined {
  let start = 0;
  let end = 1;
  for (const [from, change, [low, high]] of [
    [ax, bx - ax, bounds.x],
    [ay, by - ay, bounds.y],
  ] as const) {
    if (change === 0) {
      if (from < low || from > high) return undefined;
      continue;
    }
    const one = (low - from) / change;
    const other = (high - from) / change;
    start = Math.max(start, Math.min(one, other));
    end = Math.min(end, Math.max(one, other));
  }
  return start <= end ? [start, end] : undefined;
}

import type { Point } from './figure.ts';
import { far, partOf, type Range } from './project.ts';
import { stretch, type Bounds } from './segment.ts';

const nowhere: Point = [NaN, NaN];

const between = ([ax, ay]: Point, [bx, by]: Point, part: number): Point => [
  ax + (bx - ax) * part,
  ay + (by - ay) * part,
];

/** How far lines are drawn: some plot widths beyond the plot. */
const reach: Bounds = { x: [-far, 1 + far], y: [-far, 1 + far] };

const inReach = (part: number): boolean => part >= -far && part <= 1 + far;

/**
 * A polyline in parts of the plot, (0, 0) its lower left corner and (1, 1) its upper right one, that looks the same in it and
 * can be drawn: a segment that leads to 1e300, or to 0 on a log scale, is cut a few plot widths outside, in its own direction,
 * and what is not finite becomes a gap, a point that is not a number.
 */
export function clip(points: readonly Point[], x: Range, y: Range): Point[] {
  const result: Point[] = [];
  let before: Point | undefined;
  for (const [vx, vy] of points) {
    const here: Point | undefined =
      Number.isFinite(vx) && Number.isFinite(vy) ? [partOf(vx, x), partOf(vy, y)] : undefined;
    if (!here) {
      result.push(nowhere);
    } else if (inReach(here[0]) && inReach(here[1])) {
      if (before && !(inReach(before[0]) && inReach(before[1]))) enter(before, here);
      result.push(here);
    } else if (before) {
      enter(before, here);
      leave(before, here);
    }
    before = here;
  }
  return result;

  function enter(from: Point, to: Point): void {
    const seen = stretch(from, to, reach);
    if (seen && seen[0] > 0) result.push(nowhere, between(from, to, seen[0]));
  }
  function leave(from: Point, to: Point): void {
    const seen = stretch(from, to, reach);
    if (seen && seen[1] < 1) result.push(between(from, to, seen[1]), nowhere);
  }
}

import type { Point } from './figure.ts';
import { far, type Range } from './project.ts';
import { stretch, type Bounds } from './segment.ts';

const nowhere: Point = [NaN, NaN];

interface Scale {
  to(value: number): number;
  from(part: number): number;
}

/** Parts of the axis's length, unlimited, so that a straight line stays straight. Log scales start at their edge. */
function scale({ min, max, log }: Range): Scale {
  if (!log) {
    // Beyond 1e300 a difference may overflow.
    const held = (value: number): number => Math.min(Math.max(value, -1e300), 1e300);
    return { to: (value) => (held(value) - min) / (max - min), from: (part) => min + part * (max - min) };
  }
  const length = Math.log(max / min);
  return {
    to: (value) => (Number.isNaN(value) ? NaN : Math.max(0, Math.log(Math.max(value, min) / min) / length)),
    from: (part) => min * Math.exp(part * length),
  };
}

/** How far lines are drawn: some plot widths beyond the plot. */
const reach: Bounds = { x: [-far, 1 + far], y: [-far, 1 + far] };

const inReach = (part: number): boolean => part >= -far && part <= 1 + far;

/**
 * A polyline that looks the same in the plot and can be drawn: on a log scale nothing lies below the lower edge, a
 * segment that leads to 1e300 is cut a few plot widths outside, in its own direction, and what is not finite becomes
 * a gap, a point that is not a number.
 */
export function clip(points: readonly Point[], xRange: Range, yRange: Range): Point[] {
  const x = scale(xRange);
  const y = scale(yRange);
  const result: Point[] = [];
  let before: Point | undefined;
  for (const [vx, vy] of points) {
    const here: Point | undefined =
      Number.isFinite(vx) && Number.isFinite(vy) ? [x.to(vx), y.to(vy)] : undefined;
    if (!here) {
      result.push(nowhere);
    } else if (inReach(here[0]) && inReach(here[1])) {
      if (before && !(inReach(before[0]) && inReach(before[1]))) enter(before, here);
      result.push([xRange.log ? Math.max(vx, xRange.min) : vx, yRange.log ? Math.max(vy, yRange.min) : vy]);
    } else if (before) {
      enter(before, here);
      leave(before, here);
    }
    before = here;
  }
  return result;

  function pointAt([ax, ay]: Point, [bx, by]: Point, part: number): Point {
    return [x.from(ax + (bx - ax) * part), y.from(ay + (by - ay) * part)];
  }
  function enter(from: Point, to: Point): void {
    const seen = stretch(from, to, reach);
    if (seen && seen[0] > 0) result.push(nowhere, pointAt(from, to, seen[0]));
  }
  function leave(from: Point, to: Point): void {
    const seen = stretch(from, to, reach);
    if (seen && seen[1] < 1) result.push(pointAt(from, to, seen[1]), nowhere);
  }
}

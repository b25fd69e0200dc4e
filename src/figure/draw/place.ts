import type { Point } from '../figure.ts';
import type { Area } from '../project.ts';
import { stretch } from '../segment.ts';
import type { Stroke } from './obstacles.ts';

/** A rectangle that words take up. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is in the way of words: the plot's edge, other words and strokes. */
export interface Surroundings {
  readonly area: Area;
  readonly placed: Box[];
  readonly strokes: readonly Stroke[];
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

/** A box moved by as little as brings it into the area. */
const inside = (box: Box, area: Area): Box => ({
  ...box,
  left: Math.max(area.left, Math.min(box.left, area.right - box.width)),
  top: Math.max(area.top, Math.min(box.top, area.bottom - box.height)),
});

/** Most strokes lie wholly to one side, which is soon seen. */
const crosses = ({ left, top, width, height }: Box, [from, to]: readonly [Point, Point]): boolean =>
  Math.max(from[0], to[0]) >= left &&
  Math.min(from[0], to[0]) <= left + width &&
  Math.max(from[1], to[1]) >= top &&
  Math.min(from[1], to[1]) <= top + height &&
  stretch(from, to, { x: [left, left + width], y: [top, top + height] }) !== undefined;

/** How bad a place is: other words are worse than any number of strokes, which the words' halo parts. */
function cost(box: Box, { area, placed, strokes }: Surroundings): number {
  const moved = inside(box, area);
  if (moved.left !== box.left || moved.top !== box.top) return Infinity;
  const words = placed.filter((other) => overlap(box, other)).length;
  return 1000 * words + strokes.filter((stroke) => crosses(box, stroke)).length;
}

/** The best of the candidates, the first among equals; if none lies in the area, the first, moved into it. */
export function place(candidates: readonly Box[], around: Surroundings): Box {
  let best = inside(candidates[0]!, around.area);
  let least = Infinity;
  for (const box of candidates) {
    const now = cost(box, around);
    if (now < least) [best, least] = [box, now];
    if (least === 0) break;
  }
  around.placed.push(best);
  return best;
}

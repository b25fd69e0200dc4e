import type { Figure, Mark, Point } from './figure.ts';
import { clip } from './clip.ts';
import type { Size } from './look.ts';
import { projection, type Projection } from './project.ts';
import type { Role } from './roles.ts';

/** A mark is pointed at within this many CSS pixels of it. */
const reach = 12;

function toSegment([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

const nearest = (distances: readonly number[]): number =>
  distances.reduce((least, d) => (d < least ? d : least), Infinity);

/** How far a mark is from a place, in CSS pixels; fields and words cannot be pointed at. */
function distance(mark: Mark, at: Point, { toPixel, partToPixel, x, y, area }: Projection): number {
  const pixels = (points: readonly Point[]): Point[] =>
    clip(points, x, y).map((part) => partToPixel(...part));
  const along = (points: readonly Point[]): number =>
    nearest(points.slice(1).map((p, i) => toSegment(at, points[i]!, p)));
  switch (mark.kind) {
    case 'line':
      return along(pixels(mark.points));
    case 'arrow':
      return along(pixels([mark.from, mark.to]));
    case 'points':
      // A marker has a size: what lies under the pointer is nearer than a line through it.
      return nearest(
        pixels(mark.points).map(([px, py]) => Math.max(0, Math.hypot(px - at[0], py - at[1]) - 5)),
      );
    case 'bars':
      return nearest(
        mark.points.map(([cx, value]) => {
          const [left, top] = toPixel(cx - mark.width / 2, Math.max(value, y.log ? y.min : 0));
          const [right, bottom] = toPixel(cx + mark.width / 2, Math.min(value, y.log ? y.min : 0));
          return Math.hypot(
            Math.max(left - at[0], 0, at[0] - right),
            Math.max(top - at[1], 0, at[1] - bottom),
          );
        }),
      );
    case 'rule':
      return nearest([
        mark.x === undefined ? Infinity : Math.abs(toPixel(mark.x, y.max)[0] - at[0]),
        mark.y === undefined ? Infinity : Math.abs(toPixel(x.max, mark.y)[1] - at[1]),
      ]);
    case 'band': {
      const [left, right] = mark.x ? mark.x.map((v) => toPixel(v, y.max)[0]) : [area.left, area.right];
      const [bottom, top] = mark.y ? mark.y.map((v) => toPixel(x.max, v)[1]) : [area.bottom, area.top];
      const within = at[0] >= left! && at[0] <= right! && at[1] >= top! && at[1] <= bottom!;
      // Only where nothing else is near.
      return within ? reach : Infinity;
    }
    default:
      return Infinity;
  }
}

/** The role of the mark at a place on the canvas, in CSS pixels: the nearest in reach, and of two the upper one. */
export function hit(figure: Figure, size: Size, px: number, py: number): Role | null {
  const lies = projection(figure, size);
  const { left, right, top, bottom } = lies.area;
  if (px < left - reach || px > right + reach || py < top - reach || py > bottom + reach) return null;
  let least = reach;
  let role: Role | null = null;
  for (const mark of figure.marks) {
    if (mark.kind === 'heat' || mark.kind === 'text' || mark.kind === 'contour') continue;
    const far = distance(mark, [px, py], lies);
    if (far <= least) [least, role] = [far, mark.role];
  }
  return role;
}

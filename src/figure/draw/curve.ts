import type { Point } from '../figure.ts';
import type { Context } from './scene.ts';

/** Points nearer to the one before, in CSS pixels, say nothing new about a curve's direction, only noise. */
const nearest = 2.5;

function spaced(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  let last: Point = [Infinity, Infinity];
  for (const point of points) {
    const [dx, dy] = [point[0] - last[0], point[1] - last[1]];
    if (dx * dx + dy * dy >= nearest * nearest) kept.push((last = point));
  }
  return kept;
}

/**
 * Adds a smooth closed curve through points on it to the path: cubics whose slope at a point is that of the parabola
 * through it and both neighbours, however far away each is.
 */
export function closedCurve(ctx: Context, ring: readonly Point[]): void {
  const points = spaced(ring);
  // The ring's first point comes again at its end, or nearly.
  if (points.length > 3 && spaced([points[0]!, points[points.length - 1]!]).length === 1) points.pop();
  const count = points.length;
  if (count < 3) return;
  const next = (i: number): number => (i + 1) % count;
  // To the next point, and the slope at each.
  const numbers = (): Float64Array => new Float64Array(count);
  const [dx, dy, length, slopeX, slopeY] = [numbers(), numbers(), numbers(), numbers(), numbers()];
  for (let i = 0; i < count; i++) {
    dx[i] = points[next(i)]![0] - points[i]![0];
    dy[i] = points[next(i)]![1] - points[i]![1];
    length[i] = Math.sqrt(dx[i]! ** 2 + dy[i]! ** 2);
  }
  for (let before = 0; before < count; before++) {
    const i = next(before);
    const ratio = length[i]! / length[before]!;
    const both = length[before]! + length[i]!;
    slopeX[i] = (dx[before]! * ratio + dx[i]! / ratio) / both;
    slopeY[i] = (dy[before]! * ratio + dy[i]! / ratio) / both;
  }
  ctx.moveTo(points[0]![0], points[0]![1]);
  for (let i = 0; i < count; i++) {
    const j = next(i);
    const [[x, y], [endX, endY]] = [points[i]!, points[j]!];
    const third = length[i]! / 3;
    ctx.bezierCurveTo(
      x + slopeX[i]! * third,
      y + slopeY[i]! * third,
      endX - slopeX[j]! * third,
      endY - slopeY[j]! * third,
      endX,
      endY,
    );
  }
  ctx.closePath();
}

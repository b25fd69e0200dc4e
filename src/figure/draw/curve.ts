import type { Point } from '../figure.ts';
import type { Context } from './scene.ts';

/** Points nearer to the one before, in CSS pixels, say nothing new about a curve's direction, only noise. */
const nearest = 2.5;

function spaced(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept[kept.length - 1];
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= nearest) kept.push(point);
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
  const sides = points.map((p, i) => {
    const next = points[(i + 1) % count]!;
    const [dx, dy] = [next[0] - p[0], next[1] - p[1]];
    return { dx, dy, length: Math.hypot(dx, dy) };
  });
  const slopes = points.map((_, i) => {
    const before = sides[(i + count - 1) % count]!;
    const after = sides[i]!;
    const [a, b] = [after.length / before.length, before.length / after.length];
    const both = before.length + after.length;
    return [(before.dx * a + after.dx * b) / both, (before.dy * a + after.dy * b) / both] as const;
  });
  ctx.moveTo(...points[0]!);
  points.forEach(([x, y], i) => {
    const j = (i + 1) % count;
    const [endX, endY] = points[j]!;
    const third = sides[i]!.length / 3;
    const [from, to] = [slopes[i]!, slopes[j]!];
    ctx.bezierCurveTo(
      x + from[0] * third,
      y + from[1] * third,
      endX - to[0] * third,
      endY - to[1] * third,
      endX,
      endY,
    );
  });
  ctx.closePath();
}

import { mix, parseColor } from '../color.ts';
import { levelLines } from '../contours.ts';
import type { ContourMark, Point } from '../figure.ts';
import { within, type Context, type Scene } from './scene.ts';

/** How dark the highest ground gets, from 0 to 1. */
const shade = 0.22;

/** A closed curve from the middle of each side to the next, bending towards the corner between: a ring without kinks. */
function trace(ctx: Context, ring: readonly Point[], toPixel: (point: Point) => Point): void {
  // d3 repeats the first point at the end.
  const corners = ring.slice(1).map(toPixel);
  let [beforeX, beforeY] = corners[corners.length - 1]!;
  corners.forEach(([x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!;
    if (i === 0) ctx.moveTo((beforeX + x) / 2, (beforeY + y) / 2);
    ctx.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
    [beforeX, beforeY] = [x, y];
  });
  ctx.closePath();
}

/** Level lines, and between them a shade that deepens uphill, unless a heat map shows the height already. */
export function drawContour(ctx: Context, mark: ContourMark, scene: Scene): void {
  const { left, top, right, bottom } = scene.area;
  const width = right - left;
  const height = bottom - top;
  const shaded = !scene.marks.some(({ kind }) => kind === 'heat');
  const paper = parseColor(scene.theme.paper);
  const stone = parseColor(scene.style(mark.role)[scene.look.theme]);
  within(ctx, scene, () => {
    ctx.strokeStyle = scene.color(mark.role);
    ctx.lineWidth = 1;
    ctx.lineJoin = 'round';
    ctx.setLineDash([]);
    levelLines(mark, scene.x, scene.y, width / height).forEach(({ rings }, i) => {
      ctx.beginPath();
      for (const ring of rings) trace(ctx, ring, ([u, v]) => [left + u * width, bottom - v * height]);
      if (shaded) {
        ctx.globalAlpha = 1;
        ctx.fillStyle = `rgb(${mix(paper, stone, (shade * (i + 1)) / mark.levels.length).join()})`;
        ctx.fill('evenodd');
      }
      ctx.globalAlpha = 0.55;
      ctx.stroke();
    });
  });
}

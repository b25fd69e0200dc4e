import { levelLines } from '../contours.ts';
import type { ContourMark } from '../figure.ts';
import { within, type Context, type Scene } from './scene.ts';

/** Level lines, and between them a shade that deepens uphill. */
export function drawContour(ctx: Context, mark: ContourMark, scene: Scene): void {
  const { left, top, right, bottom } = scene.area;
  const width = right - left;
  const height = bottom - top;
  within(ctx, scene, () => {
    ctx.strokeStyle = scene.color(mark.role);
    ctx.fillStyle = scene.color(mark.role);
    ctx.lineWidth = 1;
    ctx.lineJoin = 'round';
    ctx.setLineDash([]);
    for (const { rings } of levelLines(mark, scene.x, scene.y, width / height)) {
      ctx.beginPath();
      for (const ring of rings) {
        ring.forEach(([u, v], i) => {
          if (i === 0) ctx.moveTo(left + u * width, bottom - v * height);
          else ctx.lineTo(left + u * width, bottom - v * height);
        });
      }
      ctx.globalAlpha = 0.035;
      ctx.fill('evenodd');
      ctx.globalAlpha = 0.55;
      ctx.stroke();
    }
  });
}

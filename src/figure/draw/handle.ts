import type { PointsMark } from '../figure.ts';
import type { Context, Scene } from './scene.ts';

/** The ring around a point that can be dragged. */
export function drawHandle(ctx: Context, mark: PointsMark, scene: Scene): void {
  const at = mark.points[0];
  if (!mark.drag || !at) return;
  const [x, y] = scene.toPixel(...at);
  const { left, right, top, bottom } = scene.area;
  if (!(x >= left && x <= right && y >= top && y <= bottom)) return;
  ctx.save();
  ctx.beginPath();
  ctx.arc(x, y, 13, 0, 2 * Math.PI);
  ctx.fillStyle = ctx.strokeStyle = scene.color(mark.role);
  ctx.lineWidth = 1.25;
  ctx.setLineDash([]);
  ctx.globalAlpha = 0.14;
  ctx.fill();
  ctx.globalAlpha = 0.5;
  ctx.stroke();
  ctx.restore();
}

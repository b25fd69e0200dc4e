import type { BarsMark } from '../figure.ts';
import { within, type Context, type Scene } from './scene.ts';

/** Bars, tinted, outlined with the role's dash, so that two roles side by side differ in more than colour. */
export function drawBars(ctx: Context, mark: BarsMark, scene: Scene): void {
  const foot = scene.y.log ? scene.y.min : 0;
  within(ctx, scene, () => {
    ctx.fillStyle = ctx.strokeStyle = scene.color(mark.role);
    ctx.lineWidth = 1.75;
    ctx.setLineDash([...scene.style(mark.role).dash]);
    for (const [x, y] of mark.points) {
      if (!Number.isFinite(x) || Number.isNaN(y)) continue;
      const [left, top] = scene.toPixel(x - mark.width / 2, y);
      const [right, bottom] = scene.toPixel(x + mark.width / 2, foot);
      ctx.beginPath();
      // Without its foot: the axis is there already, or the bar goes on beyond the plot.
      ctx.moveTo(left, bottom);
      ctx.lineTo(left, top);
      ctx.lineTo(right, top);
      ctx.lineTo(right, bottom);
      ctx.globalAlpha = 0.24;
      ctx.fill();
      ctx.globalAlpha = 1;
      ctx.stroke();
    }
  });
}

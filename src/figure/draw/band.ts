import type { BandMark } from '../figure.ts';
import { within, type Context, type Scene } from './scene.ts';

/** A tinted strip with its role's dash along both edges. */
export function drawBand(ctx: Context, mark: BandMark, scene: Scene): void {
  const { area } = scene;
  const [x0, x1] = mark.x
    ? mark.x.map((x) => scene.toPixel(x, scene.y.min)[0])
    : [area.left - 2, area.right + 2];
  const [y0, y1] = mark.y
    ? mark.y.map((y) => scene.toPixel(scene.x.min, y)[1])
    : [area.bottom + 2, area.top - 2];
  within(ctx, scene, () => {
    ctx.beginPath();
    ctx.rect(x0!, y1!, x1! - x0!, y0! - y1!);
    ctx.fillStyle = ctx.strokeStyle = scene.color(mark.role);
    ctx.globalAlpha = 0.11;
    ctx.fill();
    ctx.globalAlpha = 0.45;
    ctx.lineWidth = 1;
    ctx.setLineDash([...scene.style(mark.role).dash]);
    ctx.stroke();
  });
}

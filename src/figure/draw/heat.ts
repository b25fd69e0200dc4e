import type { HeatMark } from '../figure.ts';
import { heatMap } from '../heatMap.ts';
import { within, type Context, type Scene } from './scene.ts';

/** A field of colour: the bitmap of samples, stretched so that each pixel's middle lies where it was sampled. */
export function drawHeat(ctx: Context, mark: HeatMark, scene: Scene): void {
  const { left, top, right, bottom } = scene.area;
  const aspect = (right - left) / (bottom - top);
  const { bitmap, columns, rows } = heatMap(mark, scene.x, scene.y, aspect, scene.look);
  const cellX = (right - left) / (columns - 3);
  const cellY = (bottom - top) / (rows - 3);
  within(ctx, scene, () => {
    if (scene.look.lit && scene.look.lit !== 'surface') ctx.globalAlpha = 0.5;
    ctx.imageSmoothingEnabled = true;
    ctx.drawImage(
      bitmap as unknown as CanvasImageSource,
      left - 1.5 * cellX,
      top - 1.5 * cellY,
      columns * cellX,
      rows * cellY,
    );
  });
}

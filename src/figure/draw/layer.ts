import { newBitmap } from '../bitmap.ts';
import { cache } from '../cache.ts';
import type { Bitmap } from '../look.ts';
import type { Context, Scene } from './scene.ts';

/**
 * A painter of what stays as it is while everything else moves: axes, level lines. What comes a second time is
 * painted on a sheet as large as the canvas, and from then on only copied; what changes with every redraw never
 * pays for a sheet. Keeps the `size` layers that were asked for last.
 */
export function layers(
  size: number,
): (ctx: Context, scene: Scene, key: string, paint: (ctx: Context) => void) => void {
  const kept = cache<{ painted: boolean; sheet?: Bitmap }>(size);
  return (ctx, { look, ratio }, key, paint) => {
    const [width, height] = [Math.floor(look.width), Math.floor(look.height)];
    const whole = [key, look.theme, width, height, ratio].join();
    const layer = kept(whole, () => ({ painted: false }));
    if (!layer.painted) {
      layer.painted = true;
      return paint(ctx);
    }
    if (layer.sheet === undefined) {
      const made = newBitmap(look.bitmap, Math.floor(width * ratio), Math.floor(height * ratio));
      made.ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
      paint(made.ctx);
      layer.sheet = made.bitmap;
    }
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.drawImage(layer.sheet as CanvasImageSource, 0, 0);
    ctx.restore();
  };
}

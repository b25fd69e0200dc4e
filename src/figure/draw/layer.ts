import { newBitmap } from '../bitmap.ts';
import type { Bitmap } from '../look.ts';
import type { Box } from './place.ts';
import type { Context, Scene } from './scene.ts';

interface Layer {
  readonly key: string;
  sheet?: Bitmap;
}

/** Of each canvas the layers that were drawn last, by name. */
const drawn = new WeakMap<Context, Map<string, Layer>>();

/**
 * Paints what mostly stays as it is while everything else moves: axes, level lines, words. What comes twice in a row, by
 * its key, is painted on a sheet, and from then on only copied; what changes with every redraw never pays for one. `name`
 * tells the layers of one canvas apart. A layer is as large as the canvas, or as a box, which may move about.
 */
export function drawLayer(
  ctx: Context,
  { look, ratio }: Scene,
  name: string,
  key: string,
  paint: (ctx: Context) => void,
  box?: Box,
): void {
  const { left, top, width, height } = box ?? {
    left: 0,
    top: 0,
    width: Math.floor(look.width),
    height: Math.floor(look.height),
  };
  const whole = [key, look.theme, width, height, ratio].join();
  const layers = drawn.get(ctx) ?? new Map<string, Layer>();
  drawn.set(ctx, layers);
  const layer = layers.get(name);
  if (layer?.key !== whole) {
    layers.set(name, { key: whole });
    return paint(ctx);
  }
  if (layer.sheet === undefined) {
    const made = newBitmap(look.bitmap, Math.floor(width * ratio), Math.floor(height * ratio));
    made.ctx.setTransform(ratio, 0, 0, ratio, -left * ratio, -top * ratio);
    paint(made.ctx);
    layer.sheet = made.bitmap;
  }
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.drawImage(layer.sheet as CanvasImageSource, left * ratio, top * ratio);
  ctx.restore();
}

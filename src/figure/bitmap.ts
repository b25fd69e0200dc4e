import type { Bitmap, MakeBitmap } from './look.ts';

const ofBrowser: MakeBitmap = (width, height) => new OffscreenCanvas(width, height) as unknown as Bitmap;

/** An off-screen canvas with something to draw on it. */
export function newBitmap(
  make: MakeBitmap = ofBrowser,
  width: number,
  height: number,
): { readonly bitmap: Bitmap; readonly ctx: CanvasRenderingContext2D } {
  const bitmap = make(width, height);
  const ctx = bitmap.getContext('2d');
  if (!ctx) throw new Error(`No 2d context for an off-screen canvas of ${width} × ${height} pixels.`);
  return { bitmap, ctx };
}

import { mix, parseColor } from '../color.ts';
import { newBitmap } from '../bitmap.ts';
import { cache } from '../cache.ts';
import { levelLines } from '../contours.ts';
import { fieldKey } from '../field.ts';
import type { ContourMark } from '../figure.ts';
import type { Bitmap } from '../look.ts';
import { closedCurve } from './curve.ts';
import { within, type Context, type Scene } from './scene.ts';

/** How dark the highest ground gets, from 0 to 1. */
const shade = 0.22;

function paint(ctx: Context, mark: ContourMark, scene: Scene, shaded: boolean): void {
  const { left, top, right, bottom } = scene.area;
  const width = right - left;
  const height = bottom - top;
  const paper = parseColor(scene.theme.paper);
  const stone = parseColor(scene.style(mark.role)[scene.look.theme]);
  within(ctx, scene, () => {
    ctx.strokeStyle = scene.color(mark.role);
    ctx.lineWidth = 1;
    ctx.lineJoin = 'round';
    ctx.setLineDash([...scene.style(mark.role).dash]);
    levelLines(mark, scene.x, scene.y, width / height).forEach(({ rings }, i) => {
      ctx.beginPath();
      for (const ring of rings)
        closedCurve(
          ctx,
          ring.map(([u, v]) => [left + u * width, bottom - v * height]),
        );
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

/** A sheet lives as long as its figure is shown in one size and look: a few figures, and what they changed from. */
const sheets = cache<Bitmap>(6);

/**
 * Level lines, and between them a shade that deepens uphill, unless something below shows heights already. They stay as
 * they are while everything else moves, so they are painted once, on a sheet as large as the canvas.
 */
export function drawContour(ctx: Context, mark: ContourMark, scene: Scene): void {
  const { look, ratio, marks, x, y } = scene;
  const [width, height] = [Math.floor(look.width), Math.floor(look.height)];
  const ground = marks.find(({ kind }) => kind === 'heat' || kind === 'contour');
  const shaded = ground === mark;
  const key = [
    fieldKey(mark.key, x, y, 1),
    mark.role,
    scene.color(mark.role),
    look.theme,
    shaded,
    width,
    height,
    ratio,
  ].join();
  const sheet = sheets(key, () => {
    const made = newBitmap(look.bitmap, Math.floor(width * ratio), Math.floor(height * ratio));
    made.ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    paint(made.ctx, mark, scene, shaded);
    return made.bitmap;
  });
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.drawImage(sheet as CanvasImageSource, 0, 0);
  ctx.restore();
}

import type { TextMark } from '../figure.ts';
import { place, type Box, type Surroundings } from './place.ts';
import type { Context, Scene } from './scene.ts';
import { textSize, wordsWidth, write } from './words.ts';

const height = 18;

/** Words beside a point: above and to the right of it, or wherever else there is room. */
export function drawText(ctx: Context, mark: TextMark, scene: Scene, around: Surroundings): void {
  const [x, y] = scene.toPixel(...mark.at);
  const { area } = scene;
  if (!(x >= area.left && x <= area.right && y >= area.top && y <= area.bottom)) return;
  const width = wordsWidth(ctx, scene, mark.text, textSize);
  const at = (left: number, top: number): Box => ({ left, top, width, height });
  const sides = [x + 8, x - 8 - width];
  const candidates = [
    ...[y - height - 1, y + 3].flatMap((top) => sides.map((left) => at(left, top))),
    at(x - width / 2, y - height - 8),
    at(x - width / 2, y + 8),
  ];
  const box = place(candidates, around);
  write(
    ctx,
    scene,
    { text: mark.text, size: textSize, color: scene.color(mark.role), halo: true },
    box.left,
    box.top + 13,
  );
}

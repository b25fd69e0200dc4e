import type { TextMark } from '../figure.ts';
import { drawLabel, lineHeight as height } from './label.ts';
import type { Box, Surroundings } from './place.ts';
import type { Context, Scene } from './scene.ts';
import { textSize, wordsWidth } from './words.ts';

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
  drawLabel(ctx, mark, scene, candidates, around);
}

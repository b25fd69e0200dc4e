import type { RuleMark, TextMark } from '../figure.ts';
import { drawLayer } from './layer.ts';
import { place, type Box, type Surroundings } from './place.ts';
import type { Context, Scene } from './scene.ts';
import { fontsSeen, textSize, write } from './words.ts';

/** The height of a line of words, and where in it they stand, in CSS pixels. */
export const lineHeight = 18;
const baseline = 13;
/** Room around the words for their halo. */
const margin = 4;

/** Writes a mark's words where there is room, in the best of the boxes, with a halo so that they can be read over lines. */
export function drawLabel(
  ctx: Context,
  mark: TextMark | RuleMark,
  scene: Scene,
  candidates: readonly Box[],
  around: Surroundings,
): void {
  const { left, top, width } = place(candidates, around);
  const color = scene.color(mark.role);
  // On whole device pixels words are sharp, and a copy of them is the same.
  const crisp = (value: number): number => Math.round(value * scene.ratio) / scene.ratio;
  const [x, y] = [crisp(left), crisp(top)];
  const words = { text: mark.text ?? '', size: textSize, color, halo: true };
  const key = [mark.text, color, scene.font, fontsSeen()].join();
  const box = {
    left: x - margin,
    top: y - margin,
    width: Math.ceil(width) + 2 * margin,
    height: lineHeight + 2 * margin,
  };
  const name = `words ${scene.figure.marks.indexOf(mark)}`;
  drawLayer(ctx, scene, name, key, (sheet) => write(sheet, scene, words, x, y + baseline), box);
}

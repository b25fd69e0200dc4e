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
  const at = place(candidates, around);
  const color = scene.color(mark.role);
  // On whole device pixels a copy is as sharp as what was copied.
  const crisp = (value: number): number => Math.round(value * scene.ratio) / scene.ratio;
  const [left, top] = [crisp(at.left - margin), crisp(at.top - margin)];
  const words = { text: mark.text ?? '', size: textSize, color, halo: true };
  const key = [mark.text, color, scene.font, fontsSeen()].join();
  const box = { left, top, width: Math.ceil(at.width) + 2 * margin, height: lineHeight + 2 * margin };
  const name = `words ${scene.figure.marks.indexOf(mark)}`;
  const paint = (sheet: Context): void => write(sheet, scene, words, left + margin, top + margin + baseline);
  drawLayer(ctx, scene, name, key, paint, box);
}

import { drawArrow } from './arrow.ts';
import { drawBand } from './band.ts';
import { drawBars } from './bars.ts';
import { drawContour } from './contour.ts';
import { drawHandle } from './handle.ts';
import { drawHeat } from './heat.ts';
import { obstacles } from './obstacles.ts';
import type { Surroundings } from './place.ts';
import { drawRule, drawRuleText } from './rule.ts';
import type { Context, DrawnMark, Scene } from './scene.ts';
import { drawText } from './text.ts';

function draw(ctx: Context, mark: DrawnMark, scene: Scene): void {
  switch (mark.kind) {
    case 'arrow':
      return drawArrow(ctx, mark, scene);
    case 'band':
      return drawBand(ctx, mark, scene);
    case 'bars':
      return drawBars(ctx, mark, scene);
    case 'contour':
      return drawContour(ctx, mark, scene);
    case 'heat':
      return drawHeat(ctx, mark, scene);
    case 'rule':
      return drawRule(ctx, mark, scene);
    case 'points':
      return drawHandle(ctx, mark, scene);
  }
}

/** Draws a mark in its turn, as far as Chart.js does not. `index` counts Chart.js's datasets, the last mark first. */
export function drawMark(ctx: Context, index: number, scene: Scene): void {
  const { marks } = scene;
  const mark = marks[marks.length - 1 - index];
  if (mark) draw(ctx, mark, scene);
}

/** Writes every word of the figure, after all marks, so that no line runs through them. */
export function drawWords(ctx: Context, scene: Scene): void {
  const { marks } = scene.figure;
  if (!marks.some((mark) => mark.kind === 'text' || (mark.kind === 'rule' && mark.text))) return;
  const around: Surroundings = { area: scene.area, placed: [], strokes: obstacles(scene) };
  for (const mark of marks) {
    if (mark.kind === 'text') drawText(ctx, mark, scene, around);
    else if (mark.kind === 'rule') drawRuleText(ctx, mark, scene, around);
  }
}

import { mix, parseColor } from '../color.ts';
import { levelLines } from '../contours.ts';
import { fieldKey } from '../field.ts';
import type { ContourMark } from '../figure.ts';
import { closedCurve } from './curve.ts';
import { drawLayer } from './layer.ts';
import { within, type Context, type Scene } from './scene.ts';

/** How dark the highest ground gets, from 0 to 1. */
const shade = 0.22;
/** How strong level lines are: by themselves, where shades lead the eye too, and dashed over the lines of another function. */
const strength = { ground: 0.55, over: 0.9 };

function paint(ctx: Context, mark: ContourMark, scene: Scene, shaded: boolean): void {
  const { left, top, right, bottom } = scene.area;
  const paper = parseColor(scene.theme.paper);
  const stone = parseColor(scene.style(mark.role)[scene.look.theme]);
  within(ctx, scene, () => {
    ctx.strokeStyle = scene.color(mark.role);
    ctx.lineWidth = 1;
    ctx.lineJoin = 'round';
    ctx.setLineDash([...scene.style(mark.role).dash]);
    levelLines(mark, scene.x, scene.y, (right - left) / (bottom - top)).forEach(({ rings }, i) => {
      ctx.beginPath();
      for (const ring of rings) closedCurve(ctx, ring, scene.area);
      if (shaded) {
        ctx.globalAlpha = 1;
        ctx.fillStyle = `rgb(${mix(paper, stone, (shade * (i + 1)) / mark.levels.length).join()})`;
        ctx.fill('evenodd');
      }
      ctx.globalAlpha = shaded ? strength.ground : strength.over;
      ctx.stroke();
    });
  });
}

/** Level lines, and between them a shade that deepens uphill, unless something below shows heights already. */
export function drawContour(ctx: Context, mark: ContourMark, scene: Scene): void {
  const { marks, x, y } = scene;
  const shaded = marks.find(({ kind }) => kind === 'heat' || kind === 'contour') === mark;
  const key = [fieldKey(mark.key, x, y, 1), ...mark.levels, mark.role, scene.color(mark.role), shaded].join();
  drawLayer(ctx, scene, `contour ${marks.indexOf(mark)}`, key, (sheet) => paint(sheet, mark, scene, shaded));
}

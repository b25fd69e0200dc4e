import { mix, parseColor } from '../color.ts';
import { levelLines } from '../contours.ts';
import { fieldKey } from '../field.ts';
import type { ContourMark, Ellipses, Point } from '../figure.ts';
import { closedCurve } from './curve.ts';
import { drawLayer } from './layer.ts';
import { within, type Context, type Scene } from './scene.ts';

/** How dark the highest ground gets, from 0 to 1. */
const shade = 0.22;
/** How far beyond the plot, in CSS pixels, an outline runs out of sight. */
const far = 9;
/** How strong level lines are: by themselves, where shades lead the eye too, and dashed over the lines of another function. */
const strength = { ground: 0.55, over: 0.9 };

/** Adds the outlines of all that lies at or above each level to a path of its own, the lowest first. */
type Outlines = readonly ((ctx: Context) => void)[];

const traced = (mark: ContourMark, { area, x, y }: Scene): Outlines =>
  levelLines(mark, x, y, (area.right - area.left) / (area.bottom - area.top)).map(({ rings }) => (ctx) => {
    for (const ring of rings) closedCurve(ctx, ring, area);
  });

/** Each ellipse is a circle about the origin, under one linear map; what lies above it reaches beyond the plot. */
function drawnRound({ low, middle, axes }: Ellipses, mark: ContourMark, { area, x, y }: Scene): Outlines {
  const { left, top, right, bottom } = area;
  const [perX, perY] = [(right - left) / (x.max - x.min), (top - bottom) / (y.max - y.min)];
  const [p, q] = axes.map(([u, v]): Point => [u * perX, v * perY]) as [Point, Point];
  const [cx, cy] = [left + (middle[0] - x.min) * perX, bottom + (middle[1] - y.min) * perY];
  return mark.levels
    .toSorted((a, b) => a - b)
    .map((level) => (ctx) => {
      ctx.rect(left - far, top - far, right - left + 2 * far, bottom - top + 2 * far);
      if (level <= low) return;
      const radius = Math.sqrt(level - low);
      ctx.save();
      ctx.transform(...p, ...q, cx, cy);
      ctx.moveTo(radius, 0);
      ctx.arc(0, 0, radius, 0, 2 * Math.PI);
      ctx.closePath();
      ctx.restore();
    });
}

function paint(ctx: Context, mark: ContourMark, scene: Scene, shaded: boolean): void {
  const paper = parseColor(scene.theme.paper);
  const stone = parseColor(scene.style(mark.role)[scene.look.theme]);
  const outlines = mark.ellipses ? drawnRound(mark.ellipses, mark, scene) : traced(mark, scene);
  within(ctx, scene, () => {
    ctx.strokeStyle = scene.color(mark.role);
    ctx.lineWidth = 1;
    ctx.lineJoin = 'round';
    ctx.setLineDash([...scene.style(mark.role).dash]);
    outlines.forEach((outline, i) => {
      ctx.beginPath();
      outline(ctx);
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

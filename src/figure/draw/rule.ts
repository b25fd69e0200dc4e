import type { RuleMark } from '../figure.ts';
import { drawLabel, lineHeight } from './label.ts';
import type { Box, Surroundings } from './place.ts';
import { within, type Context, type Scene } from './scene.ts';
import { textSize, wordsWidth } from './words.ts';

const rows = (first: number, step: number): number[] => [0, 1, 2, 3].map((row) => first + row * step);

/** Where a rule runs, in pixels: down at `x` or across at `y`. Nothing outside the plot. */
function course(mark: RuleMark, { area, toPixel, x, y }: Scene): { x?: number; y?: number } {
  const px = mark.x === undefined ? undefined : toPixel(mark.x, y.max)[0];
  const py = mark.y === undefined ? undefined : toPixel(x.max, mark.y)[1];
  return {
    ...(px !== undefined && px >= area.left && px <= area.right ? { x: px } : {}),
    ...(py !== undefined && py >= area.top && py <= area.bottom ? { y: py } : {}),
  };
}

export function drawRule(ctx: Context, mark: RuleMark, scene: Scene): void {
  const { area } = scene;
  const { x, y } = course(mark, scene);
  within(ctx, scene, () => {
    ctx.strokeStyle = scene.color(mark.role);
    ctx.lineWidth = 1.5;
    ctx.setLineDash([...scene.style(mark.role).dash]);
    ctx.beginPath();
    if (x !== undefined) {
      ctx.moveTo(x, area.bottom);
      ctx.lineTo(x, area.top);
    }
    if (y !== undefined) {
      ctx.moveTo(area.left, y);
      ctx.lineTo(area.right, y);
    }
    ctx.stroke();
  });
}

/** A rule's words: beside it, at its end, on the side and in the row where there is room. */
export function drawRuleText(ctx: Context, mark: RuleMark, scene: Scene, around: Surroundings): void {
  const { area } = scene;
  const { x, y } = course(mark, scene);
  if (!mark.text || (x === undefined && y === undefined)) return;
  const width = wordsWidth(ctx, scene, mark.text, textSize);
  const at = (left: number, top: number): Box => ({ left, top, width, height: lineHeight });
  const candidates =
    x !== undefined
      ? [...rows(area.top + 2, lineHeight), ...rows(area.bottom - 2 - lineHeight, -lineHeight)].flatMap(
          (top) => [x + 6, x - 6 - width].map((left) => at(left, top)),
        )
      : [area.right - width - 6, area.left + 6].flatMap((left) =>
          [y! - lineHeight - 1, y! + 2].map((top) => at(left, top)),
        );
  drawLabel(ctx, mark, scene, candidates, around);
}

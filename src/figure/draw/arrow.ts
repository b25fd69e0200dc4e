import { clip } from '../clip.ts';
import type { ArrowMark } from '../figure.ts';
import { within, type Context, type Scene } from './scene.ts';

const headLength = 11;
const headWidth = 8;

/** An arrow with a solid head, smaller on a short one. One that leads far away leaves the plot headless. */
export function drawArrow(ctx: Context, mark: ArrowMark, scene: Scene): void {
  const reach = clip([mark.from, mark.to], scene.x, scene.y).filter(([x]) => !Number.isNaN(x));
  if (reach.length < 2) return;
  const [ax, ay] = scene.partToPixel(...reach[0]!);
  const [bx, by] = scene.partToPixel(...reach[1]!);
  const length = Math.hypot(bx - ax, by - ay);
  if (length < 0.5) return;
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
  const size = Math.min(1, length / (1.5 * headLength));
  const [back, side] = [headLength * size, (headWidth * size) / 2];
  within(ctx, scene, () => {
    ctx.strokeStyle = ctx.fillStyle = scene.color(mark.role);
    ctx.lineWidth = 2.25;
    ctx.lineCap = 'butt';
    ctx.setLineDash([...scene.style(mark.role).dash]);
    ctx.beginPath();
    ctx.moveTo(ax, ay);
    // To just inside the head, so that its tip stays a tip.
    ctx.lineTo(bx - ux * back * 0.8, by - uy * back * 0.8);
    ctx.stroke();
    ctx.beginPath();
    ctx.moveTo(bx, by);
    ctx.lineTo(bx - ux * back - uy * side, by - uy * back + ux * side);
    ctx.lineTo(bx - ux * back + uy * side, by - uy * back - ux * side);
    ctx.fill();
  });
}

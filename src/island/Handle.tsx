import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Drag, Figure, Point } from '../figure/figure.ts';
import type { Size } from '../figure/look.ts';
import { projection } from '../figure/project.ts';
import type { Params } from '../widgets/define.ts';
import type { Change } from './Controls.tsx';
import { dragTo, nudge } from './drag.ts';
import { clamp } from './numbers.ts';

interface Props {
  readonly figure: Figure;
  /** The figure of the newest values, shown or not. */
  readonly figureNow: () => Figure | undefined;
  readonly point: Point;
  readonly drag: Drag;
  readonly box: Size;
  readonly params: Params;
  readonly change: Change;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The points of a figure that can be moved. */
export const handlesOf = ({ marks }: Figure): { drag: Drag; point: Point }[] =>
  marks.flatMap((mark) =>
    mark.kind === 'points' && mark.drag !== undefined && mark.points[0] !== undefined
      ? [{ drag: mark.drag, point: mark.points[0] }]
      : [],
  );

/**
 * A point that can be moved: a button over the canvas. Only the button takes touches for itself, so that a finger
 * beside it still scrolls the page. Beyond the plot's edge it waits at the edge.
 */
export function Handle({ figure, figureNow, point, drag, box, params, change }: Props): JSX.Element {
  /** From the pointer to the middle of the point, as it was grasped; null when nothing is held. */
  const grasp = useRef<Point | null>(null);
  const { area, toPixel, fromPixel } = projection(figure, box);
  const [px, py] = toPixel(point[0], point[1]);
  const left = clamp(px, area.left, area.right);
  const top = clamp(py, area.top, area.bottom);
  return (
    <button
      type="button"
      class="widget-handle"
      // Not by its left and top edge: those would lay the page out again.
      style={{ transform: `translate(${left}px, ${top}px)` }}
      aria-label={`Move ${drag.label} with the arrow keys`}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        grasp.current = [left - event.pageX, top - event.pageY];
      }}
      onPointerMove={(event) => {
        if (grasp.current === null) return;
        const [dx, dy] = grasp.current;
        const [x, y] = fromPixel(
          clamp(event.pageX + dx, area.left, area.right),
          clamp(event.pageY + dy, area.top, area.bottom),
        );
        change(dragTo(params, drag, x, y));
      }}
      onLostPointerCapture={() => (grasp.current = null)}
      onKeyDown={(event) => {
        const arrow = arrows[event.key];
        if (arrow === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        const times = event.shiftKey ? 10 : 1;
        // Of two keys within a frame the second starts where the first led, though that is not drawn yet.
        const by = [arrow[0] * times, arrow[1] * times] as const;
        const newest = figureNow() ?? figure;
        const held = handlesOf(newest).find((one) => one.drag.label === drag.label) ?? { drag, point };
        change((now) => nudge(params, held.drag, now, newest, held.point, by));
      }}
    />
  );
}

import type { Drag, Figure, Point } from '../figure/figure.ts';
import type { AnyValues, Params } from '../widgets/define.ts';
import { snap } from './numbers.ts';

type Changes = Readonly<Record<string, number>>;

/** The parameters that bring a dragged point to (x, y), or as near as their ranges and steps allow. */
export function dragTo(params: Params, drag: Drag, x: number, y: number): Changes {
  const wanted = drag.move?.(x, y) ?? {
    ...(drag.x === undefined ? {} : { [drag.x]: x }),
    ...(drag.y === undefined ? {} : { [drag.y]: y }),
  };
  const changes: Record<string, number> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const param = params[name];
    if (param?.kind !== 'range' || !Number.isFinite(value)) continue;
    // Where the parameters are not the coordinates, their steps would turn the point aside: a tenth of them hardly does.
    changes[name] = snap(drag.move === undefined ? param : { ...param, step: param.step / 10 }, value);
  }
  return changes;
}

/** An arrow key: `right` and `up` count steps of the parameters, and may be negative. */
export function nudge(
  params: Params,
  drag: Drag,
  values: AnyValues,
  figure: Figure,
  point: Point,
  [right, up]: readonly [number, number],
): Changes {
  if (drag.move !== undefined) return nudgeMapped(params, drag, values, figure, point, [right, up]);
  const changes: Record<string, number> = {};
  for (const [name, steps] of [
    [drag.x, right],
    [drag.y, up],
  ] as const) {
    const param = name === undefined ? undefined : params[name];
    if (steps === 0 || name === undefined || param?.kind !== 'range') continue;
    changes[name] = snap(param, Number(values[name]) + steps * param.step);
  }
  return changes;
}

// Where the parameters are not the coordinates, a key moves the point by a 200th of the axis, and further until a
// parameter takes notice: its step may be coarser than that.
function nudgeMapped(
  params: Params,
  drag: Drag,
  values: AnyValues,
  { x, y }: Figure,
  point: Point,
  [right, up]: readonly [number, number],
): Changes {
  const unit = [(x.max - x.min) / 200, (y.max - y.min) / 200] as const;
  for (let stride = 1; stride <= 200; stride *= 2) {
    const changes = dragTo(
      params,
      drag,
      point[0] + right * stride * unit[0],
      point[1] + up * stride * unit[1],
    );
    if (Object.entries(changes).some(([name, value]) => value !== values[name])) return changes;
  }
  return {};
}

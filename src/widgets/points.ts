import type { Point } from '../figure/figure.ts';
import type { Trajectory } from '../optim/index.ts';

/** `(x, g(x))` at `intervals + 1` equally spaced x, both ends among them. */
export function sampled(g: (x: number) => number, from: number, to: number, intervals = 160): Point[] {
  return Array.from({ length: intervals + 1 }, (_, k) => {
    const x = from + ((to - from) * k) / intervals;
    return [x, g(x)];
  });
}

/** `(0, v_0), (1, v_1), …`: a quantity against the step. */
export function againstStep(values: ArrayLike<number>): Point[] {
  return Array.from(values, (value, step) => [step, value]);
}

/** `(w, E(w))` of each step of a one-dimensional path: points on the error curve. */
export function onCurve({ points, values }: Trajectory): Point[] {
  return Array.from(points, (w, step) => [w, values[step]!]);
}

/** `(w_1, w_2)` of each step of a two-dimensional path. */
export function inPlane({ points, steps }: Trajectory): Point[] {
  return Array.from({ length: steps + 1 }, (_, step) => [points[2 * step]!, points[2 * step + 1]!]);
}

import * as check from './check.ts';
import type { Objective } from './objective.ts';
import type { Optimizer } from './optimizer.ts';

/** The path of an optimizer: `steps + 1` points, the start among them, and the error at each. */
export interface Trajectory {
  readonly dimension: number;
  /** The steps taken: those asked for, or fewer if the path diverged (then `steps === divergedAt`). */
  readonly steps: number;
  /** `w^(0)`, `w^(1)`, … row by row: `(steps + 1) × dimension`. */
  readonly points: Float64Array;
  /** `E(w^(τ))` for τ = 0 … `steps`: `steps + 1` numbers. */
  readonly values: Float64Array;
  /** The step τ at which the path diverged, whose point is the last row of `points`; `null` if it did not. */
  readonly divergedAt: number | null;
}

/**
 * Runs `optimizer` on `objective` from `w0` for `steps` steps: `w^(τ) = w^(τ−1) + Δw^(τ−1)`.
 *
 * Divergence is data, not an exception. The path ends at the first point with a coordinate larger than `bound` in
 * modulus, or with a coordinate or an error that is not finite; that point is kept, `points` and `values` end with it,
 * and `divergedAt` is its number. (A start that is already beyond `bound` has `divergedAt` 0 and takes no step.)
 *
 * @param w0 the start, `dimension` finite numbers; copied.
 * @param options.bound a positive number; the default, `Infinity`, stops at non-finite points only.
 * @throws RangeError, TypeError if `w0`, `steps` or `bound` is not as above; and what the optimizer throws if the
 *   objective lacks what it needs (a Hessian, for `newton`) or a schedule returns no rate.
 */
export function descend<State>(
  objective: Objective,
  optimizer: Optimizer<State>,
  w0: ArrayLike<number>,
  steps: number,
  { bound = Infinity }: { bound?: number } = {},
): Trajectory {
  const dimension = objective.dimension;
  const w = check.vector('w0', w0, dimension);
  check.whole('steps', steps);
  if (!(bound > 0)) check.reject('bound', bound, 'a number > 0');
  const limit = Math.min(bound, Number.MAX_VALUE); // so that one comparison catches Infinity and NaN too

  const points = new Float64Array((steps + 1) * dimension);
  const values = new Float64Array(steps + 1);
  const state = optimizer.init(w);
  for (let step = 0, row = 0; ; step++) {
    const value = objective.value(w);
    let inside = value - value === 0; // false for NaN and ±Infinity
    values[step] = value;
    for (let i = 0; i < dimension; i++) {
      const coordinate = w[i]!;
      points[row++] = coordinate;
      if (!(Math.abs(coordinate) <= limit)) inside = false;
    }
    if (!inside)
      return {
        dimension,
        steps: step,
        points: points.slice(0, row),
        values: values.slice(0, step + 1),
        divergedAt: step,
      };
    if (step === steps) return { dimension, steps, points, values, divergedAt: null };
    optimizer.step(objective, w, state);
  }
}

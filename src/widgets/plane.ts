import type { Objective } from '../optim/index.ts';
import { symmetricEigen } from '../optim/index.ts';
import type { ContourMark, Point } from '../figure/figure.ts';

/** `E`, `∇E` and the eigenpairs of the Hessian at a point of the plane; the steeper (larger) eigenvalue first. */
export interface Local {
  readonly value: number;
  readonly gradient: Point;
  readonly hessian: readonly [number, number, number, number];
  readonly lambda: Point;
  readonly u: readonly [Point, Point];
}

/** What the second-order Taylor model of a two-dimensional error knows of it at `(x, y)`. */
export function localModel(objective: Objective, [x, y]: Point): Local {
  const w = Float64Array.of(x, y);
  const [g, H] = [new Float64Array(2), new Float64Array(4)];
  objective.gradient(w, g);
  objective.hessian!(w, H);
  const { values, vectors } = symmetricEigen(H, 2);
  const row = (i: number): Point => [vectors[2 * i]!, vectors[2 * i + 1]!];
  return {
    value: objective.value(w),
    gradient: [g[0]!, g[1]!],
    hessian: [H[0]!, H[1]!, H[2]!, H[3]!],
    lambda: [values[1]!, values[0]!],
    u: [row(1), row(0)],
  };
}

export function valueAt(objective: Objective): (x: number, y: number) => number {
  const w = new Float64Array(2); // one for thousands of samples: nobody keeps it
  return (x, y) => {
    [w[0], w[1]] = [x, y];
    return objective.value(w);
  };
}

/** What a contour mark needs of a quadratic error: its level lines have half-axes of `√(2 (E − E*) / λ_i)` along `u_i`. */
export function bowl(
  surface: Objective,
  minimum: Point = [0, 0],
): Required<Pick<ContourMark, 'value' | 'ellipses'>> {
  const { value: low, lambda, u } = localModel(surface, minimum);
  const axis = (i: 0 | 1): Point => along([0, 0], u[i], Math.sqrt(2 / lambda[i]));
  return { value: valueAt(surface), ellipses: { low, middle: minimum, axes: [axis(0), axis(1)] } };
}

/** `p + s v`. */
export const along = (p: Point, v: Point, s: number): Point => [p[0] + s * v[0], p[1] + s * v[1]];
export const length = (v: Point): number => Math.hypot(v[0], v[1]);

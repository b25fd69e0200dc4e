import type { Objective } from '../optim/index.ts';
import { symmetricEigen } from '../optim/index.ts';
import type { ContourMark, Ellipses, Point } from '../figure/figure.ts';

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

/** Ellipses as much longer than wide as this have their ends too far away to be drawn: nobody sees that they are round. */
const longest = 100;

/**
 * The level lines of a quadratic that is known at `at`, with half-axes of `√(2 (E − E*) / λ_i)` along `u_i` about the
 * minimum, a Newton step away; undefined where there is no minimum, or almost none.
 */
export function ellipses({ value, gradient, lambda, u }: Local, at: Point): Ellipses | undefined {
  if (!(lambda[1] * longest ** 2 >= lambda[0])) return undefined;
  const slope = u.map((v) => v[0] * gradient[0] + v[1] * gradient[1]) as [number, number];
  const axis = (i: 0 | 1): Point => along([0, 0], u[i], Math.sqrt(2 / lambda[i]));
  return {
    low: value - slope[0] ** 2 / (2 * lambda[0]) - slope[1] ** 2 / (2 * lambda[1]),
    middle: along(along(at, u[0], -slope[0] / lambda[0]), u[1], -slope[1] / lambda[1]),
    axes: [axis(0), axis(1)],
  };
}

/** What a contour mark needs of a quadratic error. */
export const bowl = (surface: Objective): Pick<ContourMark, 'value' | 'ellipses'> => ({
  value: valueAt(surface),
  ellipses: ellipses(localModel(surface, [0, 0]), [0, 0]),
});

/** `p + s v`. */
export const along = (p: Point, v: Point, s: number): Point => [p[0] + s * v[0], p[1] + s * v[1]];
export const length = (v: Point): number => Math.hypot(v[0], v[1]);

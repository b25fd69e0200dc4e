import * as check from './check.ts';
import type { Objective } from './objective.ts';

/** The way of `conjugateGradients`. */
export interface ConjugateWalk {
  /** The start, and the point after each line search. */
  readonly points: readonly Float64Array[];
  /** The directions searched: `p_iᵀ H p_j = 0` for i ≠ j. */
  readonly directions: readonly Float64Array[];
  /** `‖∇E‖` at each of `points`. */
  readonly gradientNorms: readonly number[];
  /** How often `∇E` was asked for: once at the start, once a search. */
  readonly gradients: number;
}

/**
 * Conjugate gradients on a quadratic with positive definite `H`: exact line searches along `p_0 = −g_0`,
 * `p_k = −g_k + ‖g_k‖²/‖g_{k−1}‖² p_{k−1}`. No search spoils an earlier one, so W of them find the minimum.
 *
 * `H` is never written down. `H p` is the difference of two gradients, exact for a quadratic: one gradient a search.
 *
 * @param w0 the start, W finite numbers; copied
 * @param searches the most line searches to make, a whole number
 * @param options.tolerance ends the walk where `‖∇E‖` is at most so small a part of what it was at the start, ≥ 0
 * @throws RangeError, TypeError if an argument is not as above, or if E curves down, or not at all, along a direction
 * @see M. R. Hestenes and E. Stiefel, J. Res. Nat. Bur. Standards 49 (1952) 409; Nocedal & Wright (2006), §5.1
 */
export function conjugateGradients(
  objective: Objective,
  w0: ArrayLike<number>,
  searches: number,
  { tolerance = 1e-14 }: { tolerance?: number } = {},
): ConjugateWalk {
  let w = check.vector('w0', w0, objective.dimension);
  check.whole('searches', searches);
  check.nonNegative('tolerance', tolerance);
  const gradient = (at: Float64Array) => {
    const g = new Float64Array(at.length);
    objective.gradient(at, g);
    return g;
  };
  let g = gradient(w);
  let p = g.map((gi) => -gi);
  const [points, directions, gradientNorms] = [[w], [] as Float64Array[], [norm(g)]];
  const small = tolerance * gradientNorms[0]!;
  while (directions.length < searches && gradientNorms.at(-1)! > small) {
    const length = norm(p); // probed at distance 1, or rounding would eat a short p
    const ahead = gradient(w.map((wi, i) => wi + p[i]! / length));
    const Hp = ahead.map((ai, i) => length * (ai - g[i]!));
    const curvature = dot(p, Hp) / (length * length);
    if (!(curvature > 0))
      check.reject(`the curvature along p_${directions.length}`, curvature, 'a number > 0');
    const step = -dot(g, p) / dot(p, Hp);
    w = w.map((wi, i) => wi + step * p[i]!);
    directions.push(p);
    const next = g.map((gi, i) => gi + step * Hp[i]!);
    const beta = dot(next, next) / dot(g, g);
    p = next.map((gi, i) => -gi + beta * p[i]!);
    g = next;
    points.push(w);
    gradientNorms.push(norm(g));
  }
  return { points, directions, gradientNorms, gradients: points.length };
}

function dot(u: Float64Array, v: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < u.length; i++) sum += u[i]! * v[i]!;
  return sum;
}
const norm = (v: Float64Array): number => Math.sqrt(dot(v, v));

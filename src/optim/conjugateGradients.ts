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
  let w: Float64Array = check.vector('w0', w0, objective.dimension);
  check.whole('searches', searches);
  check.nonNegative('tolerance', tolerance);
  const gradient = (at: Float64Array) => {
    const g = new Float64Array(at.length);
    objective.gradient(at, g);
    return g;
  };
  let g: Float64Array = gradient(w);
  let p = negative(g);
  const [points, directions, gradientNorms] = [[w], [] as Float64Array[], [norm(g)]];
  const small = tolerance * gradientNorms[0]!;
  while (directions.length < searches && gradientNorms.at(-1)! > small) {
    const length = norm(p); // probed at distance 1, or rounding would eat a short p
    const ahead = gradient(plus(w, 1 / length, p));
    const Hp = plus(ahead, -1, g);
    for (let i = 0; i < Hp.length; i++) Hp[i]! *= length;
    const curvature = dot(p, Hp) / (length * length);
    if (!(curvature > 0))
      check.reject(`the curvature along p_${directions.length}`, curvature, 'a number > 0');
    const step = -dot(g, p) / dot(p, Hp);
    w = plus(w, step, p);
    directions.push(p);
    const next = plus(g, step, Hp);
    const beta = dot(next, next) / dot(g, g);
    p = plus(negative(next), beta, p);
    g = next;
    points.push(w);
    gradientNorms.push(norm(g));
  }
  return { points, directions, gradientNorms, gradients: points.length };
}

/** `u + s v`. */
function plus(u: Float64Array, s: number, v: Float64Array): Float64Array {
  const sum = new Float64Array(u.length);
  for (let i = 0; i < u.length; i++) sum[i] = u[i]! + s * v[i]!;
  return sum;
}
const negative = (v: Float64Array): Float64Array => plus(new Float64Array(v.length), -1, v);

function dot(u: Float64Array, v: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < u.length; i++) sum += u[i]! * v[i]!;
  return sum;
}
const norm = (v: Float64Array): number => Math.sqrt(dot(v, v));

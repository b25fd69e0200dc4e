import type { Objective } from '../objective.ts';

/**
 * `E(w) = w⁴`, of one weight: a strict minimum at 0 whose second derivative is 0. A positive definite Hessian is sufficient
 * for a minimum, not necessary. Newton's method only shrinks w by 2/3 a step here.
 */
export const quartic: Objective = {
  dimension: 1,
  value(w) {
    return w[0]! ** 4;
  },
  gradient(w, out) {
    out[0] = 4 * w[0]! ** 3;
  },
  hessian(w, out) {
    out[0] = 12 * w[0]! ** 2;
  },
  minima: [[0]],
};

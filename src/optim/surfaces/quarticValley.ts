import type { Objective } from '../objective.ts';

/**
 * The quartic valley `E(x, y) = ½ x² + ¼ y⁴`. Its one minimum, at the origin, is strict, yet one eigenvalue of the Hessian
 * is 0 there: positive semi-definite is all that a minimum needs.
 */
export const quarticValley: Objective = {
  dimension: 2,
  value(w) {
    return w[0]! ** 2 / 2 + w[1]! ** 4 / 4;
  },
  gradient(w, out) {
    out[0] = w[0]!;
    out[1] = w[1]! ** 3;
  },
  hessian(w, out) {
    out[0] = 1;
    out[1] = out[2] = 0;
    out[3] = 3 * w[1]! ** 2;
  },
  minima: [[0, 0]],
};

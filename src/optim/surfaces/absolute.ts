import * as check from '../check.ts';
import type { Objective } from '../objective.ts';

/**
 * The L1 error `E(w) = Σ_i |w_i − w*_i|`. Its derivative is the sign of `w_i − w*_i`, and by convention 0 at the kink: the
 * step does not shrink near the minimum. No Hessian: it is zero, or does not exist.
 *
 * @param minimum `w*`, any number of weights; one weight, 0, by default.
 * @throws RangeError, TypeError if `w*` is not at least one finite number.
 */
export function absolute({ minimum = [0] }: { minimum?: ArrayLike<number> } = {}): Objective {
  const centre = check.vector('minimum', minimum);
  return {
    dimension: centre.length,
    value(w) {
      let sum = 0;
      for (let i = 0; i < centre.length; i++) sum += Math.abs(w[i]! - centre[i]!);
      return sum;
    },
    gradient(w, out) {
      for (let i = 0; i < centre.length; i++) out[i] = Math.sign(w[i]! - centre[i]!);
    },
    minima: [[...centre]],
  };
}

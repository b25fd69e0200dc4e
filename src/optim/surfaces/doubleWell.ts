import * as check from '../check.ts';
import type { Objective } from '../objective.ts';

/** The tilt at which the shallower well disappears: E' = 4w³ − 4w + t keeps three roots up to it. */
const steepestTilt = 8 / (3 * Math.sqrt(3));

/**
 * The double well `E(w) = (w² − 1)² + t w`, of one weight: minima near ±1 and a maximum between them. With a tilt t > 0 the
 * left well is the deeper one, with t < 0 the right one.
 *
 * @param tilt `t`, with |t| < 8/(3√3) ≈ 1.54, so that both wells exist; 0 by default.
 * @returns the objective; its minima from left to right, by Viète's trigonometric solution of E' = 0.
 * @throws RangeError, TypeError if `t` is not as above.
 */
export function doubleWell({ tilt = 0 }: { tilt?: number } = {}): Objective {
  check.finite('tilt', tilt);
  if (Math.abs(tilt) >= steepestTilt) check.reject('tilt', tilt, 'a number of modulus < 8/(3√3) ≈ 1.54');
  const third = Math.acos(-tilt / steepestTilt) / 3;
  const root = (k: number) => (2 / Math.sqrt(3)) * Math.cos(third - (2 * Math.PI * k) / 3);
  return {
    dimension: 1,
    value(w) {
      return (w[0]! * w[0]! - 1) ** 2 + tilt * w[0]!;
    },
    gradient(w, out) {
      out[0] = 4 * w[0]! * (w[0]! * w[0]! - 1) + tilt;
    },
    hessian(w, out) {
      out[0] = 12 * w[0]! * w[0]! - 4;
    },
    minima: [[root(2)], [root(0)]],
  };
}

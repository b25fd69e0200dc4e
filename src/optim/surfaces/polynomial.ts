import * as check from '../check.ts';
import type { Objective } from '../objective.ts';

/**
 * The polynomial `E(w) = c_0 + c_1 w + c_2 w² + …` of one weight. Its minimum is listed up to degree 3.
 *
 * @param coefficients `c_0, c_1, …`, constant first; at least one, all finite.
 * @throws RangeError, TypeError if they are not.
 */
export function polynomial(coefficients: ArrayLike<number>): Objective {
  const c = check.vector('coefficients', coefficients);
  const minima = minimaUpToCubic(c);
  return {
    dimension: 1,
    value(w) {
      let sum = 0; // Horner's rule, here and below
      for (let k = c.length - 1; k >= 0; k--) sum = sum * w[0]! + c[k]!;
      return sum;
    },
    gradient(w, out) {
      let sum = 0;
      for (let k = c.length - 1; k >= 1; k--) sum = sum * w[0]! + k * c[k]!;
      out[0] = sum;
    },
    hessian(w, out) {
      let sum = 0;
      for (let k = c.length - 1; k >= 2; k--) sum = sum * w[0]! + k * (k - 1) * c[k]!;
      out[0] = sum;
    },
    ...(minima && { minima }),
  };
}

/** The root of `E' = c_1 + 2 c_2 w + 3 c_3 w²` at which `E'' > 0`, if there is one; `undefined` beyond degree 3. */
function minimaUpToCubic(c: Float64Array): number[][] | undefined {
  if (c.subarray(4).some((ck) => ck !== 0)) return undefined;
  const [c1, c2, c3] = [c[1] ?? 0, c[2] ?? 0, c[3] ?? 0];
  const discriminant = c2 * c2 - 3 * c1 * c3;
  if (discriminant < 0 || (c3 === 0 && c2 < 0)) return [];
  const root = Math.sqrt(discriminant); // E'' there is 2·root
  if (root === 0) return [];
  return [[c2 > 0 ? -c1 / (c2 + root) : (root - c2) / (3 * c3)]]; // whichever does not cancel
}

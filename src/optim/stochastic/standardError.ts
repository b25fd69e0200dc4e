import * as check from '../check.ts';
import type { DataObjective } from '../dataObjective.ts';

/**
 * How far the examples disagree about the gradient at `w`: for each component, the standard deviation over the N examples,
 * `s_i = √(1/N Σ_n (∂E_n/∂w_i − ∂E/∂w_i)²)`. N gradients of one example each.
 *
 * @returns W numbers, in units of the gradient
 * @throws RangeError, TypeError if `w` is not W finite numbers
 */
export function gradientDeviation(problem: DataObjective, w: ArrayLike<number>): Float64Array {
  const at = check.vector('w', w, problem.dimension);
  const mean = new Float64Array(problem.dimension);
  const one = new Float64Array(problem.dimension);
  const squares = new Float64Array(problem.dimension);
  problem.gradient(at, mean);
  for (let n = 0; n < problem.size; n++) {
    problem.batchGradient(at, Uint32Array.of(n), one);
    for (let i = 0; i < one.length; i++) squares[i]! += (one[i]! - mean[i]!) ** 2 / problem.size;
  }
  return squares.map(Math.sqrt);
}

/**
 * The standard error of a mean over a mini-batch of B out of N examples: `s/√B` where they are drawn with replacement, and
 * `s/√B · √((N − B)/(N − 1))` where they are drawn without (as in a reshuffled pass), which is 0 at B = N. The shorter last
 * batch of a pass has its own, smaller B.
 *
 * @param deviation s ≥ 0, the standard deviation over all N examples (divisor N), of any unit, for instance a component of
 *   `gradientDeviation`; the result has its unit
 * @param batchSize B, a whole number from 1 to N; with replacement, from 1 on
 * @param size N, a whole number ≥ 1
 * @param replacement whether drawn with replacement
 * @throws RangeError, TypeError if an argument is not as above
 * @see W. G. Cochran, Sampling Techniques (3rd ed., 1977), theorem 2.2
 */
export function standardError(
  deviation: number,
  options: { batchSize: number; size: number; replacement: boolean },
): number {
  const s = check.nonNegative('deviation', deviation);
  const N = check.whole('size', options.size, 1);
  const B = check.whole('batchSize', options.batchSize, 1, options.replacement ? undefined : N);
  if (options.replacement) return s / Math.sqrt(B);
  return B === N ? 0 : (s / Math.sqrt(B)) * Math.sqrt((N - B) / (N - 1));
}

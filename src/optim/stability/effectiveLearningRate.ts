import * as check from '../check.ts';
import { checkRates, type Rates } from './stability.ts';

/**
 * The rate at which momentum moves along a gradient of constant size: `Δw = −(effective rate) ∇E`, after k steps from rest.
 * `Δw` is a geometric series in the gradients seen so far.
 *
 *     steady, the same gradient at every step:           η (1 − μ^k)/(1 − μ)      → η/(1 − μ)
 *     alternating, its sign flipping at every step:      η (1 − (−μ)^k)/(1 + μ)   → η/(1 + μ)
 *
 * Exact for these two gradients alone; near a minimum the gradient is neither.
 *
 * @param gradient 'steady' or 'alternating'.
 * @param steps k ≥ 0; the limit k → ∞ where it is left out.
 * @throws RangeError, TypeError if `η`, `μ`, `gradient` or `steps` is not as above.
 * @see Bishop & Bishop (2024), §7.3.1.
 */
export function effectiveLearningRate(
  rates: Rates,
  gradient: 'steady' | 'alternating',
  steps?: number,
): number {
  const [eta, mu] = checkRates(rates);
  if (gradient !== 'steady' && gradient !== 'alternating')
    check.reject('gradient', gradient, "'steady' or 'alternating'");
  if (steps !== undefined) check.whole('steps', steps);
  const ratio = gradient === 'steady' ? mu : -mu;
  return (eta * (1 - ratio ** (steps ?? Infinity))) / (1 - ratio);
}

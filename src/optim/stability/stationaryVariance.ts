import * as check from '../check.ts';
import { checkRates, type Rates } from './stability.ts';

/**
 * The noise floor: the variance of w, in the long run, about the minimum of a one-dimensional quadratic with curvature λ,
 * when each gradient carries independent noise of mean 0 and standard deviation s:
 *
 *     Var w = η s² (1 + μ) / (λ (1 − μ) (2(1 + μ) − ηλ)),   for μ = 0:   η s² / (λ (2 − ηλ))
 *
 * It is the variance of the second-order autoregression `α(τ+1) = (1 + μ − ηλ) α(τ) − μ α(τ−1) − η s ξ`.
 *
 * @param curvature `λ` > 0.
 * @param noise `s` ≥ 0, a standard deviation (units of the gradient), not a variance.
 * @returns the variance (units of w²); Infinity from the edge of stability, `η = 2(1 + μ)/λ`, on.
 * @throws RangeError, TypeError if a parameter is not as above.
 * @see Box & Jenkins (1970), Time Series Analysis, §3.2 (the variance of an AR(2) process).
 */
export function stationaryVariance(
  options: Rates & { readonly curvature: number; readonly noise: number },
): number {
  const [eta, mu] = checkRates(options);
  const lambda = check.positive('curvature', options.curvature);
  const s = check.nonNegative('noise', options.noise);
  const slack = 2 * (1 + mu) - eta * lambda;
  return slack > 0 ? (eta * s * s * (1 + mu)) / (lambda * (1 - mu) * slack) : Infinity;
}

import * as check from '../check.ts';
import { dampingRegime, largestModulus } from './recurrence.ts';
import { checkRange, checkRates, type Stability } from './stability.ts';

/** `α(τ+1) = b α(τ) − c α(τ−1)`: put `Δα(τ−1) = α(τ) − α(τ−1)` into `α(τ+1) = α(τ) − ηλ α(τ) + μ Δα(τ−1)`. */
const recurrence = (eta: number, mu: number, lambda: number) => [1 + mu - eta * lambda, mu] as const;

/**
 * Momentum (the heavy ball) along an eigenvector: `z² − (1 + μ − ηλ) z + μ = 0`.
 *
 * Complex roots, for `(1 − √μ)² < ηλ < (1 + √μ)²`, have modulus √μ whatever λ is. It converges for `0 < η < 2(1 + μ)/λ`, where
 * a root reaches −1. Over a spectrum it is best to make both ends double roots, `√(ηλ_min) = 1 − √μ`, `√(ηλ_max) = 1 + √μ`:
 *
 *     η = (2/(√λ_max + √λ_min))²,   μ = ((√κ − 1)/(√κ + 1))²,   rate √μ = (√κ − 1)/(√κ + 1)
 *
 * @see Polyak (1964), Some methods of speeding up the convergence of iteration methods; Goh (2017), Why momentum really
 *   works (which prints 2√β for the modulus: √β is right).
 */
export const heavyBallStability: Stability = {
  spectralRadius(rates, lambda) {
    return largestModulus(...recurrence(...checkRates(rates), check.finite('lambda', lambda)));
  },
  regime(rates, lambda) {
    return dampingRegime(...recurrence(...checkRates(rates), check.finite('lambda', lambda)));
  },
  criticalLearningRate({ momentum = 0 }, lambda) {
    const mu = check.fraction('momentum', momentum);
    return (2 * (1 + mu)) / check.positive('lambda', lambda);
  },
  best(lambdaMin, lambdaMax) {
    checkRange(lambdaMin, lambdaMax);
    const rootKappa = Math.sqrt(lambdaMax / lambdaMin);
    const rate = (rootKappa - 1) / (rootKappa + 1);
    return {
      learningRate: (2 / (Math.sqrt(lambdaMax) + Math.sqrt(lambdaMin))) ** 2,
      momentum: rate ** 2,
      rate,
    };
  },
  worstCase(rates, eigenvalues) {
    const [eta, mu] = checkRates(rates);
    const lambdas = check.vector('eigenvalues', eigenvalues);
    return lambdas.reduce(
      (worst, lambda) => Math.max(worst, largestModulus(...recurrence(eta, mu, lambda))),
      0,
    );
  },
};

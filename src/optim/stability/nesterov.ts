import * as check from '../check.ts';
import { dampingRegime, largestModulus } from './recurrence.ts';
import { checkRange, checkRates, type Stability } from './stability.ts';

/** `α(τ+1) = b α(τ) − c α(τ−1)`: gradient descent's factor acts on the point looked ahead to, `α(τ) + μ (α(τ) − α(τ−1))`. */
const recurrence = (eta: number, mu: number, lambda: number) =>
  [(1 + mu) * (1 - eta * lambda), mu * (1 - eta * lambda)] as const;

/**
 * Nesterov momentum along an eigenvector: `z² − (1 + μ)(1 − ηλ) z + μ(1 − ηλ) = 0`.
 *
 * Complex roots, for `((1 − μ)/(1 + μ))² < ηλ < 1`, have modulus `√(μ(1 − ηλ))`: unlike the heavy ball it damps steep directions
 * more. It converges for `0 < η < 2(1 + μ)/((1 + 2μ)λ)`, where a root reaches −1. Over a spectrum it is best to make λ_min's
 * root double, ρ = (1 + μ)(1 − ηλ_min)/2, and λ_max's negative root −ρ. With `s = √(3κ + 1)` that gives
 *
 *     η = 4/(3λ_max + λ_min),   μ = (s − 2)/(s + 2),   rate 1 − 2/s
 *
 * since then 1 + μ = 2s/(s + 2) and ηλ_min = 4/s² = 1 − 4μ/(1 + μ)², so that ρ = (s − 2)/s; and at λ_max, where
 * 1 − ηλ_max = −(s² − 4)/(3s²), the equation at z = −ρ reads ρ² (1 − 2/3 − 1/3) = 0.
 *
 * @see Nesterov (1983), A method of solving a convex programming problem with convergence rate O(1/k²); Lessard, Recht &
 *   Packard (2016), Analysis and design of optimization algorithms via integral quadratic constraints, table 1.
 */
export const nesterovStability: Stability = {
  spectralRadius(rates, lambda) {
    return largestModulus(...recurrence(...checkRates(rates), check.finite('lambda', lambda)));
  },
  regime(rates, lambda) {
    return dampingRegime(...recurrence(...checkRates(rates), check.finite('lambda', lambda)));
  },
  criticalLearningRate({ momentum = 0 }, lambda) {
    const mu = check.fraction('momentum', momentum);
    return (2 * (1 + mu)) / ((1 + 2 * mu) * check.positive('lambda', lambda));
  },
  best(lambdaMin, lambdaMax) {
    checkRange(lambdaMin, lambdaMax);
    const s = Math.sqrt((3 * lambdaMax) / lambdaMin + 1);
    return { learningRate: 4 / (3 * lambdaMax + lambdaMin), momentum: (s - 2) / (s + 2), rate: 1 - 2 / s };
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

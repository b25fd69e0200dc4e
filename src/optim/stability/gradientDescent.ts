import * as check from '../check.ts';
import { edgeTolerance } from './recurrence.ts';
import { checkRange, checkRates, type Rates, type Stability } from './stability.ts';

/** What plain descent has beside the common shape. */
export interface GradientDescentStability extends Stability {
  /** The signed factor `1 − ηλ` of a step, `α(τ+1) = (1 − ηλ) α(τ)`, for a finite eigenvalue `lambda` of any sign. */
  factor(rates: Rates, lambda: number): number;
}

/**
 * Gradient descent along an eigenvector: `α(τ+1) = (1 − ηλ) α(τ)`. It converges for `0 < η < 2/λ`; over a spectrum the best
 * rate is `η = 2/(λ_max + λ_min)`, whose factor is `(κ − 1)/(κ + 1)` at both ends (positive at λ_min, negative at λ_max: any
 * other η worsens one of them). A momentum other than 0 is refused.
 *
 * @see Bishop & Bishop (2024), §7.3; Polyak (1987), Introduction to Optimization, §1.4 (the best rate).
 */
export const gradientDescentStability: GradientDescentStability = {
  factor: stepFactor,
  spectralRadius(rates, lambda) {
    return Math.abs(stepFactor(rates, lambda));
  },
  regime(rates, lambda) {
    const factor = stepFactor(rates, lambda);
    if (Math.abs(Math.abs(factor) - 1) <= edgeTolerance) return 'on the edge';
    if (Math.abs(factor) > 1) return 'diverging';
    return factor < 0 ? 'alternating' : 'monotone';
  },
  criticalLearningRate({ momentum }, lambda) {
    withoutMomentum({ learningRate: 0, momentum });
    return 2 / check.positive('lambda', lambda);
  },
  best(lambdaMin, lambdaMax) {
    checkRange(lambdaMin, lambdaMax);
    const kappa = lambdaMax / lambdaMin;
    return { learningRate: 2 / (lambdaMax + lambdaMin), momentum: 0, rate: (kappa - 1) / (kappa + 1) };
  },
  worstCase(rates, eigenvalues) {
    const eta = withoutMomentum(rates);
    const lambdas = check.vector('eigenvalues', eigenvalues);
    return lambdas.reduce((worst, lambda) => Math.max(worst, Math.abs(1 - eta * lambda)), 0);
  },
};

function stepFactor(rates: Rates, lambda: number): number {
  return 1 - withoutMomentum(rates) * check.finite('lambda', lambda);
}

function withoutMomentum(rates: Rates): number {
  const [eta, mu] = checkRates(rates);
  if (mu !== 0) check.reject('momentum', mu, '0 for gradient descent');
  return eta;
}

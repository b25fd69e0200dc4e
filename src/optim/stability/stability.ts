import * as check from '../check.ts';
import type { Regime } from './recurrence.ts';

/** Constant hyper-parameters of a rule: `η ≥ 0`, and `μ` in [0, 1), which is 0 where it is left out. */
export interface Rates {
  readonly learningRate: number;
  readonly momentum?: number;
}

/** The best constant hyper-parameters for a spectrum, and the spectral radius they reach at both of its ends. */
export interface Best {
  readonly learningRate: number;
  readonly momentum: number;
  readonly rate: number;
}

/**
 * Closed forms for one rule, with constant hyper-parameters, on a quadratic. Along each eigenvector, with eigenvalue `λ`,
 * the coordinate `α = uᵀ(w − w*)` follows a linear recurrence of its own; its spectral radius is the factor by which `|α|`
 * shrinks a step, asymptotically. All numbers are pure, but for `η` (units of 1/λ).
 *
 * All methods throw a RangeError or TypeError if `η` or `μ` is not as in `Rates`, or an eigenvalue is not as said here.
 */
export interface Stability {
  /** The spectral radius for a finite eigenvalue `lambda` of any sign: 1 on the edge, more where the rule diverges. */
  spectralRadius(rates: Rates, lambda: number): number;
  /** The regime for a finite eigenvalue `lambda` of any sign; edges are decided with a tolerance, see `Regime`. */
  regime(rates: Rates, lambda: number): Regime;
  /** The learning rate above which the rule diverges, and at which it is on the edge, for `lambda` > 0. */
  criticalLearningRate(rates: { readonly momentum?: number }, lambda: number): number;
  /** The constants whose worst case over all `λ` in [lambdaMin, lambdaMax] is smallest; 0 < lambdaMin ≤ lambdaMax. */
  best(lambdaMin: number, lambdaMax: number): Best;
  /** The largest spectral radius over `eigenvalues`: at least one, finite, of any sign. */
  worstCase(rates: Rates, eigenvalues: ArrayLike<number>): number;
}

/** `[η, μ]`, checked. */
export function checkRates({ learningRate, momentum = 0 }: Rates): [eta: number, mu: number] {
  return [check.nonNegative('learningRate', learningRate), check.fraction('momentum', momentum)];
}

/** Accepts 0 < lambdaMin ≤ lambdaMax, both finite. */
export function checkRange(lambdaMin: number, lambdaMax: number): void {
  check.positive('lambdaMin', lambdaMin);
  check.positive('lambdaMax', lambdaMax);
  if (lambdaMax < lambdaMin) check.reject('lambdaMax', lambdaMax, `a number ≥ lambdaMin = ${lambdaMin}`);
}

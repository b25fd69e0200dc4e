import type { Objective } from './objective.ts';

/**
 * An error that is a mean over N examples, E(w) = 1/N Σ_n E_n(w), so that a few examples give an estimate of ∇E.
 */
export interface DataObjective extends Objective {
  /** N, the number of examples. */
  readonly size: number;
  /**
   * Sets `out` (W) to 1/B Σ ∇E_n(w) over the B examples that `batch` numbers, each from 0 to N − 1. The mean is over the
   * batch's own members, whatever their number, so that it estimates ∇E with a short batch as with a long one.
   */
  batchGradient(w: Float64Array, batch: Uint32Array, out: Float64Array): void;
}

/** The numbers 0 … N − 1 of all examples: over them, `batchGradient` is the gradient. */
export function allExamples(size: number): Uint32Array {
  return Uint32Array.from({ length: size }, (_, n) => n);
}

import * as check from '../check.ts';
import { checkLearningRate, rateAt, type LearningRate } from '../learningRate.ts';
import type { Optimizer } from '../optimizer.ts';

/** The number of steps taken, the last update `Δw`, and the workspace for `∇E`. */
export interface MomentumState {
  step: number;
  readonly update: Float64Array;
  readonly gradient: Float64Array;
}

/**
 * Gradient descent with momentum (the heavy ball), `Δw^(τ) = −η ∇E(w^(τ)) + μ Δw^(τ−1)`, from `Δw^(−1) = 0`. The
 * remembered `Δw` is the update itself, so an `η` that changes from step to step scales only the new gradient.
 *
 * @param learningRate `η ≥ 0`, or a schedule of it.
 * @param momentum `μ` in [0, 1), a pure number; 0 is gradient descent.
 * @throws RangeError, TypeError if `η` or `μ` is not as above.
 * @see Polyak (1964), Some methods of speeding up the convergence of iteration methods; Bishop & Bishop (2024),
 *   §7.3.1.
 */
export function momentum(options: {
  learningRate: LearningRate;
  momentum: number;
}): Optimizer<MomentumState> {
  const learningRate = checkLearningRate(options.learningRate);
  const mu = check.fraction('momentum', options.momentum);
  return {
    init: (w0) => ({
      step: 0,
      update: new Float64Array(w0.length),
      gradient: new Float64Array(w0.length),
    }),
    step(objective, w, state) {
      const { update, gradient } = state;
      const eta = rateAt(learningRate, state.step++);
      objective.gradient(w, gradient);
      for (let i = 0; i < w.length; i++) {
        const delta = -eta * gradient[i]! + mu * update[i]!;
        update[i] = delta;
        w[i]! += delta;
      }
    },
  };
}

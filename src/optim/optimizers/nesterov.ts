import * as check from '../check.ts';
import { checkLearningRate, rateAt, type LearningRate } from '../learningRate.ts';
import type { Optimizer } from '../optimizer.ts';

/** The number of steps taken, the last update `Δw`, and workspaces for the point looked ahead to and `∇E` there. */
export interface NesterovState {
  step: number;
  readonly update: Float64Array;
  readonly ahead: Float64Array;
  readonly gradient: Float64Array;
}

/**
 * Nesterov momentum in its look-ahead form, `Δw^(τ) = −η ∇E(w^(τ) + μ Δw^(τ−1)) + μ Δw^(τ−1)`, from `Δw^(−1) = 0`: first
 * the momentum's move, then the gradient where it leads. `w` is the point itself, not the point looked ahead to (which
 * is what PyTorch stores).
 *
 * @param learningRate `η ≥ 0`, or a schedule of it.
 * @param momentum `μ` in [0, 1), a pure number; 0 is gradient descent.
 * @throws RangeError, TypeError if `η` or `μ` is not as above.
 * @see Nesterov (1983), A method of solving a convex programming problem with convergence rate O(1/k²); Sutskever et
 *   al. (2013), On the importance of initialization and momentum in deep learning (this form).
 */
export function nesterov(options: {
  learningRate: LearningRate;
  momentum: number;
}): Optimizer<NesterovState> {
  const learningRate = checkLearningRate(options.learningRate);
  const mu = check.fraction('momentum', options.momentum);
  return {
    init: (w0) => ({
      step: 0,
      update: new Float64Array(w0.length),
      ahead: new Float64Array(w0.length),
      gradient: new Float64Array(w0.length),
    }),
    step(objective, w, state) {
      const { update, ahead, gradient } = state;
      const eta = rateAt(learningRate, state.step++);
      for (let i = 0; i < w.length; i++) ahead[i] = w[i]! + mu * update[i]!;
      objective.gradient(ahead, gradient);
      for (let i = 0; i < w.length; i++) {
        const delta = -eta * gradient[i]! + mu * update[i]!;
        update[i] = delta;
        w[i]! += delta;
      }
    },
  };
}

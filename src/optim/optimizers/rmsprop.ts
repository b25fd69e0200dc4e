import * as check from '../check.ts';
import { checkLearningRate, rateAt, type LearningRate } from '../learningRate.ts';
import type { Optimizer } from '../optimizer.ts';

/** The number of steps taken, the running mean of squared gradients `r`, and the workspace for `∇E`. */
export interface RmspropState {
  step: number;
  readonly squares: Float64Array;
  readonly gradient: Float64Array;
}

/**
 * RMSProp: AdaGrad whose sum of squares forgets. With `g = ∇E(w)`, per weight,
 *
 *     r ← β r + (1 − β) g²    (from r = 0, without bias correction)
 *     Δw = −η g / (√r + ε)
 *
 * @param learningRate `η ≥ 0` (units of w), or a schedule of it.
 * @param decay `β` in [0, 1), a pure number; 0.9 by default.
 * @param epsilon `ε ≥ 0` (units of g), outside the root; 1e-8 by default. With 0, a gradient of 0 at the start gives NaN.
 * @throws RangeError, TypeError if `η`, `β` or `ε` is not as above.
 * @see Hinton (2012), Neural Networks for Machine Learning, lecture 6e; Bishop & Bishop (2024), §7.3.3.
 */
export function rmsprop(options: {
  learningRate: LearningRate;
  decay?: number;
  epsilon?: number;
}): Optimizer<RmspropState> {
  const learningRate = checkLearningRate(options.learningRate);
  const beta = check.fraction('decay', options.decay ?? 0.9);
  const epsilon = check.nonNegative('epsilon', options.epsilon ?? 1e-8);
  return {
    init: (w0) => ({
      step: 0,
      squares: new Float64Array(w0.length),
      gradient: new Float64Array(w0.length),
    }),
    step(objective, w, state) {
      const { squares, gradient } = state;
      const eta = rateAt(learningRate, state.step++);
      objective.gradient(w, gradient);
      for (let i = 0; i < w.length; i++) {
        const g = gradient[i]!;
        const r = beta * squares[i]! + (1 - beta) * g * g;
        squares[i] = r;
        w[i]! -= (eta * g) / (Math.sqrt(r) + epsilon);
      }
    },
  };
}

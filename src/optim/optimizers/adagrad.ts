import * as check from '../check.ts';
import { checkLearningRate, rateAt, type LearningRate } from '../learningRate.ts';
import type { Optimizer } from '../optimizer.ts';

/** The number of steps taken, the sum of squared gradients `r`, and the workspace for `∇E`. */
export interface AdagradState {
  step: number;
  readonly squares: Float64Array;
  readonly gradient: Float64Array;
}

/**
 * AdaGrad: each weight has its own rate, which falls with the squared gradients it has seen. With `g = ∇E(w)`, per weight,
 *
 *     r ← r + g²              (from r = 0)
 *     Δw = −η g / (√r + ε)
 *
 * @param learningRate `η ≥ 0` (units of w), or a schedule of it.
 * @param epsilon `ε ≥ 0` (units of g), outside the root; 1e-8 by default. With 0, a gradient of 0 at the start gives NaN.
 * @throws RangeError, TypeError if `η` or `ε` is not as above.
 * @see Duchi, Hazan & Singer (2011), Adaptive subgradient methods for online learning and stochastic optimization;
 *   Bishop & Bishop (2024), §7.3.3.
 */
export function adagrad(options: { learningRate: LearningRate; epsilon?: number }): Optimizer<AdagradState> {
  const learningRate = checkLearningRate(options.learningRate);
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
        const r = squares[i]! + g * g;
        squares[i] = r;
        w[i]! -= (eta * g) / (Math.sqrt(r) + epsilon);
      }
    },
  };
}

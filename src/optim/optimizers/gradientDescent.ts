import { checkLearningRate, rateAt, type LearningRate } from '../learningRate.ts';
import type { Optimizer } from '../optimizer.ts';

/** The number of steps taken, and the workspace for `∇E`. */
export interface GradientDescentState {
  step: number;
  readonly gradient: Float64Array;
}

/**
 * Gradient descent, `Δw = −η ∇E(w)`.
 *
 * @param learningRate `η ≥ 0` (units of w² per unit of E), or a schedule of it.
 * @throws RangeError, TypeError if `η` is not a finite number ≥ 0 or a schedule.
 * @see Bishop & Bishop (2024), Deep Learning, §7.2.2; Cauchy (1847), Méthode générale pour la résolution des systèmes
 *   d'équations simultanées.
 */
export function gradientDescent(options: { learningRate: LearningRate }): Optimizer<GradientDescentState> {
  const learningRate = checkLearningRate(options.learningRate);
  return {
    init: (w0) => ({ step: 0, gradient: new Float64Array(w0.length) }),
    step(objective, w, state) {
      const { gradient } = state;
      const eta = rateAt(learningRate, state.step++);
      objective.gradient(w, gradient);
      for (let i = 0; i < w.length; i++) w[i]! -= eta * gradient[i]!;
    },
  };
}

import * as check from '../check.ts';
import { checkLearningRate, rateAt, type LearningRate } from '../learningRate.ts';
import type { Optimizer } from '../optimizer.ts';
import type { AdamState } from './adam.ts';

/**
 * AdamW: Adam with decoupled weight decay. The decay acts on the weights themselves, not through the gradient, and so is
 * not divided by `√r̂`. With `g = ∇E(w)`, per weight, at step τ = 1, 2, …
 *
 *     s ← β₁ s + (1 − β₁) g        ŝ = s / (1 − β₁^τ)
 *     r ← β₂ r + (1 − β₂) g²       r̂ = r / (1 − β₂^τ)
 *     Δw = −η (ŝ / (√r̂ + ε) + λ w)
 *
 * @param learningRate `η ≥ 0` (units of w), or a schedule of it; it scales the decay too, as in PyTorch.
 * @param beta1 `β₁` in [0, 1), a pure number; 0.9 by default.
 * @param beta2 `β₂` in [0, 1), a pure number; 0.999 by default.
 * @param epsilon `ε ≥ 0` (units of g), outside the root; 1e-8 by default. With 0, a gradient of 0 at the start gives NaN.
 * @param weightDecay `λ ≥ 0` (units of 1/w); 0.01 by default; 0 is Adam.
 * @throws RangeError, TypeError if a parameter is not as above.
 * @see Loshchilov & Hutter (2019), Decoupled weight decay regularization, algorithm 2.
 */
export function adamw(options: {
  learningRate: LearningRate;
  beta1?: number;
  beta2?: number;
  epsilon?: number;
  weightDecay?: number;
}): Optimizer<AdamState> {
  const learningRate = checkLearningRate(options.learningRate);
  const beta1 = check.fraction('beta1', options.beta1 ?? 0.9);
  const beta2 = check.fraction('beta2', options.beta2 ?? 0.999);
  const epsilon = check.nonNegative('epsilon', options.epsilon ?? 1e-8);
  const weightDecay = check.nonNegative('weightDecay', options.weightDecay ?? 0.01);
  return {
    init: (w0) => ({
      step: 0,
      means: new Float64Array(w0.length),
      squares: new Float64Array(w0.length),
      gradient: new Float64Array(w0.length),
    }),
    step(objective, w, state) {
      const { means, squares, gradient } = state;
      const eta = rateAt(learningRate, state.step++);
      const correct1 = 1 / (1 - beta1 ** state.step);
      const correct2 = 1 / (1 - beta2 ** state.step);
      objective.gradient(w, gradient);
      for (let i = 0; i < w.length; i++) {
        const g = gradient[i]!;
        const s = beta1 * means[i]! + (1 - beta1) * g;
        const r = beta2 * squares[i]! + (1 - beta2) * g * g;
        means[i] = s;
        squares[i] = r;
        w[i]! -= eta * ((correct1 * s) / (Math.sqrt(correct2 * r) + epsilon) + weightDecay * w[i]!);
      }
    },
  };
}

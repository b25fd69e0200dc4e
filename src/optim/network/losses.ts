import * as check from '../check.ts';
import { sigmoid, softplus } from './sigmoid.ts';

/**
 * What a network's last pre-activations `a` (K of them) are turned into, and the error of one example with targets `t`.
 * Each pairs an output function with its natural error, so that `∂E_n/∂a = y − t` for all three.
 */
export interface Loss {
  /** Writes the outputs `y(a)`. */
  outputs(a: Float64Array, y: Float64Array): void;
  /** `E_n`, with `t` = `targets[from … from + K − 1]`. */
  error(a: Float64Array, targets: Float64Array, from: number): number;
  /** Writes `dy = (∂y/∂a) da`. */
  differential(y: Float64Array, da: Float64Array, dy: Float64Array): void;
  /** Throws a `RangeError` if `targets` (rows of K) are not of the loss's kind. */
  check(targets: Float64Array, K: number): void;
}

/** The losses by name: for real targets, for yes-or-no targets, and for one class of K. */
export const losses = {
  /** `y = a`, `E_n = ½ ‖y − t‖²`. */
  squared: {
    outputs: (a, y) => y.set(a),
    error(a, t, from) {
      let sum = 0;
      for (let k = 0; k < a.length; k++) sum += (a[k]! - t[from + k]!) ** 2;
      return sum / 2;
    },
    differential: (_y, da, dy) => dy.set(da),
    check() {},
  },

  /** `y_k = σ(a_k)`, `E_n = −Σ_k [t_k ln y_k + (1 − t_k) ln(1 − y_k)]`; each `t_k` in [0, 1]. */
  logistic: {
    outputs(a, y) {
      for (let k = 0; k < a.length; k++) y[k] = sigmoid(a[k]!);
    },
    error(a, t, from) {
      let sum = 0;
      for (let k = 0; k < a.length; k++)
        sum += t[from + k]! * softplus(-a[k]!) + (1 - t[from + k]!) * softplus(a[k]!);
      return sum;
    },
    differential(y, da, dy) {
      for (let k = 0; k < y.length; k++) dy[k] = y[k]! * (1 - y[k]!) * da[k]!;
    },
    check: checkProbabilities,
  },

  /** `y_k = e^(a_k) / Σ_j e^(a_j)`, `E_n = −Σ_k t_k ln y_k`; each `t_k` in [0, 1], together 1. */
  softmax: {
    outputs(a, y) {
      const shift = logSumExp(a);
      for (let k = 0; k < a.length; k++) y[k] = Math.exp(a[k]! - shift);
    },
    error(a, t, from) {
      const shift = logSumExp(a);
      let sum = 0;
      for (let k = 0; k < a.length; k++) sum += t[from + k]! * (shift - a[k]!);
      return sum;
    },
    differential(y, da, dy) {
      let mean = 0;
      for (let k = 0; k < y.length; k++) mean += y[k]! * da[k]!;
      for (let k = 0; k < y.length; k++) dy[k] = y[k]! * (da[k]! - mean);
    },
    check(targets, K) {
      checkProbabilities(targets, K);
      for (let from = 0; from < targets.length; from += K) {
        const sum = targets.subarray(from, from + K).reduce((a, b) => a + b, 0);
        if (Math.abs(sum - 1) > 1e-9) check.reject(`the sum of targets[${from / K}]`, sum, '1, for softmax');
      }
    },
  },
} satisfies Record<string, Loss>;

function logSumExp(a: Float64Array): number {
  let largest = -Infinity;
  for (let k = 0; k < a.length; k++) largest = Math.max(largest, a[k]!);
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += Math.exp(a[k]! - largest);
  return largest + Math.log(sum);
}

function checkProbabilities(targets: Float64Array, K: number): void {
  targets.forEach((t, i) => {
    if (t < 0 || t > 1) check.reject(`targets[${Math.floor(i / K)}][${i % K}]`, t, 'a number in [0, 1]');
  });
}

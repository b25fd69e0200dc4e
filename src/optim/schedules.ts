import * as check from './check.ts';
import { checkLearningRate, rateAt, type LearningRate, type Schedule } from './learningRate.ts';

// Every schedule gives `η^(τ)` for τ = 0 (the first update), 1, 2, …; numbers called `steps`, `scale` and `every` count
// steps. All throw a RangeError or a TypeError if a parameter is not as its docstring says.
// Sources: Bishop & Bishop (2024), §7.3.2, for the linear, power-law and exponential ones.

/** `η^(τ) = η`, for `η ≥ 0`. */
export function constant(rate: number): Schedule {
  check.nonNegative('rate', rate);
  return () => rate;
}

/** `η^(τ) = (1 − τ/K) η^(0) + (τ/K) η^(K)` up to `steps` K ≥ 1, then `η^(K)`; from `initial` ≥ 0 to `final` ≥ 0 (0). */
export function linearDecay(options: { initial: number; final?: number; steps: number }): Schedule {
  const initial = check.nonNegative('initial', options.initial);
  const final = check.nonNegative('final', options.final ?? 0);
  const steps = check.whole('steps', options.steps, 1);
  return (step) => (step < steps ? (1 - step / steps) * initial + (step / steps) * final : final);
}

/** `η^(τ) = η^(0) (1 + τ/s)^c`, with `scale` s > 0 and `exponent` c ≤ 0, such as −½ or −1. */
export function powerLaw(options: { initial: number; scale: number; exponent: number }): Schedule {
  const initial = check.nonNegative('initial', options.initial);
  const scale = check.positive('scale', options.scale);
  const exponent = check.nonPositive('exponent', options.exponent);
  return (step) => initial * (1 + step / scale) ** exponent;
}

/** `η^(τ) = η^(0) c^(τ/s)`: multiplied by `factor` c in (0, 1] every `scale` s > 0 steps, smoothly. */
export function exponential(options: { initial: number; factor: number; scale?: number }): Schedule {
  const initial = check.nonNegative('initial', options.initial);
  const factor = check.shrinkage('factor', options.factor);
  const scale = check.positive('scale', options.scale ?? 1);
  return (step) => initial * factor ** (step / scale);
}

/** `η^(τ) = η^(0) c^⌊τ/k⌋`: multiplied by `factor` c in (0, 1] at every k-th step, `every` k ≥ 1. */
export function stepDecay(options: { initial: number; factor: number; every: number }): Schedule {
  const initial = check.nonNegative('initial', options.initial);
  const factor = check.shrinkage('factor', options.factor);
  const every = check.whole('every', options.every, 1);
  return (step) => initial * factor ** Math.floor(step / every);
}

/**
 * `η^(τ) = η^(K) + ½ (η^(0) − η^(K)) (1 + cos(πτ/K))` up to `steps` K ≥ 1, then `η^(K)`; from `initial` ≥ 0 to `final`
 * ≥ 0 (0). Loshchilov & Hutter (2017), SGDR: stochastic gradient descent with warm restarts, eq. 5, without restarts.
 */
export function cosine(options: { initial: number; final?: number; steps: number }): Schedule {
  const initial = check.nonNegative('initial', options.initial);
  const final = check.nonNegative('final', options.final ?? 0);
  const steps = check.whole('steps', options.steps, 1);
  return (step) =>
    step < steps ? final + ((initial - final) * (1 + Math.cos((Math.PI * step) / steps))) / 2 : final;
}

/**
 * Warm-up: `η^(τ) = (τ + 1)/k · η'^(0)` for τ < k, `steps` k ≥ 0, then the rate or schedule `then`, from its beginning:
 * `η'^(τ − k)`. Goyal et al. (2017), Accurate, large minibatch SGD: training ImageNet in 1 hour, §2.2.
 */
export function warmup(options: { steps: number; then: LearningRate }): Schedule {
  const steps = check.whole('steps', options.steps);
  const then = checkLearningRate(options.then, 'then');
  return (step) => (step < steps ? ((step + 1) / steps) * rateAt(then, 0) : rateAt(then, step - steps));
}

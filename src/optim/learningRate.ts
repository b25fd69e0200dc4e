import * as check from './check.ts';

/** A learning rate that depends on the step: `η^(τ)` for τ = 0 (the first update, `Δw^(0)`), 1, 2, … */
export type Schedule = (step: number) => number;

/** A constant learning rate `η ≥ 0`, or a schedule of them. */
export type LearningRate = number | Schedule;

/** Accepts a finite number ≥ 0 or a function; throws a `RangeError` or a `TypeError` that names it otherwise. */
export function checkLearningRate(value: LearningRate, name = 'learningRate'): LearningRate {
  if (typeof value === 'function') return value;
  if (typeof value === 'number') return check.nonNegative(name, value);
  return check.reject(name, value, 'a finite number ≥ 0, or a schedule (step) => number');
}

/** `η^(τ)` at `step` τ. Throws a `RangeError` if a schedule returns anything but a finite number ≥ 0. */
export function rateAt(learningRate: LearningRate, step: number): number {
  if (typeof learningRate === 'number') return learningRate;
  const rate = learningRate(step);
  return rate >= 0 && rate < Infinity ? rate : check.nonNegative(`learningRate(${step})`, rate);
}

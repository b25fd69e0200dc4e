import { expect, test } from 'vitest';
import type { Objective } from '../objective.ts';
import { momentum } from '../optimizers/momentum.ts';
import { effectiveLearningRate } from './effectiveLearningRate.ts';

const rates = { learningRate: 0.2, momentum: 0.9 };

test.each(['steady', 'alternating'] as const)('a %s gradient, step by step, by simulation', (kind) => {
  let sign = 1;
  const slope: Objective = {
    dimension: 1,
    value: () => 0,
    gradient(_w, out) {
      out[0] = 3 * sign;
    },
  };
  const rule = momentum(rates);
  const w = Float64Array.of(0);
  const state = rule.init(w);
  for (let k = 1; k <= 400; k++) {
    rule.step(slope, w, state);
    expect(-state.update[0]! / (3 * sign)).toBeCloseTo(effectiveLearningRate(rates, kind, k), 13);
    if (kind === 'alternating') sign = -sign;
  }
  expect(effectiveLearningRate(rates, kind, 400)).toBeCloseTo(effectiveLearningRate(rates, kind), 13);
});

test('the limits, and after no step', () => {
  expect(effectiveLearningRate(rates, 'steady')).toBeCloseTo(0.2 / 0.1, 14);
  expect(effectiveLearningRate(rates, 'alternating')).toBeCloseTo(0.2 / 1.9, 14);
  expect(effectiveLearningRate(rates, 'steady', 0)).toBe(0);
  expect(effectiveLearningRate({ learningRate: 0.2 }, 'alternating', 1)).toBe(0.2);
});

test('refuses arguments that make no sense', () => {
  expect(() => effectiveLearningRate({ learningRate: 1, momentum: 1 }, 'steady')).toThrow(
    new RangeError('momentum is 1; allowed: a number in [0, 1)'),
  );
  expect(() => effectiveLearningRate(rates, 'steady', 1.5)).toThrow(
    new RangeError('steps is 1.5; allowed: a whole number ≥ 0'),
  );
  expect(() => effectiveLearningRate(rates, 'random' as never)).toThrow(
    new TypeError("gradient is random; allowed: 'steady' or 'alternating'"),
  );
});

import { expect, test } from 'vitest';
import type { Objective } from '../objective.ts';
import { momentum } from '../optimizers/momentum.ts';
import { random } from '../random.ts';
import { stationaryVariance } from './stationaryVariance.ts';

const steps = 400_000;

test.each([
  [0.1, 0, 1, 2],
  [1.5, 0, 1, 1],
  [0.2, 0.9, 3, 0.5],
  [0.5, 0.5, 4, 1],
])('η = %f, μ = %f, λ = %f, s = %f: the variance of a seeded run', (learningRate, mu, curvature, noise) => {
  const { normal } = random(11);
  const noisyLine: Objective = {
    dimension: 1,
    value: () => 0,
    gradient(w, out) {
      out[0] = curvature * w[0]! + noise * normal();
    },
  };
  const rule = momentum({ learningRate, momentum: mu });
  const w = Float64Array.of(0);
  const state = rule.init(w);
  let squares = 0;
  for (let k = 0; k < steps; k++) {
    rule.step(noisyLine, w, state);
    squares += w[0]! ** 2;
  }
  const expected = stationaryVariance({ learningRate, momentum: mu, curvature, noise });
  expect(Math.abs(squares / steps / expected - 1)).toBeLessThan(0.03);
});

test('without momentum, at rest, and from the edge on', () => {
  const noiseless = { learningRate: 0.1, curvature: 2, noise: 0 };
  expect(stationaryVariance(noiseless)).toBe(0);
  expect(stationaryVariance({ ...noiseless, noise: 3 })).toBeCloseTo((0.1 * 9) / (2 * (2 - 0.2)), 15);
  expect(stationaryVariance({ ...noiseless, noise: 3, learningRate: 0 })).toBe(0);
  expect(stationaryVariance({ ...noiseless, noise: 3, learningRate: 1 })).toBe(Infinity);
  expect(stationaryVariance({ ...noiseless, noise: 3, learningRate: 5, momentum: 0.5 })).toBe(Infinity);
});

test.each([
  [{ learningRate: -1, curvature: 1, noise: 1 }, 'learningRate is -1; allowed: a finite number ≥ 0'],
  [{ learningRate: 1, momentum: 1, curvature: 1, noise: 1 }, 'momentum is 1; allowed: a number in [0, 1)'],
  [{ learningRate: 1, curvature: 0, noise: 1 }, 'curvature is 0; allowed: a finite number > 0'],
  [{ learningRate: 1, curvature: 1, noise: NaN }, 'noise is NaN; allowed: a finite number ≥ 0'],
])('%o is refused', (options, message) => {
  expect(() => stationaryVariance(options)).toThrow(new RangeError(message));
});

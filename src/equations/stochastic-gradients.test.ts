import { expect } from 'vitest';
import {
  descend,
  gradientDescent,
  gradientDeviation,
  leastSquares,
  miniBatches,
  noisy,
  quadratic,
  random,
  standardError,
  stationaryVariance,
  type DataObjective,
} from '../optim/index.ts';
import { equation } from './equation.ts';
import { gradientAt, uniform } from './samples.ts';

const size = 7;
const X = Array.from({ length: size }, (_, n) => [1, ...uniform(n, 1, -2, 2)]);
const y = uniform(20, size, -1, 1);
const problem = leastSquares(X, y); // the mean of the E_n
const term = (n: number) => leastSquares([X[n]!], [y[n]!]);
const w = uniform(21, 2, -1, 1);
const each = X.map((_, n) => gradientAt(term(n), w));
const batchGradient = (batch: number[]) => {
  const out = new Float64Array(2);
  problem.batchGradient(Float64Array.from(w), Uint32Array.from(batch), out);
  return [...out];
};
const mean = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
const variance = (numbers: readonly number[]) => {
  const m = mean(numbers);
  return mean(numbers.map((x) => (x - m) ** 2));
};

/** All ordered draws of `count` out of 0 … size − 1. */
function draws(count: number, replacement: boolean, taken: number[] = []): number[][] {
  if (taken.length === count) return [taken];
  return Array.from({ length: size }, (_, n) => n)
    .filter((n) => replacement || !taken.includes(n))
    .flatMap((n) => draws(count, replacement, [...taken, n]));
}
const numbers = each.map((g) => g[1]!);
const spread = Math.sqrt(variance(numbers));

equation('eq-sgd', () => {
  const stream = miniBatches(problem, { batchSize: 1, seed: 1, sampling: 'cycle' });
  const { points } = descend(stream, gradientDescent({ learningRate: 0.1 }), w, 2 * size + 1);
  for (let t = 0; t <= 2 * size; t++) {
    const here = points.slice(2 * t, 2 * t + 2);
    const g = gradientAt(term(t % size), here); // 1, 2, …, N, and 1 again
    g.forEach((gi, i) => expect(points[2 * t + 2 + i]!).toBeCloseTo(here[i]! - 0.1 * gi, 13));
  }
});

equation('eq-sgd-mean', () => {
  gradientAt(problem, w).forEach((gi, i) => expect(mean(each.map((g) => g[i]!))).toBeCloseTo(gi, 14));
});

equation('eq-sgd-spread', () => {
  expect(gradientDeviation(problem, w)[1]! ** 2).toBeCloseTo(variance(numbers), 13);
  const atThree = [1, 2, 6].map((x) => 3 - x);
  expect([mean(atThree), variance(atThree)]).toEqual([0, 14 / 3]);
});

equation('eq-mini-batch', () => {
  for (const batch of [[3], [0, 5], [6, 2, 2]])
    batchGradient(batch).forEach((gi, i) => expect(gi).toBeCloseTo(mean(batch.map((n) => each[n]![i]!)), 14));
});

equation('eq-standard-error', () => {
  for (const batchSize of [1, 2, 3, 4]) {
    const means = draws(batchSize, true).map((batch) => batchGradient(batch)[1]!);
    expect(mean(means)).toBeCloseTo(mean(numbers), 12);
    const error = standardError(spread, { batchSize, size, replacement: true });
    expect(variance(means)).toBeCloseTo(spread ** 2 / batchSize, 12);
    expect(error ** 2).toBeCloseTo(spread ** 2 / batchSize, 13);
  }
});

equation('eq-without-replacement', () => {
  for (const batchSize of [1, 2, 3, 4, 5, 6, 7]) {
    const means = draws(batchSize, false).map((batch) => batchGradient(batch)[1]!);
    expect(mean(means)).toBeCloseTo(mean(numbers), 12);
    const error = standardError(spread, { batchSize, size, replacement: false });
    expect(variance(means)).toBeCloseTo(error ** 2, 12);
    expect(error ** 2).toBeCloseTo(((spread ** 2 / batchSize) * (size - batchSize)) / (size - 1), 13);
  }
});

equation('eq-draw-covariance', () => {
  const m = mean(numbers);
  const products = draws(2, false).map(([i, j]) => (numbers[i!]! - m) * (numbers[j!]! - m));
  expect(mean(products)).toBeCloseTo(-(spread ** 2) / (size - 1), 13);
});

const [lambda, noise] = [2, 0.7];
/** Var w after `steps` steps over many walks from 0. */
function varianceAfter(steps: number, learningRate: number, walks: number): number {
  const bowl = quadratic({ eigenvalues: [lambda] });
  const ends = Array.from({ length: walks }, (_, seed) => {
    return descend(
      noisy(bowl, { noise, normal: random(seed).normal }),
      gradientDescent({ learningRate }),
      [0],
      steps,
    ).points[steps]!;
  });
  return variance(ends);
}
const floor = (learningRate: number) => stationaryVariance({ learningRate, curvature: lambda, noise });

equation('eq-noise-floor', () => {
  for (const eta of [0.01, 0.2, 0.5, 0.9]) {
    expect(floor(eta)).toBeCloseTo((eta * noise ** 2) / (lambda * (2 - eta * lambda)), 14);
  }
  expect(floor(1)).toBe(Infinity);
  for (const eta of [0.2, 0.9])
    expect(Math.abs(varianceAfter(60, eta, 6000) / floor(eta) - 1)).toBeLessThan(0.08);
});

equation('eq-floor-approach', () => {
  for (const steps of [1, 2, 5, 12]) {
    const expected = floor(0.1) * (1 - (1 - 0.1 * lambda) ** (2 * steps)); // from a fixed start, v(0) = 0
    expect(Math.abs(varianceAfter(steps, 0.1, 6000) / expected - 1)).toBeLessThan(0.08);
  }
});

equation('eq-floor-walk', () => {
  const { normal } = random(5);
  const bowl = quadratic({ eigenvalues: [lambda] });
  const { points } = descend(
    noisy(bowl, { noise, normal: random(5).normal }),
    gradientDescent({ learningRate: 0.3 }),
    [1],
    50,
  );
  for (let t = 0; t < 50; t++)
    expect(points[t + 1]!).toBeCloseTo((1 - 0.3 * lambda) * points[t]! - 0.3 * noise * normal(), 13);
});

equation('eq-floor-step', () => {
  for (const eta of [0.01, 0.2, 0.5, 0.9]) {
    const next = (v: number) => (1 - eta * lambda) ** 2 * v + eta ** 2 * noise ** 2;
    expect(next(floor(eta))).toBeCloseTo(floor(eta), 13);
    let v = 3;
    for (let t = 1; t <= 40; t++) {
      v = next(v);
      expect(v - floor(eta)).toBeCloseTo((1 - eta * lambda) ** (2 * t) * (3 - floor(eta)), 12);
    }
  }
});

equation('eq-floor-error', () => {
  for (const eta of [0.01, 0.2, 0.5, 0.9])
    expect((lambda / 2) * floor(eta)).toBeCloseTo((eta * noise ** 2) / (2 * (2 - eta * lambda)), 14);
  expect(((lambda / 2) * floor(1e-6)) / ((1e-6 * noise ** 2) / 4)).toBeCloseTo(1, 5);
});

equation('eq-running-mean', () => {
  const stream = leastSquares(
    y.map(() => [1]),
    y,
  ) satisfies DataObjective;
  const { points } = descend(
    miniBatches(stream, { batchSize: 1, seed: 1, sampling: 'cycle' }),
    gradientDescent({ learningRate: (step) => 1 / (step + 1) }),
    [5],
    size,
  );
  for (let n = 1; n <= size; n++) expect(points[n]!).toBeCloseTo(mean(y.slice(0, n)), 13);
});

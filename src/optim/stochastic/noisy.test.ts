import { expect, test } from 'vitest';
import { descend } from '../descend.ts';
import { momentum } from '../optimizers/momentum.ts';
import { random } from '../random.ts';
import { stationaryVariance } from '../stability/stationaryVariance.ts';
import { leastSquares } from '../surfaces/leastSquares.ts';
import { quadratic } from '../surfaces/quadratic.ts';
import { miniBatches } from './miniBatches.ts';
import { noisy } from './noisy.ts';
import { gradientDeviation, standardError } from './standardError.ts';

/** The mean square of the distance of one weight from `minimum` along a path, its first part left out. */
function meanSquare(points: Float64Array, minimum: number): number {
  const settled = points.subarray(2000);
  return settled.reduce((sum, w) => sum + (w - minimum) ** 2, 0) / settled.length;
}

test.each([
  { learningRate: 0.1, mu: 0, curvature: 1 },
  { learningRate: 0.5, mu: 0, curvature: 2 },
  { learningRate: 0.9, mu: 0, curvature: 2 },
  { learningRate: 0.1, mu: 0.5, curvature: 1 },
  { learningRate: 0.1, mu: 0.9, curvature: 1 },
  { learningRate: 1.5, mu: 0.9, curvature: 2 },
])('the noise floor has the stationary variance to 3 %: η $learningRate, μ $mu, λ $curvature', (c) => {
  const rule = momentum({ learningRate: c.learningRate, momentum: c.mu });
  const bowl = quadratic({ eigenvalues: [c.curvature] });
  let measured = 0;
  for (const seed of [1, 2, 3, 4]) {
    const run = descend(noisy(bowl, { noise: 0.7, normal: random(seed).normal }), rule, [0], 100_000);
    measured += meanSquare(run.points, 0) / 4;
  }
  const predicted = stationaryVariance({
    learningRate: c.learningRate,
    momentum: c.mu,
    curvature: c.curvature,
    noise: 0.7,
  });
  expect(Math.abs(measured / predicted - 1)).toBeLessThan(0.03);
});

test('so has stochastic gradient descent on data, drawn with replacement: s is the standard error of the gradient', () => {
  const y = [3, -1, 4, 1, -5, 9, 2, 6];
  const mean = leastSquares(
    y.map(() => [1]),
    y,
  ); // λ = 1, and the examples' gradients w − y_n differ alike at every w
  const batchSize = 2;
  const s = gradientDeviation(mean, [0])[0]!;
  const noise = standardError(s, { batchSize, size: 8, replacement: true });
  let measured = 0;
  for (const seed of [1, 2, 3, 4]) {
    const estimate = miniBatches(mean, { batchSize, seed, sampling: 'replacement' });
    const run = descend(estimate, momentum({ learningRate: 0.2, momentum: 0.5 }), mean.minima![0]!, 100_000);
    measured += meanSquare(run.points, mean.minima![0]![0]!) / 4;
  }
  const predicted = stationaryVariance({ learningRate: 0.2, momentum: 0.5, curvature: 1, noise });
  expect(Math.abs(measured / predicted - 1)).toBeLessThan(0.03);
});

test('the error stays exact, the gradient is right on average; same seed, same bits', () => {
  const bowl = quadratic({ eigenvalues: [1, 3] });
  const [w, g, sum] = [Float64Array.of(1, 2), new Float64Array(2), new Float64Array(2)];
  const noise = noisy(bowl, { noise: 1, normal: random(1).normal });
  expect(noise.value(w)).toBe(bowl.value(w));
  for (let k = 0; k < 10_000; k++) {
    noise.gradient(w, g);
    g.forEach((gi, i) => (sum[i]! += gi / 10_000));
  }
  expect(Math.abs(sum[0]! - 1)).toBeLessThan(0.04);
  expect(Math.abs(sum[1]! - 6)).toBeLessThan(0.04);

  const path = (seed: number) =>
    descend(
      noisy(bowl, { noise: 1, normal: random(seed).normal }),
      momentum({ learningRate: 0.1, momentum: 0.5 }),
      [1, 1],
      50,
    );
  expect(path(2)).toEqual(path(2));
  expect(path(2).points).not.toEqual(path(3).points);
});

test('a negative noise is refused', () => {
  const make = () => noisy(quadratic({ eigenvalues: [1] }), { noise: -1, normal: () => 0 });
  expect(make).toThrow(new RangeError('noise is -1; allowed: a finite number ≥ 0'));
});

import { expect } from 'vitest';
import {
  descend,
  gradientDescent,
  gradientDescentStability,
  leastSquares,
  polynomial,
  quadratic,
  surfaces,
} from '../optim/index.ts';
import { equation } from './equation.ts';
import { dot, gradientAt, mixedQuadratic, norm, uniform } from './samples.ts';

const parabola = polynomial([9, -6, 1]);
const walk = (eta: number, steps: number) =>
  descend(parabola, gradientDescent({ learningRate: eta }), [-1], steps).points;

equation('eq-steepest', () => {
  const g = uniform(1, 4, -1, 1);
  for (let seed = 2; seed < 100; seed++) {
    const step = uniform(seed, 4, -1, 1);
    expect(dot(g, step)).toBeGreaterThanOrEqual(-norm(step) * norm(g));
  }
  const steepest = g.map((gi) => (-0.7 * gi) / norm(g));
  expect(dot(g, steepest)).toBeCloseTo(-0.7 * norm(g), 14);
});

equation('eq-gd', () => {
  for (const { objective, box } of Object.values(surfaces)) {
    const w = uniform(3, objective.dimension, ...box);
    const moved = descend(objective, gradientDescent({ learningRate: 0.01 }), w, 1).points.slice(w.length);
    const g = gradientAt(objective, w);
    moved.forEach((wi, i) => expect(wi).toBeCloseTo(w[i]! - 0.01 * g[i]!, 12));
  }
});

equation('eq-batch-gradient', () => {
  const X = [uniform(4, 3, -1, 1), uniform(5, 3, -1, 1), uniform(6, 3, -1, 1)];
  const y = uniform(7, 3, -1, 1);
  const w = uniform(8, 3, -1, 1);
  const each = X.map((x, n) => gradientAt(leastSquares([x], [y[n]!]), w));
  const mean = gradientAt(leastSquares(X, y), w); // the module's E is the mean, E/N in the book's notation
  mean.forEach((gi, i) =>
    expect(gi * 3).toBeCloseTo(
      dot(
        each.map((g) => g[i]!),
        [1, 1, 1],
      ),
      13,
    ),
  );
});

equation('eq-factor-one', () => {
  for (const eta of [0.05, 0.3, 0.8, 1, 1.05]) {
    const theta = walk(eta, 15);
    for (let t = 1; t <= 15; t++) expect(theta[t]! - 3).toBeCloseTo((1 - 2 * eta) * (theta[t - 1]! - 3), 12);
  }
});

equation('eq-path-one', () => {
  for (const eta of [0.05, 0.3, 0.8, 1, 1.05])
    walk(eta, 15).forEach((theta, t) => expect(theta).toBeCloseTo(3 - 4 * (1 - 2 * eta) ** t, 11));
});

equation('eq-factor-parabola', () => {
  for (let seed = 0; seed < 50; seed++) {
    const [a, b, c, theta, eta] = uniform(seed, 5, 0.1, 2) as [number, number, number, number, number];
    const lowest = -b / (2 * a);
    const next = descend(polynomial([c, b, a]), gradientDescent({ learningRate: eta }), [theta], 1)
      .points[1]!;
    expect(next - lowest).toBeCloseTo((1 - 2 * a * eta) * (theta - lowest), 11);
  }
});

equation('eq-bound-parabola', () => {
  for (const a of uniform(9, 20, 0.1, 5)) {
    expect(gradientDescentStability.criticalLearningRate({}, 2 * a)).toBeCloseTo(1 / a, 12);
    const after = (eta: number) =>
      Math.abs(descend(polynomial([0, 0, a]), gradientDescent({ learningRate: eta }), [1], 50).points[50]!);
    expect(after(0.999 / a)).toBeLessThan(1);
    expect(after(1.001 / a)).toBeGreaterThan(1);
  }
});

equation('eq-descent', () => {
  const { objective, lambda, vectors, minimum } = mixedQuadratic(10, 4);
  const K = lambda[3]!;
  const gap = (w: number[], eta: number) => {
    const g = gradientAt(objective, w);
    const next = w.map((wi, i) => wi - eta * g[i]!);
    const E = (v: number[]) => objective.value(Float64Array.from(v));
    return E(next) - (E(w) - eta * (1 - (K * eta) / 2) * dot(g, g));
  };
  for (const eta of uniform(11, 40, 0.001, 3 / K))
    expect(gap(uniform(12, 4, -3, 3), eta)).toBeLessThanOrEqual(1e-12);
  const steepest = minimum.map((m, i) => m + vectors[12 + i]!);
  expect(gap(steepest, 0.7 / K)).toBeCloseTo(0, 12);
});

equation('eq-quadratic', () => {
  const { objective, hessian, minimum } = mixedQuadratic(13, 4);
  const w = uniform(14, 4, -3, 3);
  const z = w.map((wi, i) => wi - minimum[i]!);
  const Hz = z.map((_, i) => dot(hessian.slice(4 * i, 4 * i + 4), z));
  expect(objective.value(Float64Array.from(w))).toBeCloseTo(dot(z, Hz) / 2, 12);
});

equation('eq-alpha', () => {
  const { alpha, vectors, minimum } = mixedQuadratic(15, 4);
  const w = uniform(16, 4, -3, 3);
  w.forEach((wj, j) => {
    const sum = alpha(w).reduce((total, ai, i) => total + ai * vectors[4 * i + j]!, 0);
    expect(sum).toBeCloseTo(wj - minimum[j]!, 12);
  });
});

equation('eq-gradient-eigen', () => {
  const { objective, alpha, lambda, vectors } = mixedQuadratic(17, 4);
  const w = uniform(18, 4, -3, 3);
  gradientAt(objective, w).forEach((gj, j) => {
    const sum = alpha(w).reduce((total, ai, i) => total + lambda[i]! * ai * vectors[4 * i + j]!, 0);
    expect(gj).toBeCloseTo(sum, 12);
  });
});

equation('eq-alpha-step', () => {
  const { objective, alpha, lambda } = mixedQuadratic(19, 4);
  const { points } = descend(objective, gradientDescent({ learningRate: 0.13 }), uniform(20, 4, -3, 3), 1);
  const [before, after] = [alpha(points.slice(0, 4)), alpha(points.slice(4))];
  after.forEach((ai, i) => expect(ai).toBeCloseTo((1 - 0.13 * lambda[i]!) * before[i]!, 12));
});

equation('eq-alpha-power', () => {
  const eigenvalues = [0.3, 1, 4, 9];
  const start = [1, -2, 0.5, 3];
  const { points } = descend(quadratic({ eigenvalues }), gradientDescent({ learningRate: 0.19 }), start, 20);
  points
    .slice(80)
    .forEach((ai, i) => expect(ai / ((1 - 0.19 * eigenvalues[i]!) ** 20 * start[i]!)).toBeCloseTo(1, 11));
});

equation('eq-bound', () => {
  const lambdaMax = 10;
  const bound = gradientDescentStability.criticalLearningRate({}, lambdaMax);
  expect(bound).toBeCloseTo(2 / lambdaMax, 15);
  const left = (eta: number) => {
    const E = quadratic({ eigenvalues: [1, lambdaMax] });
    return Math.abs(descend(E, gradientDescent({ learningRate: eta }), [1, 1], 400).points[801]!);
  };
  expect(left(0.99 * bound)).toBeLessThan(1e-3);
  expect(left(bound)).toBeCloseTo(1, 12);
  expect(left(1.01 * bound)).toBeGreaterThan(1e3);
});

import { expect } from 'vitest';
import {
  descend,
  gradientDescent,
  himmelblau,
  monkeySaddle,
  newton,
  polynomial,
  quadratic,
  saddle,
  symmetricEigen,
  type Objective,
} from '../optim/index.ts';
import { equation } from './equation.ts';
import { dot, gradientAt, hessianAt, mixedQuadratic, norm, uniform } from './samples.ts';

const n = 4;
const valueOf = (E: Objective, w: ArrayLike<number>) => E.value(Float64Array.from(w));
const moved = (w: ArrayLike<number>, v: readonly number[], t = 1) => v.map((vi, i) => w[i]! + t * vi);
/** `vᵀ H v`. */
const form = (H: readonly number[], v: readonly number[]) =>
  v.reduce((sum, vi, i) => sum + vi * dot(H.slice(i * v.length, (i + 1) * v.length), v), 0);
/** `∫₀¹ φ` by Simpson's rule, exact for cubics. */
function integral(phi: (t: number) => number, intervals = 64): number {
  const weight = (k: number) => (k === 0 || k === intervals ? 1 : k % 2 ? 4 : 2);
  return (
    Array.from({ length: intervals + 1 }, (_, k) => weight(k) * phi(k / intervals)).reduce((p, q) => p + q) /
    (3 * intervals)
  );
}
/** `∫₀¹ (1 − t) hᵀ (H(a + t h) − H(a)) h dt`. */
const remainder = (E: Objective, a: readonly number[], h: readonly number[]) =>
  integral((t) => (1 - t) * (form(hessianAt(E, moved(a, h, t)), h) - form(hessianAt(E, a), h)));
/** What the quadratic model at `a` leaves over at `a + h`. */
const leftOver = (E: Objective, a: readonly number[], h: readonly number[]) =>
  valueOf(E, moved(a, h)) - valueOf(E, a) - dot(gradientAt(E, a), h) - form(hessianAt(E, a), h) / 2;
const points = Array.from({ length: 20 }, (_, seed) => uniform(seed, 2, -4, 4));
const steps = Array.from({ length: 20 }, (_, seed) => uniform(100 + seed, 2, -1, 1));
const bowl = quadratic({ eigenvalues: [6, 1.5], angle: 0.6, minimum: [3, 2] });
const { objective, hessian, minimum, lambda, vectors, alpha } = mixedQuadratic(1, n);
const u = (i: number) => [...vectors.slice(i * n, i * n + n)];
const samples = Array.from({ length: 20 }, (_, seed) => uniform(200 + seed, n, -3, 3));
const sumOf = (coefficients: readonly number[]) =>
  Array.from({ length: n }, (_, j) => coefficients.reduce((sum, ci, i) => sum + ci * u(i)[j]!, 0));
const expectVector = (actual: readonly number[], wanted: readonly number[]) =>
  wanted.forEach((value, i) => expect(actual[i]!).toBeCloseTo(value, 11));

equation('eq-near-line', () => {
  const d = 1e-5;
  points.forEach((w, k) => {
    const h = steps[k]!;
    const g = (t: number) => valueOf(himmelblau, moved(w, h, t));
    const slope = (t: number) => dot(gradientAt(himmelblau, moved(w, h, t)), h);
    expect((g(0.3 + d) - g(0.3 - d)) / (2 * d)).toBeCloseTo(slope(0.3), 5);
    const bend = form(hessianAt(himmelblau, moved(w, h, 0.3)), h);
    expect((slope(0.3 + d) - slope(0.3 - d)) / (2 * d)).toBeCloseTo(bend, 5);
  });
});

equation('eq-near-parts', () => {
  points.forEach((w, k) => {
    const h = steps[k]!;
    const parts = integral((t) => (1 - t) * form(hessianAt(himmelblau, moved(w, h, t)), h));
    const rise = valueOf(himmelblau, moved(w, h)) - valueOf(himmelblau, w);
    expect(parts).toBeCloseTo(rise - dot(gradientAt(himmelblau, w), h), 9);
  });
});

equation('eq-near-taylor', () => {
  expect(leftOver(polynomial([0, 0, 0, 1]), [1], [0.1])).toBeCloseTo(0.001, 15);
  expect(leftOver(polynomial([0, 0, 0, 1]), [1], [0.2])).toBeCloseTo(0.008, 15);
  expect(leftOver(polynomial([0, 0, 1]), [1], [1])).toBe(0); // the plus signs: 4 = 1 + 2 + 1
  points.forEach((w, k) => {
    for (const E of [bowl, saddle]) expect(leftOver(E, w, steps[k]!)).toBeCloseTo(0, 11);
  });
});

equation('eq-near-remainder', () => {
  points.forEach((w, k) => {
    for (const E of [himmelblau, monkeySaddle])
      expect(remainder(E, w, steps[k]!)).toBeCloseTo(leftOver(E, w, steps[k]!), 9);
  });
});

equation('eq-near-small', () => {
  // For every c a δ: the remainder over the squared distance falls below any bound.
  points.forEach((w, k) => {
    const h = steps[k]!;
    const relative = (t: number) =>
      Math.abs(
        leftOver(
          himmelblau,
          w,
          h.map((hi) => t * hi),
        ),
      ) /
      (t * norm(h)) ** 2;
    expect(relative(1e-3)).toBeLessThan(0.1);
    expect(relative(1e-3)).toBeLessThanOrEqual(relative(1) / 10 + 1e-3);
  });
});

equation('eq-near-cubic', () => {
  // The Hessian of x³ − 3xy² at (x, y) has the eigenvalues ±6‖(x, y)‖, so it is Lipschitz with M = 6.
  points.forEach((w, k) =>
    expect(Math.abs(leftOver(monkeySaddle, w, steps[k]!))).toBeLessThanOrEqual(norm(steps[k]!) ** 3 + 1e-12),
  );
  expect(leftOver(monkeySaddle, [1, 1], [0.5, 0])).toBeCloseTo(0.5 ** 3, 13); // and the bound is reached
});

equation('eq-near-quadratic', () => {
  for (const w of samples) {
    const z = moved(w, minimum, -1);
    expect(valueOf(objective, w)).toBeCloseTo(form(hessian, z) / 2, 11);
  }
  const H = hessianAt(himmelblau, [3, 2]);
  const gap = (t: number) => valueOf(himmelblau, [3 + t, 2 - t]) / (form(H, [t, -t]) / 2);
  expect(gap(1e-4)).toBeCloseTo(1, 4);
});

equation('eq-near-eigen', () => {
  for (let i = 0; i < n; i++) {
    const Hu = Array.from({ length: n }, (_, j) => dot(hessian.slice(j * n, j * n + n), u(i)));
    expectVector(
      Hu,
      u(i).map((x) => lambda[i]! * x),
    );
    for (let j = 0; j < n; j++) expect(dot(u(i), u(j))).toBeCloseTo(i === j ? 1 : 0, 13);
  }
});

equation('eq-near-alpha', () => {
  for (const w of samples) expectVector(sumOf(alpha(w)), moved(w, minimum, -1));
});

equation('eq-near-sum', () => {
  for (const w of samples) {
    const half = alpha(w).reduce((sum, ai, i) => sum + (lambda[i]! * ai ** 2) / 2, 0);
    expect(valueOf(objective, w)).toBeCloseTo(half, 11);
  }
});

equation('eq-near-gradient', () => {
  for (const w of samples)
    expectVector(sumOf(alpha(w).map((ai, i) => lambda[i]! * ai)), gradientAt(objective, w));
});

equation('eq-near-update', () => {
  for (const w of samples) {
    const next = descend(objective, gradientDescent({ learningRate: 0.1 }), w, 1).points.slice(n);
    const change = moved(next, w, -1).map((_, i) => next[i]! - w[i]!);
    const deltas = alpha(next).map((ai, i) => ai - alpha(w)[i]!);
    deltas.forEach((delta, i) => expect(dot(u(i), change)).toBeCloseTo(delta, 11));
    expectVector(sumOf(deltas), change);
  }
});

equation('eq-near-contour', () => {
  const epsilon = 0.7;
  const half = Array.from(lambda, (l) => Math.sqrt((2 * epsilon) / l));
  for (const direction of samples) {
    const size = norm(direction.map((d, i) => d / half[i]!));
    const onEllipsoid = moved(minimum, sumOf(direction.map((d) => d / size)));
    expect(valueOf(objective, onEllipsoid)).toBeCloseTo(epsilon, 12);
  }
});

equation('eq-near-ratio', () => {
  // Walk from the minimum along an eigenvector until the error has risen by 1; the quadratic says how far that is.
  const reach = (i: number) => 1 / Math.sqrt(valueOf(objective, moved(minimum, u(i))));
  expect(reach(0) / reach(3)).toBeCloseTo(Math.sqrt(lambda[3]! / lambda[0]!), 11);
});

equation('eq-near-bounds', () => {
  for (const h of samples) {
    expect(form(hessian, h)).toBeGreaterThanOrEqual(lambda[0]! * dot(h, h) - 1e-12);
    expect(form(hessian, h)).toBeLessThanOrEqual(lambda[n - 1]! * dot(h, h) + 1e-12);
  }
  expect(form(hessian, u(0))).toBeCloseTo(lambda[0]!, 12);
  expect(form(hessian, u(3))).toBeCloseTo(lambda[3]!, 12);
});

/** Himmelblau's minimum at (3, 2), its smallest eigenvalue there, and steps well inside the radius of the proof. */
const low = 54 - Math.sqrt(800);
const small = steps.map((h) => h.map((hi) => 0.1 * hi));

equation('eq-near-quarter', () => {
  for (const h of small)
    expect(Math.abs(leftOver(himmelblau, [3, 2], h))).toBeLessThanOrEqual((low / 4) * dot(h, h));
});

equation('eq-near-grows', () => {
  for (const h of small)
    expect(valueOf(himmelblau, moved([3, 2], h))).toBeGreaterThanOrEqual((low / 4) * dot(h, h));
});

equation('eq-near-both', () => {
  // A saddle of Himmelblau's function, found by Newton's steps.
  const a = [...descend(himmelblau, newton(), [0.1, 2.9], 20).points.slice(40)];
  expect(norm(gradientAt(himmelblau, a))).toBeLessThan(1e-10);
  const { values, vectors: axes } = symmetricEigen(hessianAt(himmelblau, a), 2);
  const [mu, positive] = [-values[0]!, values[1]!];
  expect(Math.min(mu, positive)).toBeGreaterThan(1);
  const rise = (axis: ArrayLike<number>, t: number) =>
    valueOf(himmelblau, moved(a, Array.from(axis), t)) - valueOf(himmelblau, a);
  for (const t of uniform(7, 20, -0.2, 0.2)) {
    expect(rise(axes.slice(2), t)).toBeGreaterThanOrEqual((positive / 4) * t ** 2);
    expect(rise(axes.slice(0, 2), t)).toBeLessThanOrEqual((-mu / 4) * t ** 2);
  }
});

equation('eq-near-radius', () => {
  const E = polynomial([0, 0, 1 / 2, -1 / 6]); // λ = M = 1
  const holds = (w: number) => valueOf(E, [w]) >= w ** 2 / 4 - 1e-14;
  for (const w of uniform(8, 40, -1.5, 1.5)) expect(holds(w)).toBe(true);
  expect(holds(1.5)).toBe(true);
  expect(holds(1.501)).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { conjugateGradients, descend, gradientDescent, quadratic } from '../optim/index.ts';
import { presetValues } from '../widgets/define.ts';
import information from '../widgets/information.ts';
import { equation } from './equation.ts';
import { dot, gradientAt, mixedQuadratic, norm, uniform } from './samples.ts';

const sizes = [1, 2, 3, 7];
const samples = sizes.map((W) => ({ W, ...mixedQuadratic(60 + W, W) }));
const times = (hessian: number[], v: ArrayLike<number>) =>
  Array.from(v, (_, i) => dot(hessian.slice(i * v.length, (i + 1) * v.length), v));
const value = (E: { value(w: Float64Array): number }, w: ArrayLike<number>) => E.value(Float64Array.from(w));
const counts = (W: number) => information.view({ ...presetValues(information), weights: W, seed: 0 }).values;
/** `Σ e_i` over `which`. */
const unit = (W: number, ...which: number[]) => {
  const w = new Float64Array(W);
  for (const i of which) w[i]! += 1;
  return w;
};
const walks = samples.map((sample) => ({
  ...sample,
  ...conjugateGradients(sample.objective, uniform(70, sample.W, -2, 2), sample.W),
}));

equation('eq-worth-model', () => {
  for (const { W, objective, hessian } of samples) {
    const w = uniform(71, W, -3, 3);
    const [c, b] = [value(objective, unit(W)), gradientAt(objective, unit(W))];
    expect(value(objective, w)).toBeCloseTo(c + dot(b, w) + dot(w, times(hessian, w)) / 2, 10);
  }
});

equation('eq-worth-unknowns', () => {
  for (let W = 1; W <= 64; W++) {
    let pairs = 0; // the entries of H on and below its diagonal, counted
    for (let i = 0; i < W; i++) for (let j = 0; j <= i; j++) pairs++;
    expect(1 + W + pairs).toBe(((W + 1) * (W + 2)) / 2);
    expect(1 + W + (W * (W + 1)) / 2).toBe(((W + 1) * (W + 2)) / 2);
  }
  for (const W of [1, 10, 64]) expect(counts(W).unknowns!.value).toBe(((W + 1) * (W + 2)) / 2);
});

equation('eq-worth-second', () => {
  for (const { W, objective, hessian } of samples)
    for (let i = 0; i < W; i++)
      for (let j = 0; j < W; j++) {
        const [E, Ei, Ej, Eij] = [[], [i], [j], [i, j]].map((steps) => value(objective, unit(W, ...steps)));
        expect(Eij! - Ei! - Ej! + E!).toBeCloseTo(hessian[i * W + j]!, 10);
      }
});

equation('eq-worth-slope', () => {
  for (const { W, objective, hessian } of samples)
    gradientAt(objective, unit(W)).forEach((b, i) =>
      expect(value(objective, unit(W, i)) - value(objective, unit(W)) - hessian[i * W + i]! / 2).toBeCloseTo(
        b,
        10,
      ),
    );
});

equation('eq-worth-values', () => {
  for (const W of [1, 10, 64]) {
    expect(counts(W).workValues!.value).toBe(counts(W).evaluations!.value * W);
    expect(counts(W).workValues!.value).toBeLessThanOrEqual(3 * W ** 3);
  }
});

equation('eq-worth-gradient', () => {
  for (const { W, objective, hessian } of samples) {
    const w = uniform(72, W, -3, 3);
    const b = gradientAt(objective, unit(W));
    gradientAt(objective, w).forEach((gi, i) => expect(gi).toBeCloseTo(b[i]! + times(hessian, w)[i]!, 11));
  }
});

equation('eq-worth-column', () => {
  for (const { W, objective, hessian } of samples)
    for (let i = 0; i < W; i++) {
      const [ahead, here] = [gradientAt(objective, unit(W, i)), gradientAt(objective, unit(W))];
      ahead.forEach((a, row) => expect(a - here[row]!).toBeCloseTo(hessian[row * W + i]!, 11));
    }
});

equation('eq-worth-gradients', () => {
  for (const W of [1, 10, 64]) {
    expect(counts(W).gradients!.value).toBeLessThanOrEqual(W + 1);
    expect(counts(W).workGradients!.value).toBeLessThanOrEqual(2 * W ** 2);
  }
});

equation('eq-worth-ratio', () => {
  for (const W of [1, 4, 10]) {
    expect(counts(W).evaluations!.value / counts(W).gradients!.value).toBe((W + 2) / 2);
  }
});

equation('eq-worth-separate', () => {
  for (const { W, objective, hessian, points, directions } of walks) {
    const a = uniform(73, W, -2, 2);
    const w = points[0]!.map((wi, i) => wi + directions.reduce((sum, p, k) => sum + a[k]! * p[i]!, 0));
    const g = gradientAt(objective, points[0]!);
    const sum = directions.reduce(
      (s, p, k) => s + a[k]! * dot(g, p) + (a[k]! ** 2 * dot(p, times(hessian, p))) / 2,
      0,
    );
    const rise = objective.value(w) - objective.value(points[0]!);
    expect(Math.abs(rise - sum)).toBeLessThan(1e-9 * (1 + Math.abs(rise)));
  }
});

equation('eq-worth-search', () => {
  for (const { W, objective, hessian, points, directions } of walks)
    directions.forEach((p, k) => {
      const s = -dot(gradientAt(objective, points[k]!), p) / dot(p, times(hessian, p));
      for (let i = 0; i < W; i++) expect(points[k + 1]![i]).toBeCloseTo(points[k]![i]! + s * p[i]!, 9);
      expect(Math.abs(dot(gradientAt(objective, points[k + 1]!), p))).toBeLessThan(1e-8); // the line’s lowest point
    });
});

equation('eq-worth-cg', () => {
  for (const { W, objective, hessian, minimum, points, directions } of walks) {
    const g = points.map((w) => gradientAt(objective, w));
    directions.forEach((p, k) => {
      const beta = k === 0 ? 0 : norm(g[k]!) ** 2 / norm(g[k - 1]!) ** 2;
      for (let i = 0; i < W; i++)
        expect(p[i]).toBeCloseTo(-g[k]![i]! + (k === 0 ? 0 : beta * directions[k - 1]![i]!), 7);
      for (const q of directions.slice(0, k)) expect(Math.abs(dot(p, times(hessian, q)))).toBeLessThan(1e-7);
    });
    points.at(-1)!.forEach((wi, i) => expect(wi).toBeCloseTo(minimum[i]!, 7));
  }
});

describe('the exercises', () => {
  it('finds (6/7, −3/7) from six heights', () => {
    const E = quadratic({ hessian: [4, 1, 1, 2], minimum: [6 / 7, -3 / 7] });
    const lift = 4 - E.value(Float64Array.of(0, 0));
    [
      [0, 0, 4],
      [1, 0, 3],
      [0, 1, 5],
      [2, 0, 6],
      [1, 1, 5],
      [0, 2, 8],
    ].forEach(([x, y, height]) => expect(E.value(Float64Array.of(x!, y!)) + lift).toBeCloseTo(height!, 12));
  });
  it('arrives from (10, 1) by way of (90, −9)/11, and without conjugacy at 81/121 of the start', () => {
    const E = quadratic({ eigenvalues: [1, 10] });
    const { points, directions } = conjugateGradients(E, [10, 1], 2);
    expect([...points[1]!]).toEqual([expect.closeTo(90 / 11, 12), expect.closeTo(-9 / 11, 12)]);
    expect([...directions[1]!]).toEqual([expect.closeTo(-1800 / 121, 11), expect.closeTo(180 / 121, 11)]);
    expect(norm(points[2]!)).toBeLessThan(1e-12);
    const { points: straight } = descend(E, gradientDescent({ learningRate: 2 / 11 }), [10, 1], 2);
    expect([...straight.slice(4)]).toEqual([expect.closeTo(810 / 121, 12), expect.closeTo(81 / 121, 12)]);
  });
});

import { expect } from 'vitest';
import {
  descend,
  gradientDescent,
  initialize,
  measuredVariances,
  multilayerPerceptron,
  networkLayout,
  normalWeights,
  predictedVariances,
  random,
  he,
  uniformWeights,
  xavier,
} from '../optim/index.ts';
import { equation } from './equation.ts';
import { gradientAt, uniform } from './samples.ts';

/** A network with three hidden tanh units and two inputs, and what swaps its first two hidden units. */
const E = multilayerPerceptron({
  layers: [2, 3, 1],
  activation: 'tanh',
  loss: 'squared',
  data: {
    inputs: Array.from({ length: 6 }, (_, n) => uniform(80 + n, 2, -2, 2)),
    targets: Array.from({ length: 6 }, (_, n) => uniform(90 + n, 1, -1, 1)),
  },
});
const swapped = [2, 3, 0, 1, 4, 5, 7, 6, 8, 10, 9, 11, 12]; // rows of weights, biases, outgoing weights, last bias
const swap = (w: ArrayLike<number>) => Float64Array.from(swapped, (i) => w[i]!);
const starts = [1, 2, 3].map((seed) => uniform(seed, 13, -1, 1));
const equalUnits = starts.map((w) => w.map((wi, i) => (swapped[i]! < i ? w[swapped[i]!]! : wi)));

equation('eq-start-swap', () => {
  for (const w of starts) expect(E.value(swap(w))).toBeCloseTo(E.value(Float64Array.from(w)), 14);
});

equation('eq-start-gradient', () => {
  for (const w of starts) {
    const [ofSwapped, swappedOf] = [gradientAt(E, swap(w)), swap(gradientAt(E, w))];
    ofSwapped.forEach((g, i) => expect(g).toBeCloseTo(swappedOf[i]!, 14));
  }
});

equation('eq-start-fixed', () => {
  for (const w of equalUnits) {
    const { points } = descend(E, gradientDescent({ learningRate: 0.3 }), w, 50);
    const last = points.slice(-13);
    expect([...swap(last)]).toEqual([...last]);
    expect([...last]).not.toEqual([...w]);
  }
});

/** `∫ g` over [from, to] by the midpoint rule. */
const integral = (g: (x: number) => number, from: number, to: number, n = 20_000) =>
  Array.from({ length: n }, (_, k) => g(from + ((to - from) * (k + 0.5)) / n)).reduce((a, b) => a + b, 0) *
  ((to - from) / n);
const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

equation('eq-start-uniform', () => {
  for (const epsilon of [0.1, 0.25, 2]) {
    expect(integral((w) => w * w, -epsilon, epsilon) / (2 * epsilon)).toBeCloseTo(epsilon ** 2 / 3, 8);
    expect(uniformWeights(epsilon).deviation(1, 1)).toBeCloseTo(epsilon / Math.sqrt(3), 15);
  }
});

/** The mean over `draws` of what `once` measures. */
const average = (draws: number, once: (seed: number) => number) =>
  Array.from({ length: draws }, (_, seed) => once(seed)).reduce((a, b) => a + b, 0) / draws;
const near = (measured: number, predicted: number, within: number) =>
  expect(Math.abs(measured / predicted - 1)).toBeLessThan(within);
const relu = (a: number) => Math.max(0, a);

equation('eq-start-variance', () => {
  const [M, epsilon] = [30, 0.2];
  const shape = [M, M, M];
  const input = uniform(4, M, -1, 1);
  const layers = Array.from({ length: 600 }, (_, seed) =>
    measuredVariances(shape, initialize(shape, normalWeights(epsilon), { seed }), [input]),
  );
  const [below, above] = [0, 1].map((l) => average(600, (seed) => layers[seed]![l]!));
  near(above!, (M / 2) * epsilon ** 2 * below!, 0.04);
});

equation('eq-start-square', () => {
  const [z, epsilon] = [[0.5, 0, 2, 1.5], 0.3];
  const { normal } = random(5);
  const square = average(40_000, () => z.reduce((sum, zj) => sum + epsilon * normal() * zj, 0) ** 2);
  near(square, epsilon ** 2 * z.reduce((sum, zj) => sum + zj * zj, 0), 0.03);
});

equation('eq-start-half', () => {
  for (const lambda of [0.4, 1, 3]) {
    const squares = (h: (a: number) => number) => integral((x) => h(lambda * x) ** 2 * density(x), -12, 12);
    expect(squares(relu)).toBeCloseTo(squares((a) => a) / 2, 8);
    expect(squares(relu)).toBeCloseTo(lambda ** 2 / 2, 6);
  }
});

equation('eq-start-he', () => {
  for (const M of [2, 24, 300]) {
    expect(he.deviation(M, M)).toBe(Math.sqrt(2 / M));
    expect((M / 2) * he.deviation(M, M) ** 2).toBeCloseTo(1, 14);
  }
});

equation('eq-start-first', () => {
  const x = uniform(6, 20, -1, 2);
  const shape = [20, 40];
  const squares = x.reduce((sum, xi) => sum + xi * xi, 0);
  expect(predictedVariances(shape, normalWeights(0.3), squares / 20)[0]).toBeCloseTo(0.09 * squares, 12);
  const measured = average(
    300,
    (seed) => measuredVariances(shape, initialize(shape, normalWeights(0.3), { seed }), [x])[0]!,
  );
  near(measured, 0.09 * squares, 0.03);
});

equation('eq-start-depth', () => {
  const [M, L] = [12, 9];
  const shape = Array<number>(L + 1).fill(M);
  for (const epsilon of [0.2, 0.4, Math.sqrt(2 / M)]) {
    const variances = predictedVariances(shape, normalWeights(epsilon), 1.3);
    expect(variances[L - 1]! / (((M / 2) * epsilon ** 2) ** (L - 1) * variances[0]!)).toBeCloseTo(1, 12);
  }
});

/** The sums of squares that ReLU passes in each layer of one network of M units with He’s weights; the input’s first. */
function sumsOfSquares(M: number, L: number, seed: number): { a: number[][]; squares: number[] } {
  const shape = Array<number>(L + 1).fill(M);
  const w = initialize(shape, he, { seed });
  let z = Array<number>(M).fill(1);
  const [a, squares] = [[] as number[][], [M]];
  for (const { weights, fanIn, fanOut } of networkLayout(shape)) {
    const next = Array.from({ length: fanOut }, (_, i) =>
      z.reduce((sum, zj, j) => sum + w[weights + i * fanIn + j]! * zj, 0),
    );
    a.push(next);
    z = next.map(relu);
    squares.push(z.reduce((sum, zj) => sum + zj * zj, 0));
  }
  return { a, squares };
}

equation('eq-start-growth', () => {
  for (let seed = 0; seed < 20; seed++) {
    const [M, { a, squares }] = [6, sumsOfSquares(6, 1, seed)];
    const sigma = Math.sqrt((2 / M) * squares[0]!);
    const f = (2 / M) * a[0]!.reduce((sum, ai) => sum + relu(ai / sigma) ** 2, 0);
    expect(squares[1]! / squares[0]!).toBeCloseTo(f, 12);
  }
});

equation('eq-start-spread', () => {
  const moment = (power: number) => integral((x) => relu(x) ** power * density(x), -12, 12);
  expect(moment(2)).toBeCloseTo(1 / 2, 6);
  expect(moment(4) - moment(2) ** 2).toBeCloseTo(5 / 4, 5);
  const M = 10;
  const growth = (seed: number) => sumsOfSquares(M, 1, seed).squares[1]! / M;
  near(
    average(8000, (seed) => growth(seed)),
    1,
    0.03,
  );
  near(
    average(8000, (seed) => (growth(seed) - 1) ** 2),
    5 / M,
    0.1,
  );
});

equation('eq-start-product', () => {
  const [M, L] = [12, 3];
  const products = Array.from({ length: 3000 }, (_, seed) => sumsOfSquares(M, L, seed).squares[L]! / M);
  const mean = (g: (product: number) => number) => average(3000, (k) => g(products[k]!));
  near(
    mean((p) => p),
    1,
    0.05,
  );
  near(
    mean((p) => (p - 1) ** 2),
    (1 + 5 / M) ** L - 1,
    0.2,
  );
});

equation('eq-start-dead', () => {
  const dead = average(4000, (seed) => (sumsOfSquares(4, 11, seed).squares[11] === 0 ? 1 : 0));
  near(dead, 1 - (1 - 2 ** -4) ** 11, 0.06);
});

equation('eq-start-xavier', () => {
  for (const [K, M] of [
    [10, 10],
    [30, 70],
  ] as const) {
    expect(xavier.deviation(K, M) ** 2).toBeCloseTo(2 / (K + M), 15);
    expect(1 / xavier.deviation(K, M) ** 2).toBeCloseTo((K + M) / 2, 12); // the mean of the two reciprocals
  }
});

equation('eq-start-normalise', () => {
  const x = uniform(7, 50, -3, 8);
  const mean = (v: number[]) => v.reduce((sum, vi) => sum + vi, 0) / v.length;
  const variance = (v: number[]) => mean(v.map((vi) => (vi - mean(v)) ** 2));
  const [m, v, delta] = [mean(x), variance(x), 0.01];
  const normalised = x.map((xk) => (xk - m) / Math.sqrt(v + delta));
  expect(mean(normalised)).toBeCloseTo(0, 13);
  expect(variance(normalised)).toBeCloseTo(v / (v + delta), 13);
});

import { expect, test } from 'vitest';
import {
  absolute,
  descend,
  gradientDescent,
  gradientDescentStability as plain,
  he,
  heavyBallStability as heavy,
  momentum,
  multilayerPerceptron,
  newton,
  polynomial,
  standardError,
  stationaryVariance,
  symmetricEigen,
  type Objective,
} from '../optim/index.ts';

// The numbers of content/exercises.mdx, by the label of the exercise.
const digit = (factor: number) => Math.LN10 / -Math.log(factor);
const last = ({ points }: { points: Float64Array }) => points.at(-1)!;

test('ex-mixed-wells', () => {
  const { values } = symmetricEigen([10, -2, -2, 2], 2);
  const [low, high] = [...values].sort((a, b) => a - b) as [number, number];
  expect(high).toBeCloseTo(10.472, 3);
  expect(low).toBeCloseTo(1.528, 3);
  expect(plain.criticalLearningRate({}, high)).toBeCloseTo(0.191, 4);
  const { learningRate, rate } = plain.best(low, high);
  expect(learningRate).toBeCloseTo(1 / 6, 12);
  expect(rate).toBeCloseTo(Math.sqrt(20) / 6, 12);
  expect(rate).toBeCloseTo(0.745, 3);
  const wells: Objective = {
    dimension: 2,
    value: ([x, y]) => (x! ** 2 - 1) ** 2 + (x! - y!) ** 2,
    gradient([x, y], out) {
      out[0] = 4 * x! * (x! ** 2 - 1) + 2 * (x! - y!);
      out[1] = -2 * (x! - y!);
    },
  };
  const { points } = descend(wells, gradientDescent({ learningRate }), [1.001, 1], 80);
  expect(Math.hypot(points.at(-2)! - 1, points.at(-1)! - 1)).toBeLessThan(1e-9);
});

test('ex-mixed-frame', () => {
  const bowl: Objective = {
    dimension: 2,
    value: ([x, y]) => (3 * x! ** 2 + 2 * x! * y! + 3 * y! ** 2) / 2,
    gradient([x, y], out) {
      out[0] = 3 * x! + y!;
      out[1] = x! + 3 * y!;
    },
  };
  const { points, values } = descend(bowl, gradientDescent({ learningRate: 0.25 }), [2, 0], 1);
  expect([...points.slice(2), ...values]).toEqual([0.5, -0.5, 6, 0.5]);
});

test('ex-mixed-pair', () => {
  const parabola = polynomial([1, -8, 4]);
  const walk = (eta: number) => last(descend(parabola, gradientDescent({ learningRate: eta }), [0], 15));
  expect(walk(0.2)).toBeCloseTo(1.00047, 6);
  expect(walk(0.05)).toBeCloseTo(0.99953, 6);
});

test('ex-mixed-dust', () => {
  expect(3 * digit(plain.best(1, 100).rate)).toBeCloseTo(345.4, 1);
  const factor = plain.factor({ learningRate: 0.4 }, 100);
  expect(factor).toBeCloseTo(-39, 12);
  expect(Math.abs(factor) ** 10 * 1e-16).toBeLessThan(1);
  expect(Math.abs(factor) ** 11 * 1e-16).toBeGreaterThan(1);
  expect(0.6 ** 11).toBeCloseTo(0.0036, 4);
});

test('ex-mixed-root', () => {
  const { points } = descend(polynomial([0, -5, 0, 1 / 3]), newton(), [2], 2);
  expect([...points]).toEqual([2, 2.25, expect.closeTo(2.236111, 6)]);
  expect(points[1]! - Math.sqrt(5)).toBeCloseTo(0.013932, 6);
  expect(points[2]! - Math.sqrt(5)).toBeCloseTo(0.000043, 6);
  expect(last(descend(polynomial([0, -5, 0, 1 / 3]), newton(), [-2], 20))).toBeCloseTo(-Math.sqrt(5), 12);
});

test('ex-mixed-four', () => {
  let t = 0;
  const signs = [1, 1, -1, -1];
  const slope: Objective = {
    dimension: 1,
    value: () => 0,
    gradient: (_, out) => void (out[0] = signs[t++ % 4]!),
  };
  const { points } = descend(slope, momentum({ learningRate: 1, momentum: 0.9 }), [0], 800);
  const rate = (step: number) => -(points[step + 1]! - points[step]!) / signs[step % 4]!;
  expect(rate(796)).toBeCloseTo(0.1 / 1.81, 12);
  expect(rate(797)).toBeCloseTo(1.9 / 1.81, 12);
});

test('ex-mixed-budget', () => {
  expect(digit(plain.best(1, 1e4).rate)).toBeCloseTo(11513, 0);
  const { learningRate, momentum: mu, rate } = heavy.best(1, 1e4);
  expect(digit(rate)).toBeCloseTo(115.1, 1);
  expect(learningRate * 1e4).toBeCloseTo(3.921, 3);
  expect(mu).toBeCloseTo(0.9608, 4);
});

test('ex-mixed-last', () => {
  expect([Math.ceil(1000 / 64), 1000 % 64, 64 / 40]).toEqual([16, 40, 1.6]);
  expect(standardError(1, { batchSize: 100, size: 1000, replacement: false })).toBeCloseTo(0.0949, 4);
  expect(standardError(1, { batchSize: 100, size: 1000, replacement: true })).toBeCloseTo(0.1, 12);
});

test('ex-mixed-floor', () => {
  const floor = (eta: number) => stationaryVariance({ learningRate: eta, curvature: 2, noise: 1 });
  expect(floor(0.1)).toBeCloseTo(0.0278, 4);
  expect(floor(0.01)).toBeCloseTo(0.00253, 5);
  expect(floor(0.1) / floor(0.01)).toBeCloseTo(11, 6);
  expect(floor(0.0004 / 1.0004)).toBeCloseTo(1e-4, 12);
  expect([digit(0.8), digit(0.98)]).toEqual([expect.closeTo(10.3, 1), expect.closeTo(114.0, 1)]);
  expect(10 * 0.8 ** 20).toBeLessThan(Math.sqrt(floor(0.1)));
  expect(0.98 ** 360).toBeCloseTo(0.0007, 4);
  expect((10 * 0.98 ** 200) ** 2).toBeCloseTo(0.031, 3);
});

test('ex-mixed-harmonic', () => {
  const walk = (eta: (t: number) => number, steps: number) =>
    last(descend(absolute({ minimum: [4] }), gradientDescent({ learningRate: eta }), [-1.5], steps));
  expect(walk((step) => 2 ** -step, 60)).toBeCloseTo(0.5, 12);
  const harmonic = (step: number) => 1 / (step + 1);
  expect(walk(harmonic, 136)).toBeCloseTo(5.4935 - 1.5, 4);
  expect(walk(harmonic, 137)).toBeCloseTo(5.5008 - 1.5, 4);
  expect(Math.abs(walk(harmonic, 100_000) - 4)).toBeLessThan(1e-4);
});

test('ex-mixed-deep', () => {
  expect(he.deviation(512, 512)).toBeCloseTo(0.0625, 12);
  expect(0.0625 * Math.sqrt(3)).toBeCloseTo(0.1083, 4);
  expect(0.81 ** 20).toBeCloseTo(0.0148, 4);
  expect(1.21 ** 20).toBeCloseTo(45.3, 1);
});

test('ex-mixed-zero', () => {
  const network = multilayerPerceptron({
    layers: [1, 1, 1],
    activation: 'tanh',
    loss: 'squared',
    data: { inputs: [[-1], [0], [2]], targets: [[0], [1], [5]] },
  });
  const { points, values } = descend(network, gradientDescent({ learningRate: 0.5 }), [0, 0, 0, 0], 100);
  const [u, b, v, c] = points.slice(-4);
  expect([u, b, v]).toEqual([0, 0, 0]);
  expect(c).toBeCloseTo(2, 9);
  const [down, up] = [1, -1].map((sign) => network.value(Float64Array.of(0.1, 0, 0.1 * sign, 2)));
  expect(down).toBeLessThan(values.at(-1)!);
  expect(up).toBeGreaterThan(values.at(-1)!);
});

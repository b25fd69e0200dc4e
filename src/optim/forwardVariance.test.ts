import { expect, test } from 'vitest';
import { measuredVariances, predictedVariances } from './forwardVariance.ts';
import * as init from './initialization.ts';
import { random } from './random.ts';

const layers = [20, 30, 40, 30];
const { normal } = random(1);
const inputs = Array.from({ length: 5 }, () => Array.from({ length: 20 }, normal));
const meanSquareInput = inputs.flat().reduce((sum, x) => sum + x * x, 0) / 100;

test.each([
  ['He', init.he],
  ['Xavier', init.xavier],
  ['N(0, 0.1²)', init.normalWeights(0.1)],
  ['U[−0.3, 0.3]', init.uniformWeights(0.3)],
])('averaged over 500 draws the variance of each layer follows the law: %s', (_name, initializer) => {
  const draws = 500;
  const mean = new Float64Array(3);
  for (let seed = 0; seed < draws; seed++) {
    const w = init.initialize(layers, initializer, { seed });
    measuredVariances(layers, w, inputs).forEach((v, l) => (mean[l]! += v / draws));
  }
  predictedVariances(layers, initializer, meanSquareInput).forEach((v, l) => {
    expect(Math.abs(mean[l]! / v - 1)).toBeLessThan(0.05);
  });
});

test('He keeps 2 ⟨x²⟩ all the way up; √(1/K) halves the variance at every layer', () => {
  const deep = Array<number>(11).fill(50);
  expect([...predictedVariances(deep, init.he, 3)]).toEqual(Array(10).fill(expect.closeTo(6, 12)));
  const halving = predictedVariances(deep, init.normalWeights(Math.sqrt(1 / 50)), 1);
  halving.forEach((v, l) => expect(v).toBeCloseTo(2 ** -l, 14));
});

test('weights times ε multiply what is measured in layer l by ε^2l: ReLU networks without biases are homogeneous', () => {
  const w = init.initialize(layers, init.he, { seed: 3 });
  const measured = measuredVariances(layers, w, inputs);
  for (const epsilon of [0.3, 1.7]) {
    const scaled = w.map((wi) => epsilon * wi);
    measuredVariances(layers, scaled, inputs).forEach((v, l) =>
      expect(v / (measured[l]! * epsilon ** (2 * (l + 1)))).toBeCloseTo(1, 12),
    );
  }
});

test('one deep, narrow network strays from the law', () => {
  const deep = Array<number>(31).fill(10);
  const top = Array.from({ length: 20 }, (_, seed) => {
    const w = init.initialize(deep, init.he, { seed });
    return measuredVariances(deep, w, [Array<number>(10).fill(1)]).at(-1)! / 2;
  });
  expect(Math.min(...top)).toBeLessThan(0.1);
});

test('equal weights: no variance, predicted or measured', () => {
  const constant = init.constantWeights(0.2);
  const w = init.initialize(layers, constant, { seed: 1 });
  expect([...predictedVariances(layers, constant, 1)]).toEqual([0, 0, 0]);
  for (const v of measuredVariances(layers, w, inputs)) expect(v).toBeCloseTo(0, 20);
});

test('each bad argument is named, with what is allowed', () => {
  expect(() => predictedVariances([3, 2], init.he, NaN)).toThrow(
    new RangeError('meanSquareInput is NaN; allowed: a finite number ≥ 0'),
  );
  expect(() => measuredVariances([3, 2], [1], inputs)).toThrow(new RangeError('w.length is 1; allowed: 8'));
  expect(() => measuredVariances([2, 1], [1, 1, 0], [[1, 2]])).toThrow(
    new RangeError('layers[1] is 1; allowed: a whole number ≥ 2'),
  );
  expect(() => measuredVariances([1, 2], [1, 1, 0, 0], [[1, 2]])).toThrow(
    new RangeError('inputs[0].length is 2; allowed: 1'),
  );
});

import { expect, test } from 'vitest';
import * as init from './initialization.ts';

const layers = [40, 60, 30];

test.each([
  ['he', init.he, [Math.sqrt(2 / 40), Math.sqrt(2 / 60)]],
  ['xavier', init.xavier, [Math.sqrt(2 / 100), Math.sqrt(2 / 90)]],
  ['normalWeights', init.normalWeights(0.01), [0.01, 0.01]],
  ['uniformWeights', init.uniformWeights(0.3), [0.3 / Math.sqrt(3), 0.3 / Math.sqrt(3)]],
])('%s draws weights of mean 0 and the deviation it states', (_name, initializer, deviations) => {
  const w = init.initialize(layers, initializer, { seed: 1 });
  const blocks = [w.subarray(0, 2400), w.subarray(2460, 4260)];
  blocks.forEach((block, l) => {
    const epsilon = deviations[l]!;
    const mean = block.reduce((sum, wi) => sum + wi, 0) / block.length;
    const square = block.reduce((sum, wi) => sum + wi * wi, 0) / block.length;
    expect(initializer.deviation(layers[l]!, layers[l + 1]!)).toBeCloseTo(epsilon, 15);
    expect(Math.abs(mean)).toBeLessThan((4 * epsilon) / Math.sqrt(block.length));
    expect(Math.abs(Math.sqrt(square) / epsilon - 1)).toBeLessThan(4 / Math.sqrt(2 * block.length));
  });
});

test('uniform weights stay within [−ε, ε] and fill it', () => {
  const w = init.initialize([100, 100], init.uniformWeights(0.3), { seed: 2 }).subarray(0, 10_000);
  expect(Math.max(...w)).toBeLessThanOrEqual(0.3);
  expect(Math.max(...w)).toBeGreaterThan(0.299);
  expect(Math.min(...w)).toBeLessThan(-0.299);
});

test('biases stand after the weights of their layer; same seed, same bits', () => {
  const w = init.initialize([1, 2, 1], init.constantWeights(7), { seed: 1, bias: 0.1 });
  expect([...w]).toEqual([7, 7, 0.1, 0.1, 7, 7, 0.1]);
  const he = (seed: number) => init.initialize(layers, init.he, { seed });
  expect(he(3)).toEqual(he(3));
  expect(he(3)).not.toEqual(he(4));
  expect(he(3)[2400]).toBe(0);
});

test('each bad argument is named, with what is allowed', () => {
  const allowed = 'allowed: a finite number ≥ 0';
  expect(() => init.normalWeights(-1)).toThrow(new RangeError(`epsilon is -1; ${allowed}`));
  expect(() => init.uniformWeights(NaN)).toThrow(new RangeError(`epsilon is NaN; ${allowed}`));
  expect(() => init.constantWeights(NaN)).toThrow(new RangeError('value is NaN; allowed: a finite number'));
  expect(() => init.initialize([1, 1], init.he, { seed: 1, bias: NaN })).toThrow(
    new RangeError('bias is NaN; allowed: a finite number'),
  );
  expect(() => init.initialize([1], init.he, { seed: 1 })).toThrow(
    new RangeError('layers.length is 1; allowed: a whole number ≥ 2'),
  );
  expect(() => init.initialize([1, 1], init.he, { seed: 0.5 })).toThrow(RangeError);
});

import { expect, test } from 'vitest';
import { ticks } from './ticks.ts';

const linear = (min: number, max: number, most = 6, whole = false) =>
  ticks({ min, max, log: false }, most, whole).map(({ label }) => label);
const log = (min: number, max: number, most = 6) =>
  ticks({ min, max, log: true }, most).map(({ label }) => label);

test('round numbers with as many decimals as their step needs', () => {
  expect(linear(-0.3, 0.3)).toEqual(['−0.3', '−0.2', '−0.1', '0', '0.1', '0.2', '0.3']);
  expect(linear(0, 0.3, 4)).toEqual(['0', '0.1', '0.2', '0.3']);
  expect(linear(-2, 8, 5)).toEqual(['−2', '0', '2', '4', '6', '8']);
  expect(ticks({ min: 0, max: 0.3, log: false }, 3).map(({ value }) => value)).toEqual([0, 0.1, 0.2, 0.3]);
});

test('very large and very small numbers take a power of ten', () => {
  expect(linear(0, 2e6, 4)).toEqual(['0', '0.5·10^{6}', '1.0·10^{6}', '1.5·10^{6}', '2.0·10^{6}']);
  expect(linear(-3e-7, 0, 3)).toEqual(['−3·10^{−7}', '−2·10^{−7}', '−1·10^{−7}', '0']);
});

test('an axis that counts has no halves', () => {
  expect(linear(0, 3, 8)).toContain('0.5');
  expect(linear(0, 3, 8, true)).toEqual(['0', '1', '2', '3']);
});

test('a log scale shows powers of ten, fewer where there are many', () => {
  expect(log(1e-3, 10)).toEqual(['10^{−3}', '10^{−2}', '10^{−1}', '10^{0}', '10^{1}']);
  expect(log(1e-8, 1e3, 6)).toEqual(['10^{−8}', '10^{−6}', '10^{−4}', '10^{−2}', '10^{0}', '10^{2}']);
  expect(log(1e-300, 1e300, 4).length).toBeLessThan(8);
});

test('a log scale without enough powers of ten shows what lies between', () => {
  expect(log(0.3, 4)).toEqual(['0.5', '1', '2']);
  expect(log(2, 3)).toEqual(['2']);
});

test('ticks are never outside the axis and never many', () => {
  for (const [min, max] of [
    [-1e-9, 1e-9],
    [1e5, 1e5 + 1],
    [-7.3, 123.4],
    [0, 1e300],
  ] as const) {
    const all = ticks({ min, max, log: false }, 7);
    expect(all.length).toBeGreaterThan(1);
    expect(all.length).toBeLessThan(9);
    for (const { value } of all) {
      expect(value).toBeGreaterThanOrEqual(min - 1e-6 * (max - min));
      expect(value).toBeLessThanOrEqual(max + 1e-6 * (max - min));
    }
  }
});

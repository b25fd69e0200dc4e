import fc from 'fast-check';
import { expect, test } from 'vitest';
import { range } from '../widgets/define.ts';
import { parseNumber, shown, snap } from './numbers.ts';

const param = range({ label: 'x', min: -1, max: 1, step: 0.05, default: 0 });

test('numbers as people type them, and nothing else', () => {
  expect(['1', '-1.5', '+.5', '2.', '1e-3', '1E2'].map(parseNumber)).toEqual([1, -1.5, 0.5, 2, 0.001, 100]);
  for (const text of ['', ' ', '.', '-', 'e5', '1e', '0x10', 'Infinity', 'NaN', '1e999', '1 ', '１']) {
    expect(parseNumber(text), text).toBeNull();
  }
});

test('a snapped value is a whole number of steps, clean, and in the range', () => {
  expect(snap(param, 0.30000000000000004)).toBe(0.3);
  expect(snap(param, 7)).toBe(1);
  expect(snap(param, -Infinity)).toBe(-1);
  expect(Object.is(snap(param, -0.001), 0)).toBe(true);
  expect(snap(range({ label: 'x', min: 0, max: 1, step: 1e-7, default: 0 }), 0.12345678)).toBe(0.1234568);
  expect(snap(range({ label: 'x', min: 0, max: 1, step: 0.3, default: 0 }), 1)).toBe(0.9);
  fc.assert(
    fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (value) => {
      const snapped = snap(param, value);
      expect(Math.abs(snapped - value)).toBeLessThanOrEqual(0.025 + 1e-12);
      expect(snap(param, snapped)).toBe(snapped);
      expect(String(snapped).length).toBeLessThanOrEqual(5);
    }),
  );
});

test('readers see a true minus', () => {
  expect(shown(-0.5)).toBe('−0.5');
});

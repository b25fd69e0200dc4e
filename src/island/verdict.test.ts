import { expect, test } from 'vitest';
import { allowance, numberIn, verdict } from './verdict.ts';

test.each([
  ['-0.5', -0.5],
  [' −0,5 ', -0.5],
  ['–.5', -0.5],
  ['+3', 3],
  ['1/3', 1 / 3],
  ['-7/-2', 3.5],
  ['1.2e-7', 1.2e-7],
  ['1.2 × 10⁻⁷', 1.2e-7],
  ['3·10^15', 3e15],
  ['5.', 5],
])('%s is read as %d', (text, value) => {
  expect(numberIn(text)).toBe(value);
});

test.each(['', 'two', '1.2.3', '1,000.5', '1/2/3', '1 + 1', '0x10', 'e5', '-', 'Infinity', 'NaN'])(
  '“%s” is no number',
  (text) => {
    expect(numberIn(text)).toBeNaN();
  },
);

test('1/0 is no number to compare with', () => {
  expect(Number.isFinite(numberIn('1/0'))).toBe(false);
});

test.each([
  [-1, -1, 0.02, 'Right.'],
  [-1.02, -1, 0.02, 'Right.'],
  [-0.98, -1, 0.02, 'Right.'],
  [-1.03, -1, 0.02, 'Too low by 0.03 (3 %).'],
  [-0.5, -1, 0.02, 'Too high by 0.5 (50 %).'],
  [1, -1, 0.02, 'The size is right, the sign is not.'],
  [4004, 4, 0.1, 'Too high by 4000.'],
  [0.01, 0, 0.02, 'Right.'],
  [-0.1, 0, 0.02, 'Too low by 0.1.'],
  [0.01, 1e-17, 0.02, 'Right.'],
])('%d for %d within %d: %s', (given, value, tolerance, words) => {
  expect(verdict(given, value, tolerance)).toEqual({ right: words === 'Right.', words });
});

test('what counts is a part of the value, or, of 0, a number', () => {
  expect(allowance(-3, 0.05)).toBe('Within 5 %');
  expect(allowance(0, 0.05)).toBe('Within 0.05');
});

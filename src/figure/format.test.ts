import { expect, test } from 'vitest';
import { brief, format, superscript } from './format.ts';

/** A power of ten is kept in one line. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

test.each([
  [0.19, 2, '0.19'],
  [-1.3, 2, '−1.30'],
  [3, 0, '3'],
  [0, 3, '0.000'],
  [-0, 2, '0.00'],
  [0.4, 0, '0'],
  [-0.4, 0, '0'],
  [0.0996, 1, '0.1'],
  [0.001, 3, '0.001'],
  [0.00042, 3, '4.200 × 10⁻⁴'],
  [-0.00042, 3, '−4.200 × 10⁻⁴'],
  [9999.4, 0, '9999'],
  [-12345.678, 2, '−12\u202f345.68'],
  [12345.67891, 5, '12\u202f345.67891'],
  [999999.4, 0, '999\u202f999'],
  [999999.6, 0, '1.0 × 10⁶'],
  [123456789, 1, '1.2 × 10⁸'],
  [-1e300, 2, '−1.00 × 10³⁰⁰'],
  [5e-324, 2, '4.94 × 10⁻³²⁴'],
  [Infinity, 2, '∞'],
  [-Infinity, 2, '−∞'],
  [NaN, 2, '—'],
])('%d with %d digits reads %s', (value, digits, text) => {
  expect(format({ value, digits })).toBe(unbroken(text));
});

test.each([
  [0.30000000000000004, '0.3'],
  [-3, '−3'],
  [123456.7, '123460'],
  [1.25e-7, '1.25 × 10⁻⁷'],
  [2e6, '2 × 10⁶'],
  [0, '0'],
  [-1e-320, '−1 × 10⁻³²⁰'],
  [NaN, '—'],
])('%d is briefly %s', (value, text) => {
  expect(brief(value)).toBe(unbroken(text));
});

test('superscripts have their own minus', () => {
  expect(superscript(-120)).toBe('⁻¹²⁰');
});

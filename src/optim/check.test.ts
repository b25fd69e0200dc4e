import { expect, test } from 'vitest';
import * as check from './check.ts';

const cases: [
  check: (name: string, value: number) => unknown,
  allowed: string,
  good: number[],
  bad: number[],
][] = [
  [check.finite, 'a finite number', [-1, 0, 1e300], [Infinity, -Infinity]],
  [check.nonNegative, 'a finite number ≥ 0', [0, 2], [-0.1, Infinity]],
  [check.positive, 'a finite number > 0', [1e-300, 2], [0, -1, Infinity]],
  [check.nonPositive, 'a finite number ≤ 0', [0, -2], [0.1, -Infinity]],
  [check.shrinkage, 'a number in (0, 1]', [1e-9, 1], [0, 1.1]],
  [check.fraction, 'a number in [0, 1)', [0, 0.999], [-0.1, 1]],
  [check.whole, 'a whole number ≥ 0', [0, 7], [-1, 0.5, Infinity]],
];

test.each(cases)('%o', (accept, allowed, good, bad) => {
  for (const value of good) expect(accept('x', value)).toBe(value);
  for (const value of [...bad, NaN])
    expect(() => accept('x', value)).toThrow(new RangeError(`x is ${value}; allowed: ${allowed}`));
  for (const value of [undefined, null, '0.5', [0.5]])
    expect(() => accept('x', value as never)).toThrow(
      new TypeError(`x is ${Array.isArray(value) ? 'an object' : value}; allowed: ${allowed}`),
    );
});

test('whole numbers in a range', () => {
  expect(() => check.whole('batchSize', 11, 1, 10)).toThrow(
    new RangeError('batchSize is 11; allowed: a whole number from 1 to 10'),
  );
});

test('vectors are copied, and refused with the entry that is wrong', () => {
  const given = new Float64Array([1, 2]);
  const copy = check.vector('w0', given);
  expect(copy).toEqual(given);
  expect(copy).not.toBe(given);
  expect(() => check.vector('w0', [1, NaN])).toThrow(
    new RangeError('w0[1] is NaN; allowed: a finite number'),
  );
  expect(() => check.vector('w0', [1], 2)).toThrow(new RangeError('w0.length is 1; allowed: 2'));
  expect(() => check.vector('w0', [])).toThrow(new RangeError('w0.length is 0; allowed: at least 1'));
  expect(() => check.vector('w0', 3 as never)).toThrow(
    new TypeError('w0 is 3; allowed: an array of finite numbers'),
  );
});

test('symmetric matrices lose rounding, and are refused with the entry that is wrong', () => {
  expect(check.symmetric('H', [1, 2 + 1e-12, 2 - 1e-12, 3], 2)).toEqual(new Float64Array([1, 2, 2, 3]));
  expect(() => check.symmetric('H', [1, 2, 2.1, 3], 2)).toThrow(
    new RangeError('H[1][0] is 2.1; allowed: 2, which is H[0][1]: it must be symmetric'),
  );
});

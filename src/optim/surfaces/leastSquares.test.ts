import { expect, test } from 'vitest';
import { leastSquares } from './leastSquares.ts';

test('the error is half the mean square, by hand', () => {
  const line = leastSquares(
    [
      [1, 0],
      [1, 1],
      [1, 2],
    ],
    [1, 3, 4],
  );
  const w = Float64Array.of(1, 1); // residuals 0, −1, −1
  const out = new Float64Array(2);
  expect(line.value(w)).toBeCloseTo(2 / 6, 15);
  line.gradient(w, out);
  expect([...out]).toEqual([expect.closeTo(-2 / 3, 15), expect.closeTo(-3 / 3, 15)]);
  line.batchGradient(w, Uint32Array.of(2), out);
  expect([...out]).toEqual([-1, -2]);
  expect(line.minima![0]).toEqual([expect.closeTo(7 / 6, 14), expect.closeTo(3 / 2, 14)]);
});

test('with dependent features no single minimum is claimed', () => {
  expect(
    leastSquares(
      [
        [1, 2],
        [2, 4],
        [3, 6],
      ],
      [1, 2, 4],
    ).minima,
  ).toBeUndefined();
  expect(leastSquares([[1, 2]], [1]).minima).toBeUndefined();
});

test('each bad argument is named, with what is allowed', () => {
  expect(() => leastSquares([], [])).toThrow(new RangeError('X.length is 0; allowed: a whole number ≥ 1'));
  expect(() => leastSquares([[1, NaN]], [1])).toThrow(
    new RangeError('X[0][1] is NaN; allowed: a finite number'),
  );
  expect(() => leastSquares([[1], [1, 2]], [1, 2])).toThrow(new RangeError('X[1].length is 2; allowed: 1'));
  expect(() => leastSquares([[]], [1])).toThrow(
    new RangeError('X[0].length is 0; allowed: a whole number ≥ 1'),
  );
  expect(() => leastSquares([[1], [2]], [1])).toThrow(new RangeError('y.length is 1; allowed: 2'));
  expect(() => leastSquares([[1]], [Infinity])).toThrow(
    new RangeError('y[0] is Infinity; allowed: a finite number'),
  );
  expect(() => leastSquares('X' as never, [1])).toThrow(TypeError);
});

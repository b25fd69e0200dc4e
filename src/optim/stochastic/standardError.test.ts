import { expect, test } from 'vitest';
import { random } from '../random.ts';
import { leastSquares } from '../surfaces/leastSquares.ts';
import { miniBatches } from './miniBatches.ts';
import { gradientDeviation, standardError } from './standardError.ts';

const { normal } = random(1);
const X = Array.from({ length: 12 }, () => [1, normal()]);
const problem = leastSquares(X, X.map(normal));
const w = Float64Array.of(0.3, -0.7);

// 40 000 draws know a standard deviation to 1/√80 000 = 0.35 % of itself; three times that.
test.each([
  { batchSize: 1, replacement: true },
  { batchSize: 4, replacement: true },
  { batchSize: 12, replacement: true },
  { batchSize: 1, replacement: false },
  { batchSize: 4, replacement: false },
  { batchSize: 6, replacement: false },
])(
  'the standard error is that of 40 000 batches: $batchSize of 12, replacement $replacement',
  ({ batchSize, replacement }) => {
    const sampling = replacement ? 'replacement' : 'reshuffle';
    const estimate = miniBatches(problem, { batchSize, seed: 3, sampling });
    const [exact, g, squares] = [new Float64Array(2), new Float64Array(2), new Float64Array(2)];
    problem.gradient(w, exact);
    for (let k = 0; k < 40_000; k++) {
      estimate.gradient(w, g);
      squares.forEach((_, i) => (squares[i]! += (g[i]! - exact[i]!) ** 2 / 40_000));
    }
    gradientDeviation(problem, w).forEach((s, i) => {
      const predicted = standardError(s, { batchSize, size: 12, replacement });
      expect(Math.abs(Math.sqrt(squares[i]!) / predicted - 1)).toBeLessThan(0.0106);
    });
  },
);

test('four times the batch, half the error; all the data, none', () => {
  const error = (batchSize: number, replacement: boolean) =>
    standardError(3, { batchSize, size: 16, replacement });
  expect(error(1, true)).toBe(3);
  expect(error(4, true)).toBe(1.5);
  expect(error(16, true)).toBe(0.75);
  expect(error(1, false)).toBe(3);
  expect(error(4, false)).toBeCloseTo(1.5 * Math.sqrt(12 / 15), 15);
  expect(error(16, false)).toBe(0);
  expect(standardError(3, { batchSize: 1, size: 1, replacement: false })).toBe(0);
});

test('each bad argument is named, with what is allowed', () => {
  const valid = { batchSize: 2, size: 4, replacement: false };
  expect(() => standardError(-1, valid)).toThrow(
    new RangeError('deviation is -1; allowed: a finite number ≥ 0'),
  );
  expect(() => standardError(1, { ...valid, batchSize: 5 })).toThrow(
    new RangeError('batchSize is 5; allowed: a whole number from 1 to 4'),
  );
  expect(() => standardError(1, { ...valid, size: 0 })).toThrow(
    new RangeError('size is 0; allowed: a whole number ≥ 1'),
  );
  expect(() => gradientDeviation(problem, [1])).toThrow(new RangeError('w.length is 1; allowed: 2'));
});

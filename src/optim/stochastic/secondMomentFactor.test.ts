import { expect, test } from 'vitest';
import { random } from '../random.ts';
import { secondMomentFactor } from './secondMomentFactor.ts';

const { normal } = random(5);
const X = Array.from({ length: 6 }, () => [1, normal()]);

test.each([
  [0.1, 1],
  [0.5, 1],
  [1.2, 3],
])('with one weight, at η = %d and B = %d: (1 − ηλ)² + η²/B var[x²]', (learningRate, batchSize) => {
  const x = [0.3, -1, 1.4, 0.2];
  const squares = x.map((xn) => xn * xn);
  const lambda = squares.reduce((sum, square) => sum + square / 4, 0);
  const variance = squares.reduce((sum, square) => sum + (square - lambda) ** 2 / 4, 0);
  const factor = secondMomentFactor(
    x.map((xn) => [xn]),
    { learningRate, batchSize },
  );
  expect(factor).toBeCloseTo(
    (1 - learningRate * lambda) ** 2 + (learningRate ** 2 / batchSize) * variance,
    14,
  );
});

test.each([0.1, 0.6, 1])(
  'is the growth of M over many steps, each the mean over all pairs, at η = %d',
  (eta) => {
    const pairs = X.flatMap((x) => X.map((y) => [x, y] as const));
    let M = [1, 0, 0, 1];
    let growth = NaN;
    for (let step = 0; step < 400; step++) {
      const next = [0, 0, 0, 0];
      for (const [x, y] of pairs) {
        const P = [0, 1, 2, 3].map((ij) => {
          const [i, j] = [ij >> 1, ij & 1];
          return (i === j ? 1 : 0) - (eta / 2) * (x[i]! * x[j]! + y[i]! * y[j]!);
        });
        for (const i of [0, 1])
          for (const j of [0, 1])
            for (const k of [0, 1])
              for (const l of [0, 1])
                next[2 * i + j]! += (P[2 * i + k]! * M[2 * k + l]! * P[2 * j + l]!) / pairs.length;
      }
      growth = next[0]! + next[3]!; // the trace, which was 1
      M = next.map((entry) => entry / growth);
    }
    expect(secondMomentFactor(X, { learningRate: eta, batchSize: 2 })).toBeCloseTo(growth, 10);
  },
);

test('without a step nothing changes, and large batches leave (1 − ηλ)²', () => {
  expect(secondMomentFactor(X, { learningRate: 0, batchSize: 1 })).toBe(1);
  expect(secondMomentFactor([[2], [2]], { learningRate: 0.1, batchSize: 1 })).toBeCloseTo(0.36, 14);
  expect(secondMomentFactor([[1], [3]], { learningRate: 0.1, batchSize: 1e9 })).toBeCloseTo(0.25, 8);
});

test('each bad argument is named, with what is allowed', () => {
  const valid = { learningRate: 0.1, batchSize: 2 };
  expect(() => secondMomentFactor(X, { ...valid, learningRate: -1 })).toThrow(
    new RangeError('learningRate is -1; allowed: a finite number ≥ 0'),
  );
  expect(() => secondMomentFactor(X, { ...valid, batchSize: 0 })).toThrow(
    new RangeError('batchSize is 0; allowed: a whole number ≥ 1'),
  );
});

import { expect, test } from 'vitest';
import { descend } from '../descend.ts';
import { newton } from '../optimizers/newton.ts';
import { logisticRegression } from './logisticRegression.ts';

test('one yes among three is found as the log odds ln ½', () => {
  const problem = logisticRegression([[1], [1], [1]], [1, 0, 0]);
  const run = descend(problem, newton(), [0], 8);
  expect(run.points[8]).toBeCloseTo(Math.log(1 / 2), 14);
  expect(problem.value(Float64Array.of(0))).toBeCloseTo(Math.LN2, 15);
});

test('far from the boundary neither the error nor the gradient overflows', () => {
  const problem = logisticRegression([[1], [1]], [1, 0]);
  const out = new Float64Array(1);
  for (const w of [1e4, -1e4]) {
    expect(problem.value(Float64Array.of(w))).toBe(5000);
    problem.gradient(Float64Array.of(w), out);
    expect(out[0]).toBe(Math.sign(w) / 2);
  }
});

test('a label that is neither 0 nor 1 is named', () => {
  const message = 'y[1] is 2; allowed: a whole number from 0 to 1';
  expect(() => logisticRegression([[1], [1]], [0, 2])).toThrow(new RangeError(message));
});

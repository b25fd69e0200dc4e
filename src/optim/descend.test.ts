import { expect, test } from 'vitest';
import { descend } from './descend.ts';
import type { Objective } from './objective.ts';
import { gradientDescent } from './optimizers/gradientDescent.ts';
import { newton } from './optimizers/newton.ts';
import { absolute } from './surfaces/absolute.ts';
import { polynomial } from './surfaces/polynomial.ts';
import { quadratic } from './surfaces/quadratic.ts';
import { quartic } from './surfaces/quartic.ts';

const bowl = quadratic({ eigenvalues: [1, 2] });
const half = gradientDescent({ learningRate: 0.5 });

test('records the start, every point and every error', () => {
  const w0 = [4, 3];
  const path = descend(bowl, half, w0, 2);
  expect(path).toEqual({
    dimension: 2,
    steps: 2,
    points: new Float64Array([4, 3, 2, 0, 1, 0]),
    values: new Float64Array([17, 2, 0.5]),
    divergedAt: null,
  });
  expect(w0).toEqual([4, 3]);
  expect(descend(bowl, half, w0, 0)).toMatchObject({ steps: 0, points: new Float64Array([4, 3]) });
});

test.each([
  [0.05, 2.176435471621404],
  [0.3, 2.999995705032704],
  [0.8, 3.001880739938304],
])('(θ − 3)² from −1, 15 steps of η = %f', (learningRate, end) => {
  const { points } = descend(polynomial([9, -6, 1]), gradientDescent({ learningRate }), [-1], 15);
  expect(points[15]).toBe(end);
});

test('the L1 walk circles its minimum and never gets closer than 0.5', () => {
  const walk = descend(absolute({ minimum: [4] }), gradientDescent({ learningRate: 1 }), [-1.5], 8);
  expect([...walk.points]).toEqual([-1.5, -0.5, 0.5, 1.5, 2.5, 3.5, 4.5, 3.5, 4.5]);
});

test('ends at the first point beyond the bound, which it keeps', () => {
  const path = descend(polynomial([0, 0, 1]), gradientDescent({ learningRate: 1.5 }), [1], 50, { bound: 10 });
  expect(path).toEqual({
    dimension: 1,
    steps: 4,
    points: new Float64Array([1, -2, 4, -8, 16]),
    values: new Float64Array([1, 4, 16, 64, 256]),
    divergedAt: 4,
  });
  expect(descend(bowl, half, [11, 0], 5, { bound: 10 })).toMatchObject({ steps: 0, divergedAt: 0 });
  expect(descend(bowl, half, [10, 0], 5, { bound: 10 }).divergedAt).toBe(null);
});

test('ends at the first point, or error, that is not finite', () => {
  const overflow = descend(polynomial([0, 0, 1]), gradientDescent({ learningRate: 100 }), [1], 500);
  expect(overflow.values.at(-1)).toBe(Infinity);
  expect(overflow.divergedAt).toBe(overflow.steps);
  expect(overflow.points).toHaveLength(overflow.steps + 1);
  expect(overflow.points.subarray(0, -1).every(Number.isFinite)).toBe(true);
  const { gradient } = polynomial([0, 0, 1e300]);
  const level: Objective = { dimension: 1, value: () => 0, gradient };
  const leap = descend(level, gradientDescent({ learningRate: 1e300 }), [1], 5);
  expect(leap).toMatchObject({ divergedAt: 1, points: new Float64Array([1, -Infinity]) });
  expect(descend(quartic, newton(), [0], 3)).toMatchObject({ steps: 1, points: new Float64Array([0, NaN]) });
});

test('refuses arguments that make no sense', () => {
  const run = (w0: number[], steps: number, bound?: number) => () =>
    descend(bowl, half, w0, steps, { bound });
  expect(run([1, NaN], 3)).toThrow(new RangeError('w0[1] is NaN; allowed: a finite number'));
  expect(run([1], 3)).toThrow(new RangeError('w0.length is 1; allowed: 2'));
  expect(run([1, 2], -1)).toThrow(new RangeError('steps is -1; allowed: a whole number ≥ 0'));
  expect(run([1, 2], 1.5)).toThrow(new RangeError('steps is 1.5; allowed: a whole number ≥ 0'));
  expect(run([1, 2], 3, 0)).toThrow(new RangeError('bound is 0; allowed: a number > 0'));
  expect(run([1, 2], 3, NaN)).toThrow(new RangeError('bound is NaN; allowed: a number > 0'));
  const scheduled = gradientDescent({ learningRate: (step) => 1 - step });
  expect(() => descend(bowl, scheduled, [1, 2], 9)).toThrow(
    new RangeError('learningRate(2) is -1; allowed: a finite number ≥ 0'),
  );
  const blind: Objective = absolute();
  expect(() => descend(blind, newton(), [1], 1)).toThrow(
    new TypeError('objective.hessian is undefined; allowed: a function; newton needs the Hessian'),
  );
});

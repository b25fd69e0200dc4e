import fc from 'fast-check';
import { expect, test } from 'vitest';
import { descend } from '../descend.ts';
import type { Objective } from '../objective.ts';
import type { Optimizer } from '../optimizer.ts';
import { quadratic } from '../surfaces/quadratic.ts';
import { rosenbrock } from '../surfaces/rosenbrock.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { gradientDescent } from './gradientDescent.ts';
import { momentum } from './momentum.ts';
import { nesterov } from './nesterov.ts';
import { newton } from './newton.ts';
import { rmsprop } from './rmsprop.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const point = (n: number, size = 2) => fc.array(number(-size, size), { minLength: n, maxLength: n });
const rotated = ([x, y]: number[], angle: number) => [
  Math.cos(angle) * x! - Math.sin(angle) * y!,
  Math.sin(angle) * x! + Math.cos(angle) * y!,
];

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number) {
  expect(actual.length).toBe(expected.length);
  const size = Math.max(1, ...Array.from(expected, Math.abs));
  for (let k = 0; k < expected.length; k++)
    expect(Math.abs(actual[k]! - expected[k]!)).toBeLessThanOrEqual(tolerance * size);
}

test('momentum without momentum is gradient descent, bit by bit', () => {
  fc.assert(
    fc.property(point(2), number(0, 0.002), (w0, learningRate) => {
      const plain = descend(rosenbrock, gradientDescent({ learningRate }), w0, 40);
      for (const rule of [momentum, nesterov]) {
        const { points } = descend(rosenbrock, rule({ learningRate, momentum: 0 }), w0, 40);
        expect(points.every((w, k) => w === plain.points[k])).toBe(true);
      }
    }),
  );
});

test('one Newton step solves any quadratic, whatever the signs of its eigenvalues', () => {
  const eigenvalue = fc.oneof(number(0.1, 50), number(-50, -0.1));
  const problem = fc
    .integer({ min: 2, max: 6 })
    .chain((n) =>
      fc.tuple(fc.array(eigenvalue, { minLength: n, maxLength: n }), number(-4, 4), point(n), point(n, 9)),
    );
  fc.assert(
    fc.property(problem, ([eigenvalues, angle, minimum, w0]) => {
      const { points } = descend(quadratic({ eigenvalues, angle, minimum }), newton(), w0, 1);
      expectClose(points.subarray(w0.length), minimum, 1e-11);
    }),
  );
});

test('gradient descent, momentum and Newton’s method commute with rotation', () => {
  const rules: Optimizer[] = [
    gradientDescent({ learningRate: 0.15 }),
    momentum({ learningRate: 0.1, momentum: 0.8 }),
    nesterov({ learningRate: 0.1, momentum: 0.8 }),
    newton({ damping: 1 }),
  ];
  fc.assert(
    fc.property(point(2), number(-4, 4), point(2), (w0, angle, minimum) => {
      const straight = quadratic({ eigenvalues: [1, 10], minimum });
      const turned = quadratic({ eigenvalues: [1, 10], angle, minimum: rotated(minimum, angle) });
      for (const rule of rules) {
        const { points } = descend(straight, rule, w0, 30);
        const expected = Array.from({ length: 31 }, (_, k) =>
          rotated([points[2 * k]!, points[2 * k + 1]!], angle),
        );
        expectClose(descend(turned, rule, rotated(w0, angle), 30).points, expected.flat(), 1e-12);
      }
    }),
  );
});

test('AdaGrad, RMSProp and Adam do not see the scale of the error (ε → 0)', () => {
  const scaled = (by: number): Objective => ({
    dimension: 2,
    value: (w) => by * rosenbrock.value(w),
    gradient(w, out) {
      rosenbrock.gradient(w, out);
      out[0]! *= by;
      out[1]! *= by;
    },
  });
  const rules: Optimizer[] = [
    adagrad({ learningRate: 0.1, epsilon: 0 }),
    rmsprop({ learningRate: 0.01, epsilon: 0 }),
    adam({ learningRate: 0.01, epsilon: 0 }),
    adam({ learningRate: 0.01, epsilon: 1e-100 }),
  ];
  const awayFromZero = fc.tuple(number(0.1, 0.9), number(-2, -0.1)).map((w) => [...w]);
  fc.assert(
    fc.property(awayFromZero, fc.integer({ min: -30, max: 30 }), (w0, exponent) => {
      for (const rule of rules)
        expectClose(
          descend(scaled(10 ** exponent), rule, w0, 15).points,
          descend(rosenbrock, rule, w0, 15).points,
          1e-9,
        );
    }),
  );
});

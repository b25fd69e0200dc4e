import { describe, expect, test } from 'vitest';
import { descend } from '../descend.ts';
import type { Optimizer } from '../optimizer.ts';
import { polynomial } from '../surfaces/polynomial.ts';
import { quadratic } from '../surfaces/quadratic.ts';
import { optimizers, type OptimizerEntry } from './index.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamw } from './adamw.ts';
import { gradientDescent } from './gradientDescent.ts';
import { momentum } from './momentum.ts';
import { nesterov } from './nesterov.ts';
import { newton } from './newton.ts';
import { rmsprop } from './rmsprop.ts';

const bowl = quadratic({ eigenvalues: [1, 10], angle: 0.5, minimum: [1, -2] });
const table = Object.entries(optimizers) as [string, OptimizerEntry<Record<string, unknown>>][];

describe.each(table)('%s', (_name, { title, defaults, create }) => {
  test('has a title', () => expect(title).not.toBe(''));

  test('descends a quadratic', () => {
    const { values, divergedAt } = descend(bowl, create(), [4, 4], 200);
    expect(divergedAt).toBe(null);
    expect(values[200]).toBeLessThan(0.7 * values[0]!);
  });

  test('stays at a minimum at the origin', () => {
    const { points } = descend(quadratic({ eigenvalues: [1, 2] }), create(), [0, 0], 5);
    expect(points.every((w) => w === 0)).toBe(true);
  });

  test('gives the same bits every time, whatever else it runs on', () => {
    const optimizer = create();
    const first = descend(bowl, optimizer, [4, 4], 50);
    descend(bowl, optimizer, [-1, 3], 7);
    expect(descend(bowl, optimizer, [4, 4], 50)).toEqual(first);
    expect(descend(bowl, create(defaults), [4, 4], 50)).toEqual(first);
  });

  test('works in place, in the workspaces that init made', () => {
    const optimizer = create() as Optimizer<Record<string, unknown>>;
    const w = Float64Array.of(4, 4);
    const state = optimizer.init(w);
    const workspaces = Object.entries(state).filter(([, part]) => typeof part === 'object');
    for (let k = 0; k < 5; k++) optimizer.step(bowl, w, state);
    for (const [name, workspace] of workspaces) expect(state[name]).toBe(workspace);
    expect(workspaces.every(([, workspace]) => workspace !== w)).toBe(true);
    expect(w).not.toEqual(Float64Array.of(4, 4));
  });

  test('reports divergence and does not throw', () => {
    const cliff = polynomial([0, 0, 0, 0, -1e200]);
    expect(descend(cliff, create(), [1e30], 100).divergedAt).not.toBe(null);
  });

  if ('learningRate' in defaults)
    test('takes a schedule in place of a learning rate', () => {
      const learningRate = defaults.learningRate as number;
      const fixed = descend(bowl, create(), [4, 4], 20);
      expect(descend(bowl, create({ learningRate: () => learningRate }), [4, 4], 20)).toEqual(fixed);
      const steps: number[] = [];
      const spy = (step: number) => (steps.push(step), step < 3 ? learningRate : 0);
      const { points } = descend(bowl, create({ learningRate: spy }), [4, 4], 4);
      expect(steps).toEqual([0, 1, 2, 3]);
      expect(points.subarray(0, 8)).toEqual(fixed.points.subarray(0, 8));
    });

  test.each(Object.keys(defaults))('refuses a wrong %s by name', (parameter) => {
    for (const wrong of [NaN, -0.1, Infinity, -Infinity])
      expect(() => create({ [parameter]: wrong })).toThrow(
        expect.objectContaining({
          name: 'RangeError',
          message: expect.stringMatching(new RegExp(`^${parameter} is ${wrong}; allowed: a .*number`)),
        }),
      );
    for (const wrong of ['0.1', {}]) expect(() => create({ [parameter]: wrong })).toThrow(TypeError);
  });
});

test.each([
  ['momentum', () => momentum({ learningRate: 1, momentum: 1 })],
  ['momentum', () => nesterov({ learningRate: 1, momentum: 1 })],
  ['decay', () => rmsprop({ learningRate: 1, decay: 1 })],
  ['beta1', () => adam({ learningRate: 1, beta1: 1 })],
  ['beta2', () => adamw({ learningRate: 1, beta2: 1 })],
])('%s of 1 is refused', (parameter, make) => {
  expect(make).toThrow(new RangeError(`${parameter} is 1; allowed: a number in [0, 1)`));
});

test('a learning rate left out is refused', () => {
  expect(() => gradientDescent({} as never)).toThrow(
    new TypeError('learningRate is undefined; allowed: a finite number ≥ 0, or a schedule (step) => number'),
  );
});

// On E = w², whose gradient is 2w, by hand.
const square = polynomial([0, 0, 1]);
const path = (optimizer: Optimizer, w0: number, steps: number) => [
  ...descend(square, optimizer, [w0], steps).points,
];

test('momentum keeps Δw, not the sum of gradients, when the rate changes', () => {
  // η = ¼, then ⅛: Δw = −½; then −⅛ · 2 · ½ + ½ · (−½) = −3/8
  const optimizer = momentum({ learningRate: (step) => 0.25 / (step + 1), momentum: 0.5 });
  expect(path(optimizer, 1, 2)).toEqual([1, 0.5, 0.125]);
});

test('Nesterov momentum takes the gradient where the momentum leads', () => {
  // Δw = −½; then, at ½ + ½ · (−½) = ¼, Δw = −¼ · 2 · ¼ − ¼ = −3/8
  expect(path(nesterov({ learningRate: 0.25, momentum: 0.5 }), 1, 2)).toEqual([1, 0.5, 0.125]);
  // and with η = ⅛: Δw = −¼; then, at ¾ − ⅛ = ⅝, Δw = −⅛ · 2 · ⅝ − ⅛ = −9/32 (the heavy ball: −10/32)
  expect(path(nesterov({ learningRate: 0.125, momentum: 0.5 }), 1, 2)).toEqual([1, 0.75, 0.46875]);
  expect(path(momentum({ learningRate: 0.125, momentum: 0.5 }), 1, 2)).toEqual([1, 0.75, 0.4375]);
});

test('ε stands outside the root', () => {
  // g = 2, ε = 2: AdaGrad 1 · 2/(2 + 2); RMSProp r = (1 − ¾) · 4 = 1: 2/(1 + 2); Adam ŝ = 2, r̂ = 4: 2/(2 + 2)
  expect(path(adagrad({ learningRate: 1, epsilon: 2 }), 1, 1)).toEqual([1, 0.5]);
  expect(path(rmsprop({ learningRate: 1, decay: 0.75, epsilon: 2 }), 1, 1)[1]).toBeCloseTo(1 / 3, 15);
  expect(path(adam({ learningRate: 1, epsilon: 2 }), 1, 1)[1]).toBeCloseTo(0.5, 15);
});

test('AdamW decays the weight itself', () => {
  const decayed = adamw({ learningRate: 0.5, epsilon: 2, weightDecay: 0.25 });
  expect(path(decayed, 1, 1)[1]).toBeCloseTo(1 - 0.5 * (0.5 + 0.25 * 1), 15);
  const rates = { learningRate: 0.1, beta1: 0.8, beta2: 0.9, epsilon: 1e-8 };
  path(adamw({ ...rates, weightDecay: 0 }), 3, 20).forEach((w, k) =>
    expect(w).toBeCloseTo(path(adam(rates), 3, 20)[k]!, 14),
  );
});

test('damping adds to every curvature', () => {
  expect(path(newton({ damping: 2 }), 1, 2)).toEqual([1, 0.5, 0.25]); // Δw = −2w/(2 + 2)
});

test('Newton goes to a maximum just as well, and leaves where the Hessian is singular', () => {
  expect([...descend(polynomial([-3, -2, -1]), newton(), [4], 1).points]).toEqual([4, -1]);
  const flat = descend(quadratic({ hessian: [1, 2, 2, 4] }), newton(), [1, 0], 3);
  expect(flat.points).toEqual(Float64Array.of(1, 0, NaN, NaN));
  expect(flat.divergedAt).toBe(1);
});

import { describe, expect, test } from 'vitest';
import type { Figure } from '../figure/figure.ts';
import { choice, range } from '../widgets/define.ts';
import { dragTo, nudge } from './drag.ts';

const params = {
  w1: range({ label: 'first weight', min: -4, max: 4, step: 0.05, default: 0 }),
  w2: range({ label: 'second weight', min: -2, max: 2, step: 0.5, default: 0 }),
  rule: choice({ label: 'rule', options: { a: 'a' }, default: 'a' }),
};
const both = { label: 'start', x: 'w1', y: 'w2' };
const swapped = { label: 'start', move: (x: number, y: number) => ({ w1: y, w2: x }) };
const axis = { label: '', min: -4, max: 4 };
const figure: Figure = { id: 'f', title: '', x: axis, y: axis, marks: [] };
const keyed = (drag: typeof both | typeof swapped, steps: readonly [number, number], w1 = 0, w2 = 0) =>
  nudge(params, drag, { w1, w2, rule: 'a' }, figure, drag === swapped ? [w2, w1] : [w1, w2], steps);

describe('dragging', () => {
  test('snaps to steps and stops at the ends of the range', () => {
    expect(dragTo(params, both, 1.234, 0.3)).toEqual({ w1: 1.25, w2: 0.5 });
    expect(dragTo(params, both, 99, -99)).toEqual({ w1: 4, w2: -2 });
  });
  test('moves only what it names, through a map if there is one', () => {
    expect(dragTo(params, { label: 'start', x: 'w1' }, 1, 1)).toEqual({ w1: 1 });
    expect(dragTo(params, swapped, 1, 2)).toEqual({ w1: 2, w2: 1 });
  });
  test('passes over what is no range, and no number', () => {
    expect(dragTo(params, { label: 'start', x: 'rule', y: 'nothing' }, 1, 1)).toEqual({});
    expect(dragTo(params, both, NaN, Infinity)).toEqual({});
  });
});

describe('arrow keys', () => {
  test('go by the step of the parameter, in the direction of the arrow only', () => {
    expect(keyed(both, [1, 0])).toEqual({ w1: 0.05 });
    expect(keyed(both, [0, -10], 0, 2)).toEqual({ w2: -2 });
    expect(keyed(both, [1, 0], 4)).toEqual({ w1: 4 });
  });
  test('move a mapped point until a parameter takes notice', () => {
    expect(keyed(swapped, [0, 1])).toEqual({ w1: 0.04, w2: 0 });
    const { w2 } = keyed(swapped, [1, 0]) as { w2: number };
    expect(w2).toBeGreaterThan(0);
    expect(keyed(swapped, [1, 0], 0, 2)).toEqual({});
  });
  test('lead along the axes of a turned map, and back', () => {
    const [c, s] = [Math.cos(0.5), Math.sin(0.5)];
    const fine = { w1: { ...params.w1, step: 0.01 }, w2: { ...params.w2, step: 0.01 } };
    const turned = {
      label: 'start',
      move: (x: number, y: number) => ({ w1: c * x - s * y, w2: s * x + c * y }),
    };
    let values = { w1: 0, w2: 0 };
    const at = () => [c * values.w1 + s * values.w2, c * values.w2 - s * values.w1] as const;
    const go = (right: number) => {
      for (let i = 0; i < 20; i++)
        values = { ...values, ...nudge(fine, turned, values, figure, at(), [right, 0]) };
    };
    go(1); // by 8 / 200 each
    expect(Math.abs(at()[0] - 0.8)).toBeLessThan(0.02);
    expect(Math.abs(at()[1])).toBeLessThan(0.02);
    go(-1);
    expect(Math.hypot(...at())).toBeLessThan(0.02);
  });
});

import { describe, expect, it } from 'vitest';
import type { Point } from '../figure/figure.ts';
import { leastSquares, penguins, random } from '../optim/index.ts';
import { presetValues, type AnyValues } from './define.ts';
import widget from './overfitting.ts';

const show = (preset: string, changes: AnyValues = {}) =>
  widget.view({ ...presetValues(widget, preset), ...changes });
const value = (preset: string, name: string, changes: AnyValues = {}) =>
  show(preset, changes).values[name]!.value;
const curve = (preset: string, label: string): readonly Point[] => {
  const mark = show(preset)
    .figures.find(({ id }) => id === 'errors')!
    .marks.find((candidate) => 'label' in candidate && candidate.label === label)!;
  if (mark.kind !== 'line') throw new Error('not a line');
  return mark.points;
};

describe('overfitting', () => {
  it('never raises the training error, and in the end raises the held-out one', () => {
    const training = curve('long', 'training error').map(([, error]) => error);
    training.slice(1).forEach((error, k) => expect(error).toBeLessThanOrEqual(training[k]! + 1e-13));
    expect(value('long', 'finalHeldOut')).toBeGreaterThan(3 * value('long', 'bestHeldOut'));
    expect(value('long', 'bestStep')).toBeLessThan(1000);
  });
  it('stops wherever it is asked to', () => {
    for (const [stop, step] of [
      [0, 1],
      [1.75, 56],
      [2.5, 316],
      [3, 1000],
    ])
      expect(value('long', 'step', { stop: stop! })).toBe(step);
  });
  it('stops early at the best step', () => {
    expect(value('early', 'step')).toBe(value('early', 'bestStep'));
    expect(value('early', 'heldOut')).toBe(value('early', 'bestHeldOut'));
  });
  it('brings a straight line to the normal equations’ errors, on training and held-out birds', () => {
    const order = Uint32Array.from(penguins.flipperLength.keys());
    random(5).shuffle(order);
    const problem = (birds: Uint32Array) =>
      leastSquares(
        Array.from(birds, (n) => [1, penguins.flipperLength[n]! / 100]),
        Array.from(birds, (n) => penguins.bodyMass[n]! / 1000),
      );
    const training = problem(order.slice(0, 16));
    const line = Float64Array.from(training.minima![0]!);
    expect(value('line', 'training')).toBeCloseTo(training.value(line), 9);
    expect(value('line', 'heldOut')).toBeCloseTo(problem(order.slice(16)).value(line), 9);
  });
  it('overfits less with more data', () => {
    const gap = (preset: string) => value(preset, 'finalHeldOut') - value(preset, 'finalTraining');
    expect(gap('plenty')).toBeLessThan(gap('long') / 10);
  });
});

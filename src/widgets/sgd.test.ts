import { describe, expect, it } from 'vitest';
import {
  descend,
  gradientDescent,
  leastSquares,
  miniBatches,
  penguins,
  symmetricEigen,
  type Sampling,
} from '../optim/index.ts';
import type { LineMark, PointsMark } from '../figure/figure.ts';
import { presetValues, type AnyValues } from './define.ts';
import widget from './sgd.ts';

const show = (preset: string, changes: AnyValues = {}) =>
  widget.view({ ...presetValues(widget, preset), ...changes });
const n = (preset: string, changes: AnyValues = {}) => {
  const { values } = show(preset, changes);
  return (name: string) => values[name]!.value;
};
const errorMarks = (changes: AnyValues = {}) =>
  show('mini', changes).figures.find(({ id }) => id === 'standard-error')!.marks;
const flipper = penguins.flipperLength.map((length) => (length - 180) / 20);
const mass = penguins.bodyMass.map((grams) => grams / 1000);
const mean = (x: readonly number[]) => x.reduce((sum, xi) => sum + xi, 0) / x.length;

describe('sgd', () => {
  it('has its minimum where the normal equations put it', () => {
    const [mx, my] = [mean(flipper), mean(mass)];
    const slope =
      mean(flipper.map((x, i) => (x - mx) * (mass[i]! - my))) / mean(flipper.map((x) => (x - mx) ** 2));
    expect(n('mini')('bestSlope')).toBeCloseTo(slope, 11);
    expect(n('mini')('bestIntercept')).toBeCloseTo(my - slope * mx, 11);
  });
  it('comes to the minimum with all the data, and nowhere else so close', () => {
    expect(n('batch')('error')).toBeLessThan(1e-10);
    expect(n('batch')('passes')).toBe(300);
    for (const preset of ['mini', 'single', 'quiet']) expect(n(preset)('level')).toBeGreaterThan(1e-4);
  });
  it('measures the spread of the single gradients, which falls with √B', () => {
    const value = n('mini');
    const residual = flipper.map((x, i) => value('bestIntercept') + value('bestSlope') * x - mass[i]!);
    const spread = Math.sqrt(mean(residual.map((r, i) => (r * flipper[i]!) ** 2)));
    expect(value('deviation')).toBeCloseTo(spread, 11);
    expect(value('standardError')).toBeCloseTo(spread / Math.sqrt(8), 11);
    for (const seed of [1, 2, 3]) {
      const measured = errorMarks({ seed }).find((mark): mark is PointsMark => mark.kind === 'points')!;
      expect(measured.label).toBe('measured, 400 batches with replacement');
      const ratios = measured.points.map(([B, error]) => error / (spread / Math.sqrt(B)));
      expect(Math.abs(mean(ratios) - 1)).toBeLessThan(0.03);
      for (const ratio of ratios) expect(Math.abs(ratio - 1)).toBeLessThan(0.15);
    }
  });
  it('draws the error without replacement at every size, down to 0', () => {
    const { points } = errorMarks().find(
      (mark): mark is LineMark => mark.kind === 'line' && mark.label === 'without replacement',
    )!;
    expect(points.map(([B]) => B)).toEqual(flipper.map((_, n) => n + 1));
    expect(points[340]![1]).toBeGreaterThan(0);
    expect(points[341]![1]).toBe(0);
  });
  it('predicts the level that independent batches keep, in the long run', () => {
    const problem = leastSquares(
      flipper.map((x) => [1, x]),
      mass,
    );
    const [start] = problem.minima!;
    const run = descend(
      miniBatches(problem, { batchSize: 8, seed: 7, sampling: 'replacement' }),
      gradientDescent({ learningRate: 0.1 }),
      start!,
      10_000,
    );
    const level = mean([...run.values]) - problem.value(Float64Array.from(start!));
    expect(n('mini', { eta: 0.1 })('floor') / level).toBeCloseTo(1, 1);
    expect(n('mini', { eta: 0.1, batch: 16 })('floor')).toBeCloseTo(n('mini', { eta: 0.1 })('floor') / 2, 13);
  });
  it('keeps less than predicted with reshuffled batches, the less the longer it remembers', () => {
    const problem = leastSquares(
      flipper.map((x) => [1, x]),
      mass,
    );
    const start = problem.minima![0]!;
    const lowest = problem.value(Float64Array.from(start));
    const ratio = (preset: string, learningRate: number, sampling: Sampling) => {
      const levels = [1, 2, 3, 4, 5].map((seed) => {
        const stream = miniBatches(problem, { batchSize: 8, seed, sampling });
        return mean([...descend(stream, gradientDescent({ learningRate }), start, 8000).values]) - lowest;
      });
      return mean(levels) / n(preset)('floor');
    };
    expect(ratio('mini', 0.2, 'reshuffle')).toBeCloseTo(0.93, 1);
    expect(ratio('quiet', 0.05, 'reshuffle')).toBeCloseTo(0.67, 1);
    expect(ratio('quiet', 0.05, 'replacement')).toBeCloseTo(1, 1);
    expect(n('mini')('perPass')).toBe(43);
    for (const memory of ['memoryFlat', 'memorySteep'])
      expect(n('quiet')(memory)).toBeCloseTo(4 * n('mini')(memory), 12);
  });
  it('cancels the errors of reshuffled batches mostly in the flat direction, which has little of the floor', () => {
    const problem = leastSquares(
      flipper.map((x) => [1, x]),
      mass,
    );
    const start = problem.minima![0]!;
    const H = new Float64Array(4);
    problem.hessian!(Float64Array.from(start), H);
    const { values: lambda, vectors } = symmetricEigen(H, 2);
    const floors = (sampling: Sampling) =>
      [0, 1].map((i) =>
        mean(
          [1, 2, 3, 4, 5].flatMap((seed) => {
            const stream = miniBatches(problem, { batchSize: 8, seed, sampling });
            const { points } = descend(stream, gradientDescent({ learningRate: 0.05 }), start, 8000);
            return Array.from({ length: 8000 }, (_, t) => {
              const [p, q] = [points[2 * t]! - start[0]!, points[2 * t + 1]! - start[1]!];
              return (lambda[i]! * (vectors[2 * i]! * p + vectors[2 * i + 1]! * q) ** 2) / 2;
            });
          }),
        ),
      );
    const [independent, reshuffled] = [floors('replacement'), floors('reshuffle')];
    expect(independent[1]! / (independent[0]! + independent[1]!)).toBeGreaterThan(0.9);
    expect(reshuffled[0]! / independent[0]!).toBeLessThan(0.2);
    expect(reshuffled[1]! / independent[1]!).toBeGreaterThan(0.65);
    expect(reshuffled[1]! / independent[1]!).toBeLessThan(0.8);
    expect(1 / (0.05 * lambda[0]!)).toBeCloseTo(n('quiet')('memoryFlat'), 9);
    expect(1 / (0.05 * lambda[1]!)).toBeCloseTo(n('quiet')('memorySteep'), 9);
  });
  it('predicts no floor where the second moment grows, and says so', () => {
    for (const [batch, eta] of [
      [8, 1],
      [1, 0.6],
      [1, 0.51],
    ] as const)
      expect(n('mini', { batch, eta })('floor')).toBeNaN();
    expect(n('mini', { batch: 1, eta: 0.5 })('floor')).toBeGreaterThan(0);
    const { figures } = show('rough');
    expect(figures.find(({ id }) => id === 'error')!.marks.some(({ kind }) => kind === 'rule')).toBe(false);
  });
  it.each([
    ['mini', {}, 'against a noise floor of 0.0030 for independent draws'],
    ['batch', {}, 'no noise keeps it up'],
    ['batch', { eta: 1 }, 'even with all the data the rate must be below 0.841'],
    ['mini', { step: 40 }, 'so far its mean is'],
    ['mini', { step: 100 }, 'over the last 100 steps its mean is'],
    ['rough', {}, 'have no floor at this rate'],
    ['rough', { eta: 0.8 }, 'some birds alone are steeper'],
  ])('says what happens at %s %o', (preset, changes, words) => {
    expect(show(preset, changes).summary).toContain(words);
  });
});

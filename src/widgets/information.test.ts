import { describe, expect, it } from 'vitest';
import type { LineMark } from '../figure/figure.ts';
import { presetValues } from './define.ts';
import widget from './information.ts';

const show = (W: number, seed = 1) => widget.view({ ...presetValues(widget), weights: W, seed });
const values = (W: number, seed = 1) => show(W, seed).values;

describe('information', () => {
  it.each([
    [1, 3],
    [2, 6],
    [10, 66],
    [64, 2145],
  ])('knows a quadratic in %i weights from %i heights, and from no fewer', (W, unknowns) => {
    expect(values(W).unknowns!.value).toBe(unknowns);
    expect(values(W).evaluations!.value).toBe(unknowns);
    expect(values(W).worst!.value).toBeLessThan(1e-11);
  });
  it('takes exactly W line searches while W is small, and never more', () => {
    for (const W of [1, 2, 3, 5, 10, 20])
      for (const seed of [0, 1, 2]) {
        expect(values(W, seed).gradients!.value).toBe(W + 1);
        expect(values(W, seed).left!.value).toBeLessThan(1e-9);
      }
    for (const seed of [0, 1, 2]) expect(values(64, seed).gradients!.value).toBeLessThanOrEqual(65);
  });
  it('arrives with the last search, and not with the one before', () => {
    const [, arrival] = show(10).figures;
    const [straight, conjugate] = arrival!.marks as LineMark[];
    const [before, last] = conjugate!.points.slice(-2).map(([, share]) => share);
    expect(before).toBeGreaterThan(1e-5);
    expect(last).toBeLessThan(1e-13);
    expect(straight!.points.at(-1)![1]).toBeGreaterThan(1e-3);
  });
  it('saves a factor of (W + 2)/2', () => {
    for (const W of [1, 2, 10, 64]) {
      const { workValues, workGradients } = values(W);
      expect(workValues!.value / workGradients!.value).toBeCloseTo((W + 2) / 2, 12);
    }
  });
  it('says how many of each', () => {
    expect(show(1).summary).toContain(
      'With 1 weight a quadratic has 3 unknowns, and takes as many heights to know',
    );
    expect(show(1).summary).toContain('1 line search along');
    expect(show(10).summary).toMatch(/10 line searches along conjugate directions\.$/);
    expect(show(64).summary).toContain('where rounding ends the walk');
  });
});

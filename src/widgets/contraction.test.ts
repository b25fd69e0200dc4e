import { describe, expect, it } from 'vitest';
import type { LineMark, PointsMark } from '../figure/figure.ts';
import { presetValues, type AnyValues } from './define.ts';
import widget from './contraction.ts';

const show = (preset: string, changes: AnyValues = {}) =>
  widget.view({ ...presetValues(widget, preset), ...changes });
const rho = (eta: number, changes: AnyValues = {}) => show('best', { eta, ...changes }).values.rho!.value;

describe('contraction', () => {
  it('has the factors 1 − ηλ at the ends, and the larger modulus as the pace', () => {
    for (const eta of [0, 0.03, 0.1, 0.19, 0.3]) {
      const { values } = show('best', { eta, lambdaMin: 0.5, lambdaMax: 8 });
      expect(values.factorFlat!.value).toBeCloseTo(1 - 0.5 * eta, 14);
      expect(values.factorSteep!.value).toBeCloseTo(1 - 8 * eta, 14);
      expect(values.rho!.value).toBeCloseTo(Math.max(Math.abs(1 - 0.5 * eta), Math.abs(1 - 8 * eta)), 14);
    }
  });
  it('is fastest at 2/(λ_min + λ_max), with (κ − 1)/(κ + 1)', () => {
    const { values } = show('best');
    expect(values.bestRate!.value).toBeCloseTo(2 / 11, 14);
    expect(values.rho!.value).toBeCloseTo(9 / 11, 14);
    expect(values.bestFactor!.value).toBeCloseTo(9 / 11, 14);
    for (const off of [-0.05, -0.001, 0.001, 0.05]) expect(rho(2 / 11 + off)).toBeGreaterThan(9 / 11);
  });
  it('does not care where the eigenvalues between the ends lie', () => {
    for (const eta of [0.05, 0.18, 0.25])
      for (const spacing of ['crowded', 'ends']) expect(rho(eta, { spacing })).toBe(rho(eta));
  });
  it('draws the largest modulus exactly, with its corner at the best rate', () => {
    for (const [lambdaMin, lambdaMax] of [
      [1, 10],
      [0.1, 5],
      [5, 5],
      [5, 20],
    ] as const) {
      const marks = show('best', { lambdaMin, lambdaMax }).figures[1]!.marks;
      const line = marks.find((mark): mark is LineMark => mark.kind === 'line' && mark.role === 'path')!;
      expect(line.points.map(([x]) => x)).toEqual([0, 2 / (lambdaMin + lambdaMax), 0.4]);
      line.points.slice(1).forEach(([x, y], i) => {
        const [x0, y0] = line.points[i]!;
        expect(x).toBeGreaterThan(x0);
        for (const share of [0, 0.5, 1])
          expect(rho(x0 + share * (x - x0), { lambdaMin, lambdaMax })).toBeCloseTo(y0 + share * (y - y0), 13);
      });
    }
  });
  it('keeps every spectrum within its ends', () => {
    for (const spacing of ['even', 'crowded', 'ends']) {
      const marks = show('best', { spacing }).figures[0]!.marks;
      const inner = marks.find((mark): mark is PointsMark => mark.kind === 'points' && mark.role === 'path')!;
      expect(inner.points).toHaveLength(10);
      for (const [lambda] of inner.points) expect(lambda > 1 && lambda < 10).toBe(true);
    }
  });
  it.each([
    ['timid', {}, 'the smallest eigenvalue is the slowest'],
    ['best', { eta: 0.195 }, 'the largest eigenvalue is the slowest'],
    ['best', {}, 'Best constant rate'],
    ['edge', {}, 'On the edge'],
    ['beyond', {}, 'Diverges along the steepest direction: its factor is −1.40; it needs η < 0.200'],
    ['timid', { eta: 0 }, 'Stands still'],
    ['timid', { lambdaMin: 5, lambdaMax: 5, eta: 0.2 }, 'Best constant rate'],
  ])('says what happens at %s %o', (preset, changes, words) => {
    expect(show(preset, changes).summary).toContain(words);
  });
});

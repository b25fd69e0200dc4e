import { describe, expect, it } from 'vitest';
import { format } from '../figure/format.ts';
import type { HeatMark, LineMark } from '../figure/figure.ts';
import { presetValues, type AnyValues } from './define.ts';
import widget from './momentum-map.ts';

const show = (preset: string, changes: AnyValues = {}) =>
  widget.view({ ...presetValues(widget, preset), ...changes });
const marks = (preset: string, changes: AnyValues = {}) => show(preset, changes).figures[0]!.marks;
const heat = (preset: string, changes: AnyValues = {}) =>
  marks(preset, changes).find((mark): mark is HeatMark => mark.kind === 'heat')!;

describe('momentum-map', () => {
  it('has the radius √μ wherever a pair is under-damped', () => {
    for (const eta of [0.1, 0.5, 1, 2, 3])
      expect(show('under', { eta }).values.rho!.value).toBeCloseTo(Math.sqrt(0.8), 13);
  });
  it('knows the best pairs', () => {
    const { values } = show('best');
    expect(values.rho!.value).toBeCloseTo((Math.sqrt(10) - 1) / (Math.sqrt(10) + 1), 7);
    expect(show('long').values.rho!.value).toBeCloseTo(9 / 11, 7);
    expect(show('long').values.digit!.value).toBeCloseTo(Math.LN10 / Math.log(11 / 9), 5);
    expect(show('nesterov').values.rho!.value).toBeCloseTo(1 - 2 / Math.sqrt(31), 7);
    expect(show('best-plain').values.rho!.value).toBeCloseTo(9 / 11, 13);
  });
  it('shows whole numbers and no decimals for the best pair of one eigenvalue', () => {
    const shown = (preset: string) => {
      const { bestEta, bestMu, bestRho } = show(preset).values;
      return [bestEta!, bestMu!, bestRho!].map(format);
    };
    expect(shown('under')).toEqual(['1', '0', '0']);
    expect(shown('best')).toEqual(['2.309', '0.270', '0.519']);
    expect(heat('under').label).toBe('factor ρ, from 0 to 1; blank: diverges');
    expect(heat('best').label).toBe('factor ρ, from 0.52 to 1; blank: diverges');
  });
  it('grows before it shrinks at the best pair: |1 + (1 + √μ)τ| √μ^τ', () => {
    const q = 9 / 11;
    const sizes = Array.from({ length: 41 }, (_, t) => (1 + (1 + q) * t) * q ** t);
    expect(show('long').values.peak!.value).toBeCloseTo(Math.max(...sizes), 6);
    expect(show('long').values.peak!.value).toBeGreaterThan(3);
  });
  it('shows the whole of the rise, at the best pair and on the edge', () => {
    for (const [preset, highest] of [
      ['under', 2],
      ['edge', 4],
      ['long', 4],
    ] as const) {
      const { figures, values } = show(preset);
      expect(figures.find(({ id }) => id === 'alpha')!.y.max).toBe(highest);
      expect(values.peak!.value).toBeLessThan(highest);
    }
  });
  it('marks the best pair without momentum only where it is another one', () => {
    const labels = (preset: string, changes: AnyValues = {}) =>
      marks(preset, changes).flatMap((mark) => (mark.kind === 'points' ? [mark.label] : []));
    for (const rule of ['heavy', 'nesterov']) {
      expect(labels('under', { rule })).toEqual(['best pair', 'your pair']);
      expect(labels('best', { rule, kappa: 1 })).toEqual(['best pair', 'your pair']);
      expect(labels('best', { rule })).toEqual(['best without momentum', 'best pair', 'your pair']);
    }
  });
  it('calls the size a size', () => {
    const names = (preset: string) =>
      show(preset)
        .figures.filter(({ id }) => id === 'alpha' || id === 'decay')
        .map((figure) => figure.marks.flatMap((mark) => (mark.kind === 'line' ? [mark.label] : [])));
    expect(names('under')).toEqual([['α'], ['ρ^τ', '|α|']]);
    expect(names('best')).toEqual([
      ['α along λ_{max}', 'α along λ_{min}'],
      ['ρ^τ', '|α| along λ_{max}', '|α| along λ_{min}'],
    ]);
  });
  it('tells steep from flat only where there are two eigenvalues', () => {
    expect(show('under').values.rhoSteep!.value).toBeNaN();
    expect(show('under').values.rhoFlat!.value).toBeNaN();
    const { rhoSteep, rhoFlat, rho } = show('best', { mu: 0.6, eta: 0.06 }).values;
    expect(rhoSteep!.value).toBeCloseTo(Math.sqrt(0.6), 13);
    expect(rhoFlat!.value).toBe(rho!.value);
  });
  it('draws the map once: its key and values do not follow the point', () => {
    const [a, b] = [heat('best'), heat('best', { eta: 0.3, mu: 0.9 })];
    expect(a.key).toBe(b.key);
    expect(a.value(0.7, 0.4)).toBe(b.value(0.7, 0.4));
    const keys = ['under', 'best', 'long', 'nesterov'].map((preset) => heat(preset).key);
    expect(new Set(keys).size).toBe(4);
  });
  it('shows the same factor in the map as at the point, and blank beyond the edge', () => {
    for (const preset of ['under', 'over', 'plain', 'best', 'nesterov']) {
      const { eta, mu, rho } = show(preset).values;
      expect(heat(preset).value(eta!.value, mu!.value)).toBeCloseTo(rho!.value, 7);
    }
    expect(heat('beyond').value(3.1, 0.5)).toBeNaN();
    expect(heat('nesterov-edge').value(1.51, 0.5)).toBeNaN();
  });
  it('draws the edge where a root is −1, and critical damping where roots meet', () => {
    for (const preset of ['under', 'nesterov-edge']) {
      const edge = marks(preset).find(
        (mark): mark is LineMark => mark.kind === 'line' && mark.role === 'bound',
      )!;
      for (const [eta, mu] of edge.points.slice(0, -1))
        expect(show(preset, { eta, mu }).values.rho!.value).toBeCloseTo(1, 7);
      const curves = marks(preset).filter(
        (mark): mark is LineMark => mark.kind === 'line' && mark.role === 'steep',
      );
      for (const { points } of curves)
        for (const [eta, mu] of points.slice(1, -1))
          expect(show(preset, { eta, mu }).summary, `${eta}, ${mu}`).toContain('Critically damped');
    }
  });
  it('crosses the borders of both ends at the best pair', () => {
    const { eta, mu } = show('best').values;
    expect(10 * (1 - Math.sqrt(mu!.value)) ** 2).toBeCloseTo(eta!.value, 12);
    expect((1 + Math.sqrt(mu!.value)) ** 2).toBeCloseTo(eta!.value, 12);
  });
  it.each([
    [
      'under',
      {},
      'Under-damped: the roots are complex, so α swings to and fro and shrinks by the factor √μ: ρ = 0.894',
    ],
    ['critical', {}, 'between creeping and swinging'],
    ['critical', { eta: 2.25 }, 'between swinging and alternating'],
    ['nesterov', { over: 'one', eta: 1, mu: 0.5 }, 'the first step arrives'],
    ['over', {}, 'Over-damped: both roots are positive'],
    ['plain', {}, 'Plain gradient descent, alternating'],
    ['plain', { eta: 0.5 }, 'not negative'],
    ['alternating', {}, 'Alternating: the larger root is negative'],
    ['edge', {}, 'On the edge'],
    ['beyond', {}, 'it needs η < 3.000'],
    ['under', { eta: 3.595 }, 'Alternating: the larger root is negative'],
    ['best', {}, 'The best pair: both ends shrink by the factor ρ = 0.519'],
    ['best', { mu: 0.1, eta: 2.4 }, 'Diverges along the steep direction'],
    ['best', { mu: 0.6, eta: 0.05 }, 'The flat direction sets the pace'],
    ['nesterov-edge', {}, 'On the edge'],
  ])('names the regime at %s %o', (preset, changes, words) => {
    expect(show(preset, changes).summary).toContain(words);
  });
});

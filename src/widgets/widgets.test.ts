import { describe, expect, it } from 'vitest';
import type { Mark } from '../figure/figure.ts';
import { presetValues, type AnyValues, type Param, type Widget } from './define.ts';
import { widgets } from './index.ts';

const loaded = await Promise.all(
  Object.entries(widgets).map(async ([id, load]) => [id, (await load()).default] as const),
);
const widget = (id: string): Widget => loaded.find(([name]) => name === id)![1];
const show = (id: string, preset: string, changes: AnyValues = {}) =>
  widget(id).view({ ...presetValues(widget(id), preset), ...changes });

function allows(param: Param, value: unknown): boolean {
  switch (param.kind) {
    case 'range':
      return typeof value === 'number' && value >= param.min && value <= param.max;
    case 'time':
      return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= param.max;
    case 'choice':
      return Object.hasOwn(param.options, value as string);
    case 'switch':
      return typeof value === 'boolean';
  }
}

/** The corners of a widget's parameters: each at its ends and options, the others at their defaults. */
function* corners({ params }: Widget): Generator<AnyValues> {
  for (const [name, param] of Object.entries(params)) {
    if (param.kind === 'range') yield* [{ [name]: param.min }, { [name]: param.max }];
    if (param.kind === 'time') yield* [{ [name]: 0 }, { [name]: param.max }];
    if (param.kind === 'choice') for (const option of Object.keys(param.options)) yield { [name]: option };
    if (param.kind === 'switch') yield* [{ [name]: true }, { [name]: false }];
  }
}

function dragged(marks: readonly Mark[]) {
  return marks.flatMap((mark) => (mark.kind === 'points' && mark.drag ? [mark] : []));
}

describe.each(loaded)('%s', (_id, w) => {
  const states = [undefined, ...Object.keys(w.presets)];

  it('has at least three presets, of known parameters and allowed values', () => {
    expect(Object.keys(w.presets).length).toBeGreaterThanOrEqual(3);
    for (const [name, param] of Object.entries(w.params))
      expect(allows(param, param.default), name).toBe(true);
    for (const { values } of Object.values(w.presets))
      for (const [name, value] of Object.entries(values))
        expect(w.params[name] && allows(w.params[name], value), `${name} = ${String(value)}`).toBe(true);
  });

  it('names its parameters so that they can be attributes of <descent-widget>, in kebab case', () => {
    for (const name of Object.keys(w.params)) expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/);
  });

  it('has at most one player', () => {
    const times = Object.values(w.params).filter((param) => param.kind === 'time');
    expect(times.length).toBeLessThanOrEqual(1);
  });

  it.each(states)(
    'shows the preset %s: a summary, distinct figures, sound axes, points to drag in sight',
    (preset) => {
      const values = presetValues(w, preset);
      const { figures, summary } = w.view(values);
      expect(summary).toMatch(/^[A-Z].*\.$/s);
      expect(summary).not.toMatch(/NaN|undefined|Infinity/);
      expect(new Set(figures.map((figure) => figure.id)).size).toBe(figures.length);
      for (const { x, y, marks } of figures) {
        for (const axis of [x, y]) {
          expect(axis.max).toBeGreaterThan(axis.min);
          if (axis.scale === 'log') expect(axis.min).toBeGreaterThan(0);
        }
        for (const { drag, points } of dragged(marks)) {
          const at = points[0]!;
          expect(at[0] >= x.min && at[0] <= x.max && at[1] >= y.min && at[1] <= y.max, drag!.label).toBe(
            true,
          );
          for (const [name, coordinate] of [
            [drag!.x, at[0]],
            [drag!.y, at[1]],
          ] as const)
            if (name !== undefined) expect(values[name]).toBeCloseTo(coordinate, 12);
        }
      }
    },
  );

  it('has what it calls ellipses at the height of their level, all around', () => {
    for (const preset of states)
      for (const corner of [{}, ...corners(w)])
        for (const { marks } of w.view({ ...presetValues(w, preset), ...corner }).figures)
          for (const mark of marks) {
            if (mark.kind !== 'contour' || mark.ellipses === undefined) continue;
            const { low, middle, axes } = mark.ellipses;
            expect(mark.value(...middle)).toBeCloseTo(low, 9);
            for (const level of mark.levels.filter((one) => one > low))
              for (let turn = 0; turn < 1; turn += 1 / 16) {
                const s = Math.sqrt(level - low);
                const [c, d] = [s * Math.cos(2 * Math.PI * turn), s * Math.sin(2 * Math.PI * turn)];
                const on = [0, 1].map((i) => middle[i]! + c * axes[0][i]! + d * axes[1][i]!);
                expect(mark.value(on[0]!, on[1]!) / level).toBeCloseTo(1, 9);
              }
          }
  });

  it('survives the ends of every parameter, with the same numbers named', () => {
    const names = Object.keys(w.view(presetValues(w)).values);
    for (const preset of states)
      for (const corner of corners(w)) {
        const view = w.view({ ...presetValues(w, preset), ...corner });
        expect(Object.keys(view.values), JSON.stringify(corner)).toEqual(names);
        expect(view.summary, JSON.stringify(corner)).not.toMatch(/NaN|undefined/);
      }
  });

  it('shows the same again for the same values', () => {
    const picture = () => JSON.stringify(w.view(presetValues(w)));
    const first = picture();
    for (const corner of corners(w)) w.view({ ...presetValues(w), ...corner });
    expect(picture()).toBe(first);
  });
});

describe('learning-rate', () => {
  it("ends where the source's three rates end after 15 steps", () => {
    const { values } = show('learning-rate', 'source');
    expect(values.thetaSmall!.value).toBeCloseTo(2.176435471621404, 14);
    expect(values.thetaMedium!.value).toBeCloseTo(2.999995705032704, 14);
    expect(values.thetaLarge!.value).toBeCloseTo(3.001880739938304, 14);
  });
  it.each([
    ['small', 'slowly'],
    ['medium', 'fast'],
    ['best', 'one step'],
    ['large', 'alternating'],
    ['edge', 'On the edge'],
    ['beyond', 'Diverges'],
  ])('names the regime of %s', (preset, word) => {
    expect(show('learning-rate', preset).summary).toContain(word);
  });
  it('follows θ_t − 3 = (1 − 2η)^t (θ_0 − 3)', () => {
    for (const eta of [0, 0.13, 0.5, 0.77, 1, 1.2]) {
      const { values } = show('learning-rate', 'source', { eta, start: 5.5, step: 7 });
      expect(values.theta!.value).toBeCloseTo(3 + (1 - 2 * eta) ** 7 * 2.5, 10);
    }
  });
});

describe('ravine', () => {
  it.each([
    ['small', 'flat direction u₂ sets the pace'],
    ['best', 'best constant rate'],
    ['near', 'the slower one'],
    ['edge', 'On the edge'],
    ['beyond', 'Diverges along the steep direction u₁: the factor is −1.30; it needs η < 0.200'],
  ])('says what happens at %s', (preset, words) => {
    expect(show('ravine', preset).summary).toContain(words);
  });
  it('shrinks each coordinate by its own factor, at any angle', () => {
    for (const angle of [0, 25, 90])
      for (const eta of [0.05, 0.19, 0.3]) {
        const at = (step: number) => show('ravine', 'small', { eta, angle, step }).values;
        const [start, later] = [at(0), at(9)];
        expect(later.alphaSteep!.value / start.alphaSteep!.value / (1 - eta * 10) ** 9).toBeCloseTo(1, 12);
        expect(later.alphaFlat!.value / start.alphaFlat!.value / (1 - eta) ** 9).toBeCloseTo(1, 12);
      }
  });
  it('shrinks both directions alike at the best rate', () => {
    const { values } = show('ravine', 'best');
    expect(-values.factorSteep!.value).toBeCloseTo(values.factorFlat!.value, 14);
    expect(values.factorFlat!.value).toBeCloseTo(values.bestFactor!.value, 14);
    expect(values.bestFactor!.value).toBeCloseTo(9 / 11, 14);
  });
});

describe('one-step', () => {
  it.each([
    [
      'source-plus',
      { w0: 4, f0: -27, slope0: -10, eta: -0.5, w1: -1, f1: -2, wStar: -1, fStar: -2, miss: 0 },
    ],
    [
      'source-minus',
      { w0: -4, f0: -11, slope0: 6, eta: -0.5, w1: -1, f1: -2, wStar: -1, fStar: -2, miss: 0 },
    ],
  ])("shows the source's numbers for %s", (preset, numbers) => {
    const { values } = show('one-step', preset);
    for (const [name, value] of Object.entries(numbers)) expect(values[name]!.value, name).toBe(value);
  });
  it("misses a cubic's extremum by f‴/(2 f″(w₀)) (w₀ − w*)²", () => {
    const { values } = show('one-step', 'cubic');
    const n = (name: string) => values[name]!.value;
    expect(n('miss')).toBeCloseTo(((6 * n('d')) / (2 * n('curvature0'))) * (n('w0') - n('wStar')) ** 2, 10);
    expect(Math.abs(n('miss'))).toBeGreaterThan(0.1);
  });
  it('arrives after enough Newton steps', () => {
    const { values } = show('one-step', 'cubic', { step: 12 });
    expect(values.w!.value).toBeCloseTo(values.wStar!.value, 12);
  });
  it.each([
    ['cubic-stall', 'Stalls'],
    ['cubic-other', 'the cubic term brought'],
    ['cubic-none', 'Wanders'],
    ['minimum', 'exactly'],
  ])('says what happens at %s', (preset, words) => {
    expect(show('one-step', preset).summary).toContain(words);
  });
});

import { describe, expect, it } from 'vitest';
import { presetValues, type AnyValues } from './define.ts';
import widget from './one-step.ts';

const show = (changes: AnyValues, preset?: string) =>
  widget.view({ ...presetValues(widget, preset), ...changes });
const value = (name: string, changes: AnyValues) => show(changes).values[name]!.value;

describe('one-step', () => {
  it.each([
    [-0.9, 0.1, 3],
    [-0.6, 0.1, 2],
    [0.3, 0.1, -1],
    [-0.75, 0.125, 2],
  ])('has no step at the inflection: a = %d, d = %d, w₀ = %d', (a, d, w0) => {
    const changes = { cubic: true, a, d, w0, step: 12 };
    expect(show(changes).summary).toMatch(/^Stalls: f″\(w₀\) = 0, w₀ is the inflection/);
    expect(value('curvature0', changes)).toBe(0);
    for (const name of ['eta', 'w1', 'f1', 'slope1', 'miss']) expect(value(name, changes)).toBeNaN();
    expect(value('w', changes)).toBe(w0);
  });
  it('has a step, and a huge one, near the inflection', () => {
    const changes = { cubic: true, a: -0.9, d: 0.1, w0: 3.001 }; // w₁ − 3 = ½ (0.001 + q/0.001), q = 47/3
    expect(show(changes).summary).toContain('One step lands at 7836.334');
  });
  it('does not exist on a straight line', () => {
    expect(show({ a: 0 }).summary).toBe('Stalls: f″(w₀) = 0, so the rate 1/f″ does not exist.');
    expect(value('eta', { a: 0 })).toBeNaN();
  });
  it.each([
    [0, 0, 0.05, 0],
    [0.3, 0.3, 0.1, -1],
    [-1.2, 4.8, 0.1, 4],
  ])(
    'halves the distance to the inflection where f′ only touches 0: a = %d, b = %d, d = %d',
    (a, b, d, wi) => {
      for (const w0 of [wi + 2, wi - 3]) {
        const changes = { cubic: true, a, b, d, w0, step: 3 };
        expect(show(changes).summary).toMatch(/^Halves the distance to the inflection .* no extremum\.$/);
        expect(value('w', changes) - wi).toBeCloseTo((w0 - wi) / 8, 9);
        for (const name of ['wStar', 'fStar', 'miss']) expect(value(name, changes)).toBeNaN();
        const marks = show(changes).figures.flatMap((figure) => figure.marks);
        expect(marks.filter((mark) => 'role' in mark && mark.role === 'minimum')).toEqual([]);
      }
    },
  );
  it('wanders where f′ has no zero, until a step falls on the inflection', () => {
    expect(show({}, 'cubic-none').summary).toContain('the steps never settle');
    // f′ = ¾ w² + 3 from 2: w₁ = 2 − 6/3 = 0, the inflection.
    const changes = { cubic: true, a: 0, b: 3, d: 0.25, w0: 2, step: 12 };
    expect(show(changes).summary).toContain('the steps end at step 1, on the inflection');
    expect(value('w', changes)).toBe(0);
  });
  it('doubles the digits on w³ − 3w, from 2', () => {
    const at = (step: number) => value('w', { cubic: true, a: 0, b: -3, d: 1, w0: 2, step });
    [2, 1.25, 1.025, 1.000304878, 1.0000000465].forEach((w, t) => expect(at(t)).toBeCloseTo(w, 9));
  });

  it('arrives exactly in one step without a cubic term, whatever the coefficients', () => {
    for (const a of [-3, -0.7, 0.3, 1.1])
      for (const b of [-9.3, 0.1, 4.7]) {
        expect(value('miss', { a, b })).toBe(0);
        expect(value('slope1', { a, b })).toBe(0);
      }
  });
});

import { describe, expect, it } from 'vitest';
import type { LineMark } from '../figure/figure.ts';
import { presetValues, type AnyValues } from './define.ts';
import widget from './initialization.ts';

const show = (preset: string, changes: AnyValues = {}) =>
  widget.view({ ...presetValues(widget, preset), ...changes });
const lines = (preset: string, figure: number, changes: AnyValues = {}) =>
  show(preset, changes).figures[figure]!.marks as LineMark[];

describe('initialization', () => {
  it('predicts the same variance in every layer with He’s deviation', () => {
    for (const width of [4, 12, 24, 32]) {
      const { values } = show('he', { width });
      expect(values.epsilon!.value).toBeCloseTo(Math.sqrt(2 / width), 15);
      expect(values.last!.value / values.first!.value).toBeCloseTo(1, 12);
    }
  });
  it('multiplies the variance by the square of the scale, layer after layer', () => {
    for (const [preset, scale] of [
      ['small', 0.8],
      ['large', 1.25],
    ] as const) {
      const { values } = show(preset);
      expect(values.last!.value / values.first!.value).toBeCloseTo(scale ** 18, 10);
    }
  });
  it('scales what it measures exactly: without biases ReLU networks are homogeneous', () => {
    const measured = (scale: number) => lines('he', 0, { scale }).slice(0, 8);
    const [he, small] = [measured(1), measured(0.7)];
    he.forEach(({ points }, k) =>
      points.forEach(([layer, v], l) =>
        expect(small[k]!.points[l]![1] / (v * 0.7 ** (2 * layer))).toBeCloseTo(1, 10),
      ),
    );
  });
  it('measures on average over draws what it predicts', () => {
    let share = 0;
    for (let seed = 0; seed < 40; seed++) {
      const { measured, last } = show('he', { width: 32, depth: 3, seed }).values;
      share += measured!.value / last!.value / 40;
    }
    expect(Math.abs(share - 1)).toBeLessThan(0.12); // 320 networks, each with a deviation of about 0.65
  });
  it('has narrow deep networks that die', () => {
    const ends = lines('narrow', 0)
      .slice(0, 8)
      .map(({ points }) => points.at(-1)![1]);
    expect(Math.min(...ends)).toBe(0);
    expect(Math.max(...ends)).toBeGreaterThan(1);
  });
  it.each([
    ['he', {}, 1e-2, 1e2],
    ['small', {}, 1e-4, 1e2],
    ['large', {}, 1e-2, 1e3],
    ['narrow', {}, 1e-5, 1e2],
    ['large', { scale: 1.6, depth: 12 }, 1e-2, 1e5],
  ])('fits its axis to what it draws, at %s %o', (preset, changes, min, max) => {
    const { y } = show(preset, changes).figures[0]!;
    expect(y.min).toBeCloseTo(min, 12);
    expect(y.max).toBeCloseTo(max, 6);
  });
  it('keeps equal units equal to the last bit, and lets drawn ones part', () => {
    const [first, ...others] = lines('symmetric', 1);
    for (const { points } of others) expect(points).toEqual(first!.points);
    expect(first!.points.at(-1)![1]).not.toBe(0.5); // they do move
    expect(show('symmetric').values.spread!.value).toBe(0);
    expect(show('he').values.spread!.value).toBeGreaterThan(0.5);
    expect(show('he').values.error!.value).toBeLessThan(show('symmetric').values.error!.value / 5);
  });
  it.each([
    ['he', 'the same in every layer'],
    ['small', 'by 0.64, so it vanishes'],
    ['large', 'by 1.56, so it explodes'],
    ['symmetric', 'began equal and stay equal'],
    ['he', 'end up 3.53 apart'],
  ])('says what happens at %s', (preset, words) => {
    expect(show(preset).summary).toContain(words);
  });
});

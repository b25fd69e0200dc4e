import { describe, expect, it } from 'vitest';
import { presetValues, type AnyValues } from './define.ts';
import widget from './fixed-step.ts';

const show = (preset: string, changes: AnyValues = {}) =>
  widget.view({ ...presetValues(widget, preset), ...changes });
const value = (preset: string, name: string, changes: AnyValues = {}) =>
  show(preset, changes).values[name]!.value;

describe('fixed-step', () => {
  it('takes the walk of the source, corrected', () => {
    const walk = Array.from({ length: 9 }, (_, step) => value('source', 'thetaL1', { step }));
    expect(walk).toEqual([-1.5, -0.5, 0.5, 1.5, 2.5, 3.5, 4.5, 3.5, 4.5]);
    expect(value('source', 'nearest')).toBe(0.5);
    expect([value('source', 'low'), value('source', 'high')]).toEqual([3.5, 4.5]);
  });
  it('comes no closer than the remainder allows, and at most half a step', () => {
    for (const [preset, nearest] of [
      ['half', 0.2],
      ['tenth', 0.05],
      ['edge', 1],
    ] as const) {
      expect(value(preset, 'nearest')).toBeCloseTo(nearest, 12);
      expect(value(preset, 'nearest')).toBeLessThanOrEqual(value(preset, 'eta') / 2 + 1e-12);
    }
    expect(value('lucky', 'nearest')).toBe(0);
  });
  it('shows the whole L2 walk, from its start on, and the L1 walk larger when alone or near', () => {
    const height = (preset: string, changes: AnyValues = {}) => show(preset, changes).figures[0]!.y.max;
    for (const start of [-2, -1.5, 0, 0.3, 10])
      expect(height('source', { start })).toBeGreaterThan((start - 4) ** 2 / 2);
    expect([height('source'), height('edge'), height('tenth'), height('source', { show: 'l1' })]).toEqual([
      20, 7, 7, 7,
    ]);
  });
  it('multiplies the distance by 1 − η with the L2 error', () => {
    for (const eta of [0.05, 0.5, 1, 1.9, 2.2])
      for (const step of [0, 1, 7])
        expect(value('source', 'thetaL2', { eta, step })).toBeCloseTo(4 - 5.5 * (1 - eta) ** step, 9);
  });
  it.each([
    ['source', {}, 'jumping between 3.50 and 4.50, never closer to 4 than 0.50'],
    ['lucky', {}, 'land on the kink'],
    ['source', { eta: 0.05 }, 'still on its way, and will jump between 3.95 and 4.00'],
    ['tenth', { start: 3.2 }, 'rounding misses it by a hair'],
    ['edge', {}, 'the factor 1 − η is −1'],
    ['source', { eta: 2.1 }, 'diverges'],
    ['source', { eta: 1 }, 'arrives at once'],
  ])('says what happens at %s %o', (preset, changes, words) => {
    expect(show(preset, changes).summary).toContain(words);
  });
});

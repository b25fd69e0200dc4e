import { describe, expect, it } from 'vitest';
import { doubleWell } from '../optim/index.ts';
import { presetValues, type AnyValues } from './define.ts';
import widget from './valley-escape.ts';

const value = (preset: string, name: string, changes: AnyValues = {}) =>
  widget.view({ ...presetValues(widget, preset), ...changes }).values[name]!.value;

describe('valley-escape', () => {
  it('finds the ridge where the slope vanishes and the curvature is negative', () => {
    expect(value('shallow', 'ridge')).toBe(0);
    for (const tilt of [0, 0.05, 0.4, 1]) {
      const ridge = Float64Array.of(value('leaves', 'ridge', { tilt }));
      const [slope, curvature] = [new Float64Array(1), new Float64Array(1)];
      const well = doubleWell({ tilt });
      well.gradient(ridge, slope);
      well.hessian!(ridge, curvature);
      expect(slope[0]).toBeCloseTo(0, 10);
      expect(curvature[0]).toBeLessThan(0);
    }
  });
  it('stays without noise, in the minimum of its own valley', () => {
    const [, right] = doubleWell({ tilt: 0.4 }).minima!;
    expect(value('quiet', 'w')).toBeCloseTo(right![0]!, 12);
    expect(value('quiet', 'left')).toBe(0);
    expect(value('quiet', 'crossings')).toBe(0);
  });
  it('leaves more often with more rate, until it leaves the better valley too', () => {
    for (const seed of [3, 4, 5]) {
      const [small, medium] = ['small', 'leaves'].map((preset) => value(preset, 'left', { seed }));
      expect(small).toBeLessThan(4);
      expect(medium).toBeGreaterThan(24);
      expect(value('restless', 'left', { seed })).toBeLessThan(medium!);
    }
  });
  it('counts the walks that diverge apart, and says so', () => {
    for (const preset of ['quiet', 'small', 'leaves', 'shallow']) expect(value(preset, 'lost')).toBe(0);
    const lost = value('restless', 'lost');
    expect(lost).toBeGreaterThan(0);
    expect(widget.view(presetValues(widget, 'restless')).summary).toContain(`and ${lost} diverge`);
  });
  it('divides walks evenly between equal wells, as far as 40 walks can tell', () => {
    const shares = [0, 1, 2, 3, 4, 5, 6, 7].map((seed) => value('shallow', 'left', { seed, start: 0 }) / 40);
    const mean = shares.reduce((sum, share) => sum + share / shares.length, 0);
    expect(Math.abs(mean - 0.5)).toBeLessThan(3 * (0.5 / Math.sqrt(40 * shares.length)));
  });
});

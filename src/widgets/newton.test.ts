import { describe, expect, it } from 'vitest';
import { presetValues, type AnyValues } from './define.ts';
import widget from './newton.ts';

const show = (preset: string, changes: AnyValues = {}) =>
  widget.view({ ...presetValues(widget, preset), ...changes });

describe('newton', () => {
  it('reaches the minimum in one step from everywhere, at any condition number', () => {
    for (const kappa of [1, 12, 1000])
      for (const [w1, w2] of [
        [3, -2],
        [-0.1, 1.7],
      ]) {
        const at = (step: number) =>
          show('both', { kappa, w1: w1!, w2: w2!, step }).values.errorNewton!.value;
        expect(at(0)).toBeGreaterThan(0);
        expect(at(1)).toBe(0);
        expect(at(40)).toBe(at(1));
      }
  });
  it('multiplies the error of the gradient steps by ((κ − 1)/(κ + 1))² a step at most', () => {
    for (const kappa of [2, 12, 100]) {
      const at = (step: number) => show('both', { kappa, step }).values.error!.value;
      for (const step of [1, 7, 40])
        expect(at(step) / at(0)).toBeLessThanOrEqual(((kappa - 1) / (kappa + 1)) ** (2 * step) * (1 + 1e-9));
    }
  });
  it.each([
    ['long', 6908, 759_880, 530],
    ['wide', 69, 69_069_000, 335_333_000],
    ['large', 6908, 6_914_908_000, 335_333_000],
    ['network', 6908, 6.908006908e15, 3.33335333333e17],
  ])('counts at %s: %i steps, %d operations against %d', (preset, steps, descent, newton) => {
    const { values } = show(preset);
    expect(values.steps!.value).toBe(steps);
    expect(values.descent!.value / descent).toBeCloseTo(1, 12);
    expect(values.newton!.value / newton).toBeCloseTo(1, 12);
  });
  it('says how far both have come in the picture', () => {
    // From (1, 0), with κ = 1: E = ½ · 4 · 1², and one step of either arrives.
    const said = (step: number) => show('round', { w1: 1, w2: 0, step }).summary;
    expect(said(0)).toMatch(/In the picture the error is 2\.0000 at the start\.$/);
    expect(said(1)).toMatch(/the error is 0\.0000 after 1 gradient step, and 0\.0000 after Newton’s one\.$/);
    expect(show('long', { w1: 1 }).summary).not.toBe(show('long', { w1: 2 }).summary);
  });
  it('names the cheaper one', () => {
    expect(show('long').summary).toContain('Newton’s one step costs less');
    expect(show('wide').summary).toContain('the gradient steps cost less');
    expect(show('round').values.steps!.value).toBe(1);
    expect(show('both', { kappa: 1, step: 1 }).values.error!.value).toBeLessThan(1e-28);
  });
  it('has its costs cross near n = 3T', () => {
    const dearer = (n: number) => {
      const { descent, newton } = show('long', { digits: Math.log10(n) }).values;
      return newton!.value > descent!.value;
    };
    expect(dearer(2.9 * 6908)).toBe(false);
    expect(dearer(3.1 * 6908)).toBe(true);
  });
});

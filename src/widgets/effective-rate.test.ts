import { describe, expect, it } from 'vitest';
import { format } from '../figure/format.ts';
import { presetValues, type AnyValues } from './define.ts';
import widget from './effective-rate.ts';

const show = (preset: string, changes: AnyValues = {}) =>
  widget.view({ ...presetValues(widget, preset), ...changes });
const numbers = (preset: string, changes: AnyValues = {}) =>
  Object.fromEntries(Object.entries(show(preset, changes).values).map(([name, { value }]) => [name, value]));

describe('effective-rate', () => {
  it.each([
    ['steady', (mu: number, k: number) => (0.1 * (1 - mu ** k)) / (1 - mu)],
    ['alternating', (mu: number, k: number) => (0.1 * (1 - (-mu) ** k)) / (1 + mu)],
  ] as const)('measures the geometric sum on a %s gradient, in a real run', (preset, sum) => {
    for (const mu of [0, 0.5, 0.9, 0.98])
      for (const step of [0, 1, 2, 10, 60]) {
        const { effective, formula } = numbers(preset, { mu, step });
        expect(effective).toBeCloseTo(sum(mu, step), 11);
        expect(formula).toBeCloseTo(sum(mu, step), 13);
      }
  });
  it('shows the share of the limit that the formula gives: 1 − (∓μ)^k, and none on a curve', () => {
    for (const step of [1, 2, 3, 10]) {
      expect(numbers('steady', { step }).share).toBeCloseTo(1 - 0.9 ** step, 13);
      const { share, effective, limit } = numbers('alternating', { step });
      expect(share).toBeCloseTo(1 - (-0.9) ** step, 13);
      expect(effective! / limit!).toBeCloseTo(share!, 11);
    }
    expect(numbers('curve').share).toBeNaN();
  });
  it('writes μ as the text does', () => {
    expect(['steady', 'ten'].map((preset) => format(show(preset).values.mu!))).toEqual(['0.9', '0.95']);
  });
  it('speaks of factors on the curve only where there is one', () => {
    for (const preset of ['steady', 'alternating']) {
      expect(numbers(preset).factor).toBeNaN();
      expect(numbers(preset).promisedFactor).toBeNaN();
    }
  });
  it('measures the rate of the first step of all on a curve: η', () => {
    expect(numbers('curve', { step: 1 }).effective).toBeCloseTo(0.1, 12);
  });
  it('keeps the promise on a gentle curve, and breaks it on a real one', () => {
    const gentle = numbers('gentle');
    expect(Math.abs(gentle.factor! - gentle.promisedFactor!)).toBeLessThan(0.005);
    const real = numbers('curve');
    expect(real.promisedFactor).toBe(0);
    expect(real.factor).toBeCloseTo(Math.sqrt(0.9), 12);
  });
  it('rolls uphill on the curve: the measured rate is negative there', () => {
    const rates = Array.from({ length: 20 }, (_, step) => numbers('curve', { step }).effective!);
    expect(Math.min(...rates)).toBeLessThan(0);
  });
  it.each([
    ['steady', {}, 'add up: after 60 steps the effective rate is 0.998, which is 99.8 % of its limit'],
    ['alternating', {}, 'below η = 0.10'],
    ['curve', {}, 'The formula fails'],
    ['gentle', {}, 'nearly true'],
    ['plain', {}, 'Without momentum'],
    ['curve', { start: 0 }, 'Starts at the minimum'],
  ])('says what happens at %s %o', (preset, changes, words) => {
    expect(show(preset, changes).summary).toContain(words);
  });
});

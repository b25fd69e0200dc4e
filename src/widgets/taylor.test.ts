import { expect, it } from 'vitest';
import { presetValues, type AnyValues } from './define.ts';
import widget from './taylor.ts';

const show = (preset: string, changes: AnyValues = {}) =>
  widget.view({ ...presetValues(widget, preset), ...changes });
const numbers = (preset: string, changes: AnyValues = {}) =>
  Object.fromEntries(Object.entries(show(preset, changes).values).map(([name, { value }]) => [name, value]));

it('finds Himmelblau’s minimum at (3, 2): no slope, eigenvalues 54 ± √800', () => {
  const { value, g1, g2, lambda1, lambda2 } = numbers('minimum');
  expect([value, g1, g2]).toEqual([0, 0, 0]);
  expect(lambda1).toBeCloseTo(54 + Math.sqrt(800), 12);
  expect(lambda2).toBeCloseTo(54 - Math.sqrt(800), 12);
});

it.each([-90, 0, 35, 140])('leaves over ⅙ D³E h³ + ¹⁄₂₄ D⁴E h⁴ of Himmelblau’s, towards %d°', (direction) => {
  const angle = (direction * Math.PI) / 180;
  const [p, q] = [Math.cos(angle), Math.sin(angle)];
  // At (x, y): E_xxx = 24x, E_xxy = E_xyy = 4, E_yyy = 24y, E_xxxx = E_yyyy = 24.
  const third = 24 * 3 * p ** 3 + 12 * p * p * q + 12 * p * q * q + 24 * 2 * q ** 3;
  const fourth = 24 * (p ** 4 + q ** 4);
  const left = (h: number) => Math.abs((third * h ** 3) / 6 + (fourth * h ** 4) / 24);
  const { gapNear, gapTwice, gapFar } = numbers('minimum', { direction });
  expect(gapNear).toBeCloseTo(left(0.1), 11);
  expect(gapTwice).toBeCloseTo(left(0.2), 11);
  expect(gapFar).toBeCloseTo(left(1), 10);
});

it('is about eight times as wrong twice as far away', () => {
  for (const preset of ['minimum', 'near', 'saddle', 'curved']) {
    expect(numbers(preset).ratio).toBeCloseTo(8, 0);
    const { summary } = show(preset);
    expect(summary).toContain('as the cube of the distance predicts');
    // By hand too, from the numbers that the words give.
    const [, near, twice, times] = /by ([\d.]+), .* by ([\d.]+), ([\d.]+) times/.exec(summary)!;
    expect(Math.abs(Number(twice) / Number(near) - Number(times))).toBeLessThan(0.15);
  }
});

it('has no error on a quadratic, and a saddle between the valleys', () => {
  const { gapNear, gapTwice, gapFar } = numbers('exact');
  expect([gapNear, gapTwice, gapFar]).toEqual([0, 0, 0]);
  expect(numbers('exact').ratio).toBeNaN();
  expect(show('exact').summary).toContain('its model is exact');
  const errors = (preset: string) =>
    show(preset).figures[1]!.marks.filter((mark) => mark.kind === 'line' && mark.role === 'model');
  expect([errors('minimum').length, errors('exact').length]).toEqual([1, 0]);
  expect(numbers('saddle').lambda1).toBeGreaterThan(0);
  expect(numbers('saddle').lambda2).toBeLessThan(0);
});

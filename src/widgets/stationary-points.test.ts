import { expect, it } from 'vitest';
import { presetValues, type AnyValues } from './define.ts';
import widget from './stationary-points.ts';

const show = (preset: string, changes: AnyValues = {}) =>
  widget.view({ ...presetValues(widget, preset), ...changes });
const number = (preset: string, name: string, changes: AnyValues = {}) =>
  show(preset, changes).values[name]!.value;

it.each([
  ['slope', 'Not stationary'],
  ['minimum', 'a strict minimum: the Hessian’s eigenvalues are 1.600 and 0.600'],
  ['maximum', 'a strict maximum: the Hessian’s eigenvalues are −0.600 and −1.600'],
  ['saddle', 'a saddle: the Hessian’s eigenvalues are 1.000 and −1.000'],
  ['monkey', 'the test is silent: the Hessian’s eigenvalues are 0.000 and 0.000'],
  ['valley', 'a strict minimum all the same'],
])('gives the verdict on %s', (preset, words) => expect(show(preset).summary).toContain(words));

it('has the gradient (1.2, −0.5) of length 1.3 on the saddle’s flank, and ∇Eᵀv at 120°', () => {
  expect(number('flank', 'g1')).toBe(1.2);
  expect(number('flank', 'g2')).toBe(-0.5);
  expect(number('flank', 'slope')).toBeCloseTo(1.3, 14);
  expect(number('flank', 'rate')).toBeCloseTo(-0.6 - 0.25 * Math.sqrt(3), 14);
});

it('draws every arrow within the frame, on the flank too', () => {
  const { marks, x, y } = show('flank').figures[0]!;
  for (const mark of marks)
    if (mark.kind === 'arrow') {
      expect(Math.abs(mark.to[0])).toBeLessThanOrEqual(x.max);
      expect(Math.abs(mark.to[1])).toBeLessThanOrEqual(y.max);
    }
});

it('grows along no direction faster than along the gradient, where the rate is ‖∇E‖', () => {
  const slope = number('slope', 'slope');
  const gradient = (Math.atan2(number('slope', 'g2'), number('slope', 'g1')) * 180) / Math.PI;
  for (let direction = -180; direction <= 180; direction += 15) {
    const rate = number('slope', 'rate', { direction });
    expect(rate).toBeCloseTo(slope * Math.cos(((direction - gradient) * Math.PI) / 180), 13);
    expect(Math.abs(rate)).toBeLessThanOrEqual(slope);
  }
  expect(number('slope', 'rate', { direction: gradient })).toBeCloseTo(slope, 14);
});

it('lets a monkey saddle rise and fall three times in a turn', () => {
  const end = (direction: number) => {
    const slices = show('monkey', { direction }).figures[1]!;
    const mine = slices.marks.find((mark) => mark.kind === 'line' && mark.role === 'update')!;
    return mine.kind === 'line' ? mine.points.at(-1)![1] : NaN;
  };
  for (const direction of [0, 120, -120]) expect(end(direction)).toBeCloseTo(1, 12);
  for (const direction of [60, 180, -60]) expect(end(direction)).toBeCloseTo(-1, 12);
});

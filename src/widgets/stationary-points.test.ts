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
  ['monkey', 'the test cannot settle it: the Hessian’s eigenvalues are 0.000 and 0.000'],
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

it.each(['bowl', 'dome', 'saddle', 'monkey', 'valley'])(
  'has levels within the frame of the %s',
  (surface) => {
    const { marks, x, y } = show('slope', { surface }).figures[0]!;
    const contour = marks.find((mark) => mark.kind === 'contour')!;
    if (contour.kind !== 'contour') throw new Error('no contours');
    const heights: number[] = [];
    for (let i = -20; i <= 20; i++)
      for (let j = -20; j <= 20; j++) heights.push(contour.value((x.max * i) / 20, (y.max * j) / 20));
    expect(contour.levels.length).toBeGreaterThanOrEqual(8);
    for (const level of contour.levels) {
      expect(level).toBeGreaterThan(Math.min(...heights));
      expect(level).toBeLessThan(Math.max(...heights));
    }
  },
);

it('shows the whole error along every direction, on an axis that turning does not change', () => {
  for (const preset of ['slope', 'minimum', 'maximum', 'saddle', 'monkey', 'valley', 'flank']) {
    const axis = show(preset).figures[1]!.y;
    for (let direction = -180; direction <= 180; direction += 7) {
      const { marks, y } = show(preset, { direction }).figures[1]!;
      expect(y).toEqual(axis);
      for (const mark of marks)
        if (mark.kind === 'line')
          for (const [, error] of mark.points) expect(error >= y.min && error <= y.max).toBe(true);
    }
  }
  // A bowl has no negative errors: hardly any room is kept for them.
  const { min, max } = show('minimum').figures[1]!.y;
  expect(min / max).toBeGreaterThan(-0.06);
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

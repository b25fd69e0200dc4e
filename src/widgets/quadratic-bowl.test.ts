import { expect, it } from 'vitest';
import { format } from '../figure/format.ts';
import { presetValues, type AnyValues } from './define.ts';
import widget from './quadratic-bowl.ts';

const show = (preset: string, changes: AnyValues = {}) =>
  widget.view({ ...presetValues(widget, preset), ...changes });
const numbers = (preset: string, changes: AnyValues = {}) =>
  Object.fromEntries(
    Object.entries(show(preset, changes).values).map(([name, { value }]) => [name, value]),
  ) as Record<string, number>;

it('is three times as steep on the steep axis as on the flat one, as far from the minimum', () => {
  expect(numbers('steep').slope).toBeCloseTo(3.3, 14);
  expect(numbers('flat').slope).toBeCloseTo(1.1, 14);
  expect(numbers('steep').alpha2).toBe(0);
  expect(numbers('flat').alpha1).toBe(0);
});

it('turns the coordinates with the angle, and the error not at all on a circle', () => {
  for (const angle of [-90, -31, 0, 60, 90]) {
    const { alpha1, alpha2, part1, part2, slope, error } = numbers('tilted', { angle });
    expect(alpha1! ** 2 + alpha2! ** 2).toBeCloseTo(1.5 ** 2 + 0.1 ** 2, 13);
    expect(error).toBeCloseTo((3 * alpha1! ** 2 + 1.2 * alpha2! ** 2) / 2, 13);
    expect(Math.hypot(part1!, part2!)).toBeCloseTo(slope!, 13);
    expect(numbers('circle', { angle }).error).toBeCloseTo(1.4 ** 2 + 0.5 ** 2, 13);
  }
});

it('shows parts of the gradient that are the products shown, by hand too', () => {
  for (const preset of Object.keys(widget.presets)) {
    const { values } = show(preset);
    const read = (name: string) => Number(format(values[name]!).replace('−', '-'));
    for (const i of [1, 2]) {
      const product = read(`lambda${i}`) * read(`alpha${i}`);
      expect(Math.abs(product - read(`part${i}`))).toBeLessThan(0.0051);
    }
  }
});

it('has the half-axes λ^{−½} where E = ½', () => {
  const { axis1, axis2 } = numbers('aligned');
  expect(numbers('aligned', { w1: axis1!, w2: 0 }).error).toBeCloseTo(0.5, 14);
  expect(numbers('aligned', { w1: 0, w2: axis2! }).error).toBeCloseTo(0.5, 14);
  expect(axis2! / axis1!).toBeCloseTo(Math.sqrt(4 / 1), 14);
});

it('draws the gradient and both of its parts clear of the marker, and within the frame', () => {
  for (const preset of Object.keys(widget.presets))
    for (const { marks, x } of show(preset).figures)
      for (const mark of marks)
        if (mark.kind === 'arrow') {
          const [from, to] = [mark.from, mark.to];
          // A part that is nearly 0 hides behind the marker: there is hardly any of it in a long valley, none on an axis.
          if (mark.role === 'gradient' || ['tilted', 'circle', 'aligned'].includes(preset))
            expect(Math.hypot(to[0] - from[0], to[1] - from[1])).toBeGreaterThan(0.5);
          expect(Math.max(...to.map(Math.abs))).toBeLessThan(x.max);
        }
});

it('calls steep what has the larger eigenvalue, whichever it is', () => {
  const role = (changes: AnyValues) => show('tilted', changes).values.axis1!.role;
  expect(role({ lambda1: 3, lambda2: 1 })).toBe('steep');
  expect(role({ lambda1: 1, lambda2: 3 })).toBe('flat');
});

it('drags from eigen space to the point with those coordinates', () => {
  const eigen = show('tilted').figures[1]!;
  const point = eigen.marks.find((mark) => mark.kind === 'points' && mark.drag !== undefined)!;
  if (point.kind !== 'points') throw new Error('no point to drag');
  const { alpha1, alpha2 } = numbers('tilted', point.drag!.move!(0.7, -1.1));
  expect(alpha1).toBeCloseTo(0.7, 14);
  expect(alpha2).toBeCloseTo(-1.1, 14);
});

it('keeps the point in sight in both pictures, however the axes are turned', () => {
  for (const angle of [-45, 0, 45, 90])
    for (const w1 of [-2.1, 2.1])
      for (const w2 of [-2.1, 2.1]) {
        const { alpha1, alpha2 } = numbers('tilted', { angle, w1, w2 });
        expect(Math.max(Math.abs(alpha1!), Math.abs(alpha2!))).toBeLessThan(3);
      }
});

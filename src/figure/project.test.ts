import { assert, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Figure } from './figure.ts';
import { far, projection } from './project.ts';

const size = { width: 560, height: 420 };
const figure = (x: Partial<Figure['x']> = {}, y: Partial<Figure['y']> = {}, equal = false): Figure => ({
  id: 'f',
  title: 'f',
  x: { label: 'x', min: -2, max: 3, ...x },
  y: { label: 'y', min: 1e-6, max: 100, ...y },
  marks: [],
  equal,
});

test('the corners of the axes are the corners of the plot', () => {
  const { toPixel, area } = projection(figure({}, { scale: 'log' }), size);
  expect(area).toEqual({ left: 48, top: 30, right: 542, bottom: 374 });
  expect(toPixel(-2, 1e-6)).toEqual([area.left, area.bottom]);
  expect(toPixel(3, 100)).toEqual([area.right, area.top]);
  // The middle of eight decades.
  expect(toPixel(0.5, 1e-2)[1]).toBeCloseTo((area.top + area.bottom) / 2, 9);
});

test('there and back again', () => {
  for (const scale of ['linear', 'log'] as const) {
    const { toPixel, fromPixel } = projection(figure({}, { scale }), size);
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 3, noNaN: true }),
        fc.double({ min: 1e-6, max: 100, noNaN: true }),
        (x, y) => {
          const [backX, backY] = fromPixel(...toPixel(x, y));
          assert.closeTo(backX, x, 1e-9);
          assert.closeTo(backY / y, 1, scale === 'log' ? 1e-9 : Infinity);
          assert.closeTo(backY, y, 1e-9);
        },
      ),
    );
  }
});

test('equal scales keep right angles right, show all that was asked for, and widen one axis only', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 50, noNaN: true }),
      fc.double({ min: 0.1, max: 50, noNaN: true }),
      fc.integer({ min: 120, max: 900 }),
      fc.double({ min: 0, max: 7, noNaN: true }),
      (a, b, width, angle) => {
        const { toPixel, x, y } = projection(figure({ min: -a, max: a }, { min: 0, max: b }, true), {
          width,
          height: 400,
        });
        const origin = toPixel(0, 0);
        const step = Math.min(a, b) / 10;
        const [u, v] = [angle, angle + Math.PI / 2].map((turn) => {
          const tip = toPixel(step * Math.cos(turn), step * Math.sin(turn));
          return [tip[0] - origin[0], tip[1] - origin[1]] as const;
        });
        const [lengthU, lengthV] = [Math.hypot(...u!), Math.hypot(...v!)];
        assert.closeTo((u![0] * v![0] + u![1] * v![1]) / (lengthU * lengthV), 0, 1e-6);
        assert.closeTo(lengthU / lengthV, 1, 1e-6);
        assert.isAtMost(x.min, -a + 1e-9);
        assert.isAtLeast(x.max, a - 1e-9);
        assert.isAtMost(y.min, 1e-9);
        assert.isAtLeast(y.max, b - 1e-9);
        const kept = Math.abs(x.max - x.min - 2 * a) < 1e-9 || Math.abs(y.max - y.min - b) < 1e-9;
        assert.isTrue(kept);
      },
    ),
  );
});

test('what has no place on a log scale lies as far below as is held', () => {
  const { toPixel, area } = projection(figure({}, { scale: 'log' }), size);
  const height = area.bottom - area.top;
  for (const y of [0, -3, 1e-300, -Infinity]) expect(toPixel(0, y)[1]).toBe(area.bottom + far * height);
  expect(toPixel(0, NaN)[1]).toBeNaN();
});

test('no coordinate is beyond what a canvas can hold', () => {
  for (const scale of ['linear', 'log'] as const) {
    const { toPixel, area } = projection(figure({}, { scale }), size);
    expect(toPixel(1e300, -1e308)[0]).toBe(area.right + far * (area.right - area.left));
    expect(Math.abs(toPixel(-1e300, 1e308)[1])).toBeLessThan(1e4);
  }
});

test('impossible axes are refused with what, which and what is allowed', () => {
  expect(() => projection(figure({ min: 3 }), size)).toThrow(
    'Figure "f": its x-axis runs from 3 to 3; needs finite min < max.',
  );
  expect(() => projection(figure({}, { scale: 'log', min: 0 }), size)).toThrow(
    'both positive on a log scale',
  );
  expect(() => projection(figure({}, { max: NaN }), size)).toThrow('y-axis');
  expect(() => projection(figure({}, { scale: 'log' }, true), size)).toThrow('two linear axes');
});

test('a canvas too small for its gutters still has a plot', () => {
  const { area } = projection(figure(), { width: 10, height: 10 });
  expect(area.right).toBeGreaterThan(area.left);
  expect(area.bottom).toBeGreaterThan(area.top);
});

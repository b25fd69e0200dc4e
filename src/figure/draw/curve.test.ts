import { expect, test } from 'vitest';
import { levelLines } from '../contours.ts';
import type { Point } from '../figure.ts';
import type { Area } from '../project.ts';
import { closedCurve } from './curve.ts';
import type { Context } from './scene.ts';

const area: Area = { left: 0, top: 0, right: 600, bottom: 400 };
const axis = (max: number) => ({ min: -max, max, log: false });

/** Points along every curve that is drawn, in CSS pixels, and how many curves and straight lines that were. */
function drawn(rings: readonly (readonly Point[])[]): { along: Point[]; curves: number; lines: number } {
  const along: Point[] = [];
  let from: Point = [NaN, NaN];
  let [curves, lines] = [0, 0];
  const ctx = {
    moveTo: (x: number, y: number) => void (from = [x, y]),
    lineTo(x: number, y: number) {
      lines++;
      from = [x, y];
    },
    closePath: () => undefined,
    bezierCurveTo(...[ax, ay, bx, by, x, y]: [number, number, number, number, number, number]) {
      for (let t = 0; t < 1; t += 0.1) {
        const s = 1 - t;
        const mix = (p: number, a: number, b: number, q: number) =>
          s ** 3 * p + 3 * s * s * t * a + 3 * s * t * t * b + t ** 3 * q;
        along.push([mix(from[0], ax, bx, x), mix(from[1], ay, by, y)]);
      }
      curves++;
      from = [x, y];
    },
  };
  for (const ring of rings) closedCurve(ctx as unknown as Context, ring, area);
  return { along, curves, lines };
}

const contour = (key: string, value: (a: number, b: number) => number, level: number) =>
  levelLines({ kind: 'contour', role: 'surface', key, value, levels: [level] }, axis(3), axis(2), 1.5)[0]!;
/** Where a pixel of the plot lies on the axes; a hundred pixels are one unit. */
const place = ([px, py]: Point): Point => [px / 100 - 3, 2 - py / 100];

test.each([1, 2, 4])('an ellipse %s times as long as wide is drawn to a fifth of a pixel', (ratio) => {
  // Half-axes 1.8 and 1.8 / ratio, turned.
  const [c, s] = [Math.cos(0.4), Math.sin(0.4)];
  const radius = (a: number, b: number): number => Math.hypot(c * a + s * b, ratio * (c * b - s * a)) / 1.8;
  const { along } = drawn(contour(`ellipse ${ratio}`, (a, b) => radius(a, b) ** 2, 1).rings);
  const inside = along.map(place).filter(([a, b]) => Math.abs(a) <= 3 && Math.abs(b) <= 2);
  expect(inside.length).toBeGreaterThan(500);
  // To first order the distance from the level line: the error divided by its slope.
  const off = inside.map(([a, b]) => {
    const h = 1e-6;
    const slope =
      Math.hypot(radius(a + h, b) - radius(a - h, b), radius(a, b + h) - radius(a, b - h)) / (2 * h);
    return (100 * Math.abs(radius(a, b) - 1)) / slope;
  });
  expect(Math.max(...off)).toBeLessThan(0.2);
});

test('a straight level line stays straight to the edge, and its way back outside is a few straight pieces', () => {
  const { along, curves, lines } = drawn(contour('slope', (a, b) => a + 0.5 * b, 0.3).rings);
  const inside = along.map(place).filter(([a, b]) => Math.abs(a) <= 3 && Math.abs(b) <= 2);
  expect(Math.min(...inside.map(([, b]) => b))).toBeLessThan(-1.99);
  expect(Math.max(...inside.map(([, b]) => b))).toBeGreaterThan(1.99);
  for (const [a, b] of inside) expect(a + 0.5 * b).toBeCloseTo(0.3, 2);
  expect(curves).toBeLessThan(120);
  expect(lines).toBeLessThan(10);
});

import { expect, test, vi } from 'vitest';
import { levelLines } from './contours.ts';
import type { ContourMark } from './figure.ts';
import type { Range } from './project.ts';

const x: Range = { min: -3, max: 3, log: false };
const y: Range = { min: -2, max: 2, log: false };
const ravine = (a: number, b: number): number =>
  5 * (0.8 * a + 0.6 * b) ** 2 + 0.5 * (0.8 * b - 0.6 * a) ** 2;
const mark = (key: string, value = ravine, levels: readonly number[] = [4, 0.25, 1]): ContourMark => ({
  kind: 'contour',
  role: 'surface',
  key,
  value,
  levels,
});
const place = (part: number, { min, max }: Range): number => min + part * (max - min);

test('every point of a line within the axes is on its level', () => {
  const found = levelLines(mark('levels'), x, y, 1.5);
  expect(found.map(({ value }) => value)).toEqual([0.25, 1, 4]);
  for (const { value, rings } of found) {
    const inside = rings.flat().filter(([u, v]) => u > 0 && u < 1 && v > 0 && v < 1);
    expect(inside.length).toBeGreaterThan(20);
    for (const [u, v] of inside) expect(ravine(place(u, x), place(v, y)) / value).toBeCloseTo(1, 2);
  }
});

test('a line that leaves the axes ends a cell beyond them', () => {
  const { rings } = levelLines(
    mark('plane', (a) => a, [0]),
    x,
    y,
    1.5,
  )[0]!;
  const vs = rings
    .flat()
    .filter(([u]) => Math.abs(u - 0.5) < 1e-9)
    .map(([, v]) => v);
  expect(Math.min(...vs)).toBeLessThan(0);
  expect(Math.max(...vs)).toBeGreaterThan(1);
});

test('the same key, ranges and shape are computed once, and other ones again', () => {
  const value = vi.fn(ravine);
  const first = levelLines(mark('once', value), x, y, 1.5);
  const calls = value.mock.calls.length;
  expect(calls).toBeGreaterThan(1000);
  expect(levelLines(mark('once', value), x, y, 1.5001)).toBe(first);
  expect(value.mock.calls.length).toBe(calls);
  levelLines(mark('once', value), { ...x, max: 4 }, y, 1.5);
  levelLines(mark('other', value), x, y, 1.5);
  expect(value.mock.calls.length).toBeGreaterThanOrEqual(3 * 1000);
});

test('holes of NaN and infinite heights do no harm', () => {
  const odd = (a: number, b: number): number => (a < 0 ? NaN : b < 0 ? Infinity : a * b);
  const rings = levelLines(mark('odd', odd, [0.5]), x, y, 1.5)[0]!.rings;
  for (const [u, v] of rings.flat()) expect(Number.isFinite(u + v)).toBe(true);
});

import { expect, test } from 'vitest';
import type { Field } from './field.ts';
import { outlines, type Crossing } from './outline.ts';

/** A field written as rows, the upper one first. */
function field(...lines: string[]): Field {
  const values = lines.toReversed().flatMap((line) => line.split(' ').map(Number));
  const rows = lines.length;
  return {
    columns: values.length / rows,
    rows,
    values: Float64Array.from(values),
    at: () => NaN,
    part: (column, row) => [column, row],
  };
}
const middle = ({ column, row, up }: Crossing): [number, number] => [
  column + (up ? 0 : 0.5),
  row + (up ? 0.5 : 0),
];
/** The outlines of a single level. */
const only = (of: Field, level: number): Crossing[][] => outlines(of, [level])[0]!;
/** Twice the area within; positive where the inside is on the left. */
const area = (ring: readonly Crossing[]): number =>
  ring.map(middle).reduce((sum, [x, y], i, all) => {
    const [nextX, nextY] = all[(i + 1) % all.length]!;
    return sum + x * nextY - nextX * y;
  }, 0) / 2;

test('one high sample has a diamond around it', () => {
  const rings = only(field('0 0 0', '0 2 0', '0 0 0'), 1);
  expect(rings).toHaveLength(1);
  expect(new Set(rings[0]!.map((c) => middle(c).join()))).toEqual(
    new Set(['0.5,1', '1.5,1', '1,0.5', '1,1.5']),
  );
  expect(area(rings[0]!)).toBeCloseTo(0.5, 12);
});

test('a hole runs the other way round', () => {
  const rings = only(field('2 2 2', '2 0 2', '2 2 2'), 1);
  expect(
    rings
      .map(area)
      .sort((a, b) => a - b)
      .map((a) => Math.sign(a)),
  ).toEqual([-1, 1]);
  // The whole field to half a cell beyond it, corners cut.
  expect(Math.max(...rings.map(area))).toBeCloseTo(9 - 4 / 8, 12);
});

test('opposite corners are joined where their middle is high, and parted where it is low', () => {
  expect(only(field('0 2', '2 0'), 1)).toHaveLength(1);
  expect(only(field('0 2', '2 -9'), 1)).toHaveLength(2);
  expect(only(field('2 0', '0 2'), 1)).toHaveLength(1);
  expect(only(field('2 0', '-9 2'), 1)).toHaveLength(2);
});

test('each crossing lies between a sample inside and one outside, and comes once', () => {
  const noise = Array.from({ length: 20 }, (_, r) =>
    Array.from({ length: 30 }, (_, c) => ((r * 7919 + c * 104729 + r * c * 31) % 97) / 97).join(' '),
  );
  const shown = field(...noise);
  const inside = (column: number, row: number): boolean =>
    column >= 0 && row >= 0 && column < 30 && row < 20 && shown.values[row * 30 + column]! >= 0.5;
  const all = only(shown, 0.5).flat();
  expect(new Set(all.map((c) => middle(c).join())).size).toBe(all.length);
  for (const { column, row, up } of all) {
    expect(inside(column, row)).not.toBe(up ? inside(column, row + 1) : inside(column + 1, row));
  }
  let edges = 0;
  for (let r = -1; r < 20; r++) {
    for (let c = -1; c < 30; c++) {
      edges += Number(inside(c, r) !== inside(c + 1, r)) + Number(inside(c, r) !== inside(c, r + 1));
    }
  }
  expect(all).toHaveLength(edges);
});

test('levels found together are the same as each by itself', () => {
  const hills = field(
    ...Array.from({ length: 15 }, (_, r) =>
      Array.from({ length: 20 }, (_, c) => (Math.sin(r * 0.9) * Math.cos(c * 0.7) * 5).toFixed(3)).join(' '),
    ),
  );
  const levels = [-6, -3, -0.5, 0, 0, 2, 4.5, 9];
  const together = outlines(hills, levels);
  expect(together.map(({ length }) => length > 0)).toEqual(levels.map((level) => level < 9));
  expect(together).toEqual(levels.map((level) => only(hills, level)));
});

test('what is not a number is outside', () => {
  expect(only(field('NaN NaN', 'NaN NaN'), 0)).toEqual([]);
  expect(only(field('2 NaN', '2 2'), 1)).toHaveLength(1);
});

import type { Field } from './field.ts';

/** A grid line between two neighbouring samples that an outline crosses: from (column, row) one to the right, or up. */
export interface Crossing {
  readonly column: number;
  readonly row: number;
  readonly up: boolean;
}

const [bottom, right, top, left] = [0, 1, 2, 3];

/**
 * Marching squares. For each combination of corners that are inside (lower left 1, lower right 2, upper right 4, upper
 * left 8): which side of the cell an outline comes in by, and which it leaves by, with the inside on its left.
 */
const ways: readonly (readonly (readonly [from: number, to: number])[])[] = [
  [],
  [[bottom, left]],
  [[right, bottom]],
  [[right, left]],
  [[top, right]],
  [
    [bottom, left],
    [top, right],
  ],
  [[top, bottom]],
  [[top, left]],
  [[left, top]],
  [[bottom, top]],
  [
    [right, bottom],
    [left, top],
  ],
  [[right, top]],
  [[left, right]],
  [[bottom, right]],
  [[left, bottom]],
  [],
];
/** Two opposite corners inside, and the middle too: the outlines part the other two corners from it. */
const joined: Readonly<Record<number, (typeof ways)[number]>> = {
  5: [
    [bottom, right],
    [top, left],
  ],
  10: [
    [left, bottom],
    [right, top],
  ],
};

/**
 * The outlines of all samples of a field at or above a level, as closed rings of crossings. Everything beyond the
 * field counts as below it, so that each outline closes, there at the latest; so does what is not a number.
 */
export function outlines({ values, columns, rows }: Field, level: number): Crossing[][] {
  const width = columns + 2;
  const value = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= columns || row >= rows ? -Infinity : values[row * columns + column]!;
  // Two grid lines start at each sample, also at those around the field; `next` leads from one crossing to another.
  const next = new Int32Array(2 * width * (rows + 2)).fill(-1);
  const line = (column: number, row: number, up: number): number => 2 * ((row + 1) * width + column + 1) + up;
  for (let row = -1; row < rows; row++) {
    for (let column = -1; column < columns; column++) {
      const a = value(column, row);
      const b = value(column + 1, row);
      const c = value(column + 1, row + 1);
      const d = value(column, row + 1);
      const corners =
        Number(a >= level) + 2 * Number(b >= level) + 4 * Number(c >= level) + 8 * Number(d >= level);
      if (corners === 0 || corners === 15) continue;
      const saddle = (corners === 5 || corners === 10) && (a + b + c + d) / 4 >= level;
      const sides = [
        line(column, row, 0),
        line(column + 1, row, 1),
        line(column, row + 1, 0),
        line(column, row, 1),
      ];
      for (const [from, to] of saddle ? joined[corners]! : ways[corners]!) next[sides[from]!] = sides[to]!;
    }
  }
  const rings: Crossing[][] = [];
  for (let start = 0; start < next.length; start++) {
    const ring: Crossing[] = [];
    for (let at = start; next[at]! >= 0;) {
      const sampleIndex = at >> 1;
      ring.push({
        column: (sampleIndex % width) - 1,
        row: Math.floor(sampleIndex / width) - 1,
        up: at % 2 === 1,
      });
      const following = next[at]!;
      next[at] = -1;
      at = following;
    }
    if (ring.length > 0) rings.push(ring);
  }
  return rings;
}

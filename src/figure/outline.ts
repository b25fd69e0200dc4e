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
  // Which samples are inside, with a border around the field where none is.
  const width = columns + 2;
  const inside = new Uint8Array(width * (rows + 2));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      inside[(row + 1) * width + column + 1] = Number(values[row * columns + column]! >= level);
  }
  const value = (at: number): number => values[(Math.floor(at / width) - 1) * columns + (at % width) - 1]!;
  // Two grid lines start at each sample, one to the right and one up; `next` leads from one crossing to another.
  const next = new Int32Array(2 * inside.length).fill(-1);
  const starts: number[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const a = row * width + column;
      const b = a + 1;
      const c = b + width;
      const d = a + width;
      const corners = inside[a]! + 2 * inside[b]! + 4 * inside[c]! + 8 * inside[d]!;
      if (corners === 0 || corners === 15) continue;
      // Opposite corners are both inside only where all four are samples of the field.
      const opposite = corners === 5 || corners === 10;
      const saddle = opposite && (value(a) + value(b) + value(c) + value(d)) / 4 >= level;
      const sides = [2 * a, 2 * b + 1, 2 * d, 2 * a + 1];
      for (const way of saddle ? joined[corners]! : ways[corners]!) {
        const from = sides[way[0]]!;
        next[from] = sides[way[1]]!;
        starts.push(from);
      }
    }
  }
  const rings: Crossing[][] = [];
  for (const start of starts) {
    if (next[start]! < 0) continue; // a part of a ring already
    const ring: Crossing[] = [];
    for (let at = start; next[at]! >= 0;) {
      const row = Math.floor((at >> 1) / width);
      ring.push({ column: (at >> 1) - row * width - 1, row: row - 1, up: at % 2 === 1 });
      const following = next[at]!;
      next[at] = -1;
      at = following;
    }
    rings.push(ring);
  }
  return rings;
}

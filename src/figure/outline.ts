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
 * For each level the outlines of all samples of a field at or above it, as closed rings of crossings. Everything beyond the
 * field counts as below, so that each outline closes, there at the latest; so does what is not a number.
 *
 * @param levels the lowest first
 */
export function outlines({ values, columns, rows }: Field, levels: readonly number[]): Crossing[][][] {
  // How many levels each sample reaches, with a border around the field that reaches none.
  const width = columns + 2;
  const reached = new Uint16Array(width * (rows + 2));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column]!;
      let count = 0;
      while (count < levels.length && value >= levels[count]!) count++;
      reached[(row + 1) * width + column + 1] = count;
    }
  }
  // The cells that each level's outlines pass through: those where it lies between two corners.
  const cells: number[][] = levels.map(() => []);
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const a = row * width + column;
      const p = reached[a]!;
      const q = reached[a + 1]!;
      const r = reached[a + width]!;
      const s = reached[a + width + 1]!;
      if (p === q && p === r && p === s) continue;
      const most = Math.max(p, q, r, s);
      for (let level = Math.min(p, q, r, s); level < most; level++) cells[level]!.push(a);
    }
  }
  const value = (at: number): number => values[(Math.floor(at / width) - 1) * columns + (at % width) - 1]!;
  // Two grid lines start at each sample, one to the right and one up; `next` leads from one crossing to another.
  const next = new Int32Array(2 * reached.length).fill(-1);
  /** From a cell's lower left corner to each of its sides' grid lines. */
  const sides = [0, 3, 2 * width, 1];
  const inside = (corner: number, level: number): number => Number(reached[corner]! > level);
  return cells.map((crossed, level) => {
    const starts: number[] = [];
    for (const a of crossed) {
      const b = a + 1;
      const c = b + width;
      const d = a + width;
      const corners = inside(a, level) + 2 * inside(b, level) + 4 * inside(c, level) + 8 * inside(d, level);
      // Opposite corners are both inside only where all four are samples of the field.
      const opposite = corners === 5 || corners === 10;
      const saddle = opposite && (value(a) + value(b) + value(c) + value(d)) / 4 >= levels[level]!;
      for (const [from, to] of saddle ? joined[corners]! : ways[corners]!) {
        next[2 * a + sides[from]!] = 2 * a + sides[to]!;
        starts.push(2 * a + sides[from]!);
      }
    }
    return rings(next, starts, width);
  });
}

/** Follows `next` from each start around its ring, and takes what it followed away. */
function rings(next: Int32Array, starts: readonly number[], width: number): Crossing[][] {
  const found: Crossing[][] = [];
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
    found.push(ring);
  }
  return found;
}

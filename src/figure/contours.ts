import { cache } from './cache.ts';
import { cells, fieldKey, sample, type Field } from './field.ts';
import type { ContourMark, Point } from './figure.ts';
import { outlines, type Crossing } from './outline.ts';
import type { Range } from './project.ts';

/** One level: the outlines of all that lies at or above it, as parts of the axes' lengths (0 to 1 and a cell beyond). */
export interface Level {
  readonly value: number;
  readonly rings: readonly (readonly Point[])[];
}

/** Where a straight line from one height to another passes 0, as a part of its length. */
function passes(below: number, above: number): number {
  const part = below / (below - above);
  return part >= 0 && part <= 1 ? part : 0.5;
}

/** On which sides of the plot a crossing lies, a bit for each side; 0 within. */
function beyond({ columns, rows }: Field, { column, row, up }: Crossing): number {
  const [lastColumn, lastRow] = [columns - 2, rows - 2];
  return (
    Number(column < 1) +
    2 * Number(up ? column > lastColumn : column >= lastColumn) +
    4 * Number(row < 1) +
    8 * Number(up ? row >= lastRow : row > lastRow)
  );
}

/** A ring without what nobody sees: of a way along one side of the plot, outside, only its ends. */
function seen(field: Field, ring: readonly Crossing[]): Crossing[] {
  const kept: Crossing[] = [];
  const sides: number[] = [];
  for (const crossing of ring) {
    const side = beyond(field, crossing);
    const last = kept.length - 1;
    const at = last > 0 && sides[last - 1]! & sides[last]! & side ? last : last + 1;
    kept[at] = crossing;
    sides[at] = side;
  }
  return kept;
}

/**
 * Where the function itself has the level, on the grid line between two samples: a guess from both, made better by two
 * steps of the secant method. Level lines then have no kinks at the tips of long ellipses.
 */
function locate(field: Field, level: number, { column, row, up }: Crossing): Point {
  const outside = Math.min(column, row) < 0 || (up ? row + 1 >= field.rows : column + 1 >= field.columns);
  let part = 0.5;
  if (!outside) {
    const index = row * field.columns + column;
    let [low, high] = [0, 1];
    let below = field.values[index]! - level;
    let above = field.values[index + (up ? field.columns : 1)]! - level;
    part = passes(below, above);
    for (let i = 0; i < 2; i++) {
      const here = (up ? field.at(column, row + part) : field.at(column + part, row)) - level;
      if (here === 0 || !Number.isFinite(here + below + above)) break;
      if (here * below > 0) [low, below] = [part, here];
      else [high, above] = [part, here];
      part = low + (high - low) * passes(below, above);
    }
  }
  return up ? field.part(column, row + part) : field.part(column + part, row);
}

const fields = cache<Field>(4);
const lines = cache<readonly Level[]>(8);

/**
 * A contour mark's level lines between these ranges, the lowest first, computed once for each key, ranges, aspect and
 * levels. Marks of one key, with levels of their own, share the samples.
 */
export const levelLines = (mark: ContourMark, x: Range, y: Range, aspect: number): readonly Level[] => {
  const key = fieldKey(mark.key, x, y, aspect);
  return lines([key, ...mark.levels].join(), () => {
    const field = fields(key, () => sample(mark.value, x, y, aspect, cells.lines));
    const levels = mark.levels.toSorted((a, b) => a - b);
    return outlines(field, levels).map((rings, i) => {
      const value = levels[i]!;
      return {
        value,
        rings: rings.map((ring) => seen(field, ring).map((crossing) => locate(field, value, crossing))),
      };
    });
  });
};

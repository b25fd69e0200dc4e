import { contours } from 'd3-contour';
import { cache } from './cache.ts';
import { fieldKey, sample } from './field.ts';
import type { ContourMark, Point } from './figure.ts';
import type { Range } from './project.ts';

/** One level: the outlines of all that lies at or above it, as parts of the axes' lengths (0 to 1 and a cell beyond). */
export interface Level {
  readonly value: number;
  readonly rings: readonly (readonly Point[])[];
}

const kept = cache<readonly Level[]>(8);

/** A contour mark's level lines between these ranges, the lowest first, computed once for each key, ranges and aspect. */
export function levelLines(mark: ContourMark, x: Range, y: Range, aspect: number): readonly Level[] {
  return kept(fieldKey(mark.key, x, y, aspect), () => {
    const { columns, rows, values } = sample(mark.value, x, y, aspect);
    const find = contours().size([columns, rows]);
    // d3's coordinates have a sample in the middle of its cell; the first sample is one cell outside the axes.
    const part = ([gx, gy]: readonly number[]): Point => [
      (gx! - 1.5) / (columns - 3),
      (gy! - 1.5) / (rows - 3),
    ];
    // d3 wants an array of numbers and only reads it.
    const grid = values as unknown as number[];
    return mark.levels
      .toSorted((a, b) => a - b)
      .map((value) => ({
        value,
        rings: find
          .contour(grid, value)
          .coordinates.flatMap((polygon) => polygon.map((ring) => ring.map(part))),
      }));
  });
}

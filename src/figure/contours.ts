import { contours } from 'd3-contour';
import { cache } from './cache.ts';
import { fieldKey, sample, type Field } from './field.ts';
import type { ContourMark, Point } from './figure.ts';
import type { Range } from './project.ts';

/** One level: the outlines of all that lies at or above it, as parts of the axes' lengths (0 to 1 and a cell beyond). */
export interface Level {
  readonly value: number;
  readonly rings: readonly (readonly Point[])[];
}

/**
 * Moves a point that d3 interpolated between two samples to where the function itself has the level, by two steps of
 * the secant method along the grid line that it lies on. Level lines then have no kinks at the tips of long ellipses.
 */
function refine(field: Field, level: number, column: number, row: number): Point {
  const across = Number.isInteger(row);
  const along = across ? column : row;
  const height = (place: number): number => (across ? field.at(place, row) : field.at(column, place)) - level;
  let low = Math.floor(along);
  let high = low + 1;
  const last = (across ? field.columns : field.rows) - 1;
  // Rings that leave the grid are closed outside of it, by points on no grid line.
  if (low === along || low < 0 || high > last || Number.isInteger(row) === Number.isInteger(column))
    return [column, row];
  const sampled = (place: number): number =>
    field.values[across ? row * field.columns + place : place * field.columns + column]! - level;
  let below = sampled(low);
  let above = sampled(high);
  let place = along;
  for (let i = 0; i < 2; i++) {
    const here = height(place);
    if (here === 0 || below * above >= 0 || !Number.isFinite(below + above)) break;
    if (here * below > 0) [low, below] = [place, here];
    else [high, above] = [place, here];
    place = low + ((high - low) * below) / (below - above);
  }
  return across ? [place, row] : [column, place];
}

function compute(mark: ContourMark, x: Range, y: Range, aspect: number): readonly Level[] {
  const field = sample(mark.value, x, y, aspect);
  const find = contours().size([field.columns, field.rows]);
  // d3 wants an array of numbers and only reads it.
  const grid = field.values as unknown as number[];
  return mark.levels
    .toSorted((a, b) => a - b)
    .map((value) => ({
      value,
      rings: find.contour(grid, value).coordinates.flatMap((polygon) =>
        // d3's coordinates have a sample in the middle of its cell.
        polygon.map((ring) =>
          ring.map(([gx, gy]) => field.part(...refine(field, value, gx! - 0.5, gy! - 0.5))),
        ),
      ),
    }));
}

const kept = cache<readonly Level[]>(8);

/** A contour mark's level lines between these ranges, the lowest first, computed once for each key, ranges and aspect. */
export const levelLines = (mark: ContourMark, x: Range, y: Range, aspect: number): readonly Level[] =>
  kept(fieldKey(mark.key, x, y, aspect), () => compute(mark, x, y, aspect));

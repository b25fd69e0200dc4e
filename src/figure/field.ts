import type { Point } from './figure.ts';
import type { Range } from './project.ts';

type Height = (x: number, y: number) => number;

/** A function sampled on a grid that reaches one cell beyond the axes on every side. */
export interface Field {
  readonly columns: number;
  readonly rows: number;
  /** Row by row from the lower edge upwards. */
  readonly values: Float64Array<ArrayBuffer>;
  /** The function at any place on the grid, in columns and rows from its lower left sample. */
  at(column: number, row: number): number;
  /** Such a place as parts of the axes' lengths. */
  part(column: number, row: number): Point;
}

/** Cells along the longer side of the plot: level lines are found between samples, colours are seen as they are. */
export const cells = { lines: 64, colors: 160 } as const;

/** How many cells lie between the ends of each axis, in a plot of this width over height. */
const cellsFor = (most: number, aspect: number): readonly [number, number] =>
  aspect >= 1 ? [most, Math.ceil(most / aspect)] : [Math.ceil(most * aspect), most];

const valueAt = (part: number, { min, max, log }: Range): number =>
  log ? min * (max / min) ** part : min + part * (max - min);

/** Samples a function between the ends of both axes, `most` cells along the longer, and one cell beyond. */
export function sample(value: Height, x: Range, y: Range, aspect: number, most: number): Field {
  const [across, up] = cellsFor(most, aspect);
  const [columns, rows] = [across + 3, up + 3];
  const part = (column: number, row: number): Point => [(column - 1) / across, (row - 1) / up];
  const at = (column: number, row: number): number =>
    value(valueAt((column - 1) / across, x), valueAt((row - 1) / up, y));
  const values = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) values[row * columns + column] = at(column, row);
  }
  return { columns, rows, values, at, part };
}

/** What tells one sampled field from another. The aspect is rounded: a pixel more does not make other lines. */
export const fieldKey = (key: string, x: Range, y: Range, aspect: number): string =>
  [key, x.min, x.max, x.log, y.min, y.max, y.log, aspect.toFixed(2)].join();

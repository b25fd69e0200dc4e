import type { Range } from './project.ts';

/** A function sampled on a grid that reaches one cell beyond the axes on every side. */
export interface Field {
  readonly columns: number;
  readonly rows: number;
  /** Row by row from the lower edge upwards. */
  readonly values: Float64Array<ArrayBuffer>;
}

/** Cells across the wider side of the plot, fine enough for the tips of long ellipses. */
const cells = 120;

/** How many cells lie between the ends of each axis, in a plot of this width over height. */
const cellsFor = (aspect: number): readonly [number, number] =>
  aspect >= 1 ? [cells, Math.ceil(cells / aspect)] : [Math.ceil(cells * aspect), cells];

/** The value at a place on an axis, as a part of its length. */
const at = (part: number, { min, max, log }: Range): number =>
  log ? min * (max / min) ** part : min + part * (max - min);

export function sample(value: (x: number, y: number) => number, x: Range, y: Range, aspect: number): Field {
  const [across, up] = cellsFor(aspect);
  const columns = across + 3;
  const rows = up + 3;
  const values = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const vy = at((row - 1) / up, y);
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = value(at((column - 1) / across, x), vy);
    }
  }
  return { columns, rows, values };
}

/** What tells one sampled field from another. The aspect is rounded: a pixel more does not make other lines. */
export const fieldKey = (key: string, x: Range, y: Range, aspect: number): string =>
  [key, x.min, x.max, x.log, y.min, y.max, y.log, aspect.toFixed(2)].join();

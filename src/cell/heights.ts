import type { Axis, Figure } from '../figure/figure.ts';

type Height = (x: number, y: number) => number;

/** A function over the plane as numbers, since functions do not leave the sandbox: `size` × `size`, row by row from below. */
interface Grid {
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
  readonly values: readonly number[];
}

/** Samples along each side: about what a chart samples itself. */
const size = 81;

/** Logarithms of what stands on a log scale, so that samples lie evenly on the chart. */
const onto = (log: boolean, value: number): number => (log ? Math.log(value) : value);

/** The ends to sample between: beyond the axis, and, where equal scales may widen it, far beyond. */
function ends({ min, max, scale }: Axis, widest: number | undefined): [from: number, to: number] {
  const [from, to] = [onto(scale === 'log', min), onto(scale === 'log', max)];
  const reach = widest === undefined ? (to - from) * 0.55 : widest * 0.9;
  return [(from + to) / 2 - reach, (from + to) / 2 + reach];
}

function sample(value: Height, { x, y, equal }: Figure): Grid & { logX: boolean; logY: boolean } {
  const widest = equal ? Math.max(x.max - x.min, y.max - y.min) : undefined;
  const [across, up] = [ends(x, widest), ends(y, widest)];
  const [logX, logY] = [x.scale === 'log', y.scale === 'log'];
  const at = ([from, to]: readonly [number, number], i: number, log: boolean): number => {
    const place = from + ((to - from) * i) / (size - 1);
    return log ? Math.exp(place) : place;
  };
  const values = Array.from({ length: size * size }, (_, i) =>
    Number(value(at(across, i % size, logX), at(up, Math.floor(i / size), logY))),
  );
  return { x: across, y: up, values, logX, logY };
}

/** The figure with numbers instead of functions: what can leave the sandbox. */
export function portable(figure: Figure): object {
  const marks = figure.marks.map((mark) =>
    mark.kind === 'contour' || mark.kind === 'heat' ? { ...mark, value: sample(mark.value, figure) } : mark,
  );
  return { ...figure, marks };
}

/** Linear between the samples, the nearest one beyond them. */
function between({ x, y, values }: Grid, logX: boolean, logY: boolean): Height {
  const cell = (place: number, [from, to]: Grid['x']): [index: number, part: number] => {
    const along = Math.min(Math.max(((place - from) / (to - from)) * (size - 1), 0), size - 1);
    const index = Math.min(Math.floor(along), size - 2);
    return [index, along - index];
  };
  return (px, py) => {
    const [i, s] = cell(onto(logX, px), x);
    const [j, t] = cell(onto(logY, py), y);
    const k = j * size + i;
    const below = values[k]! * (1 - s) + values[k + 1]! * s;
    const above = values[k + size]! * (1 - s) + values[k + size + 1]! * s;
    return below * (1 - t) + above * t;
  };
}

let count = 0;

/** The height of a contour or heat map, as a function or as the samples of one; each is computed with a key of its own. */
export function heights(given: unknown, place: string): { key: string; value: Height } {
  const key = `cell-${count++}`;
  if (typeof given === 'function') return { key, value: given as Height };
  const { x, y, values, logX, logY } = Object(given) as Record<string, unknown>;
  const list = (all: unknown, length: number): number[] => {
    if (!Array.isArray(all) || all.length !== length)
      throw new TypeError(`plot: ${place} must be a function of x and y`);
    return all.map(Number);
  };
  const ends = (all: unknown): [number, number] => list(all, 2) as [number, number];
  const grid = { x: ends(x), y: ends(y), values: list(values, size * size) };
  return { key, value: between(grid, logX === true, logY === true) };
}

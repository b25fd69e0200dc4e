import type { Figure, Point } from './figure.ts';
import { series, type Series } from './series.ts';

/** A figure's numbers, to be read. NaN is a cell with nothing in it. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** At most this many rows are shown of a curve, whose points are samples; of anything else, all. */
const curveRows = 21;

function thinned({ points, sampled }: Series): readonly Point[] {
  if (!sampled || points.length <= curveRows) return points;
  const at = (i: number): number => Math.round((i * (points.length - 1)) / (curveRows - 1));
  return Array.from({ length: curveRows }, (_, i) => points[at(i)]!);
}

/** The longest list of x that all series share, each at least its beginning; undefined if they do not. */
function sharedX(lists: readonly (readonly Point[])[]): readonly number[] | undefined {
  const longest = lists.reduce(
    (best, list) => (list.length > best.length ? list : best),
    [] as readonly Point[],
  );
  const xs = longest.map(([x]) => x);
  const rising = xs.every((x, i) => i === 0 || x > xs[i - 1]!);
  return rising && lists.every((list) => list.every(([x], i) => x === xs[i])) ? xs : undefined;
}

/**
 * The numbers behind a figure's labelled marks. Series over the same x share its column, so that they can be compared
 * along a row (one that ends early leaves cells empty); otherwise each row names its series.
 */
export function table(figure: Figure): Table {
  const shown = series(figure).filter(({ labelled }) => labelled);
  const lists = shown.map(thinned);
  const xs = sharedX(lists);
  if (xs) {
    return {
      caption: figure.title,
      columns: [figure.x.label, ...shown.map(({ name }) => name)],
      rows: xs.map((x, i) => [x, ...lists.map((list) => list[i]?.[1] ?? NaN)]),
    };
  }
  return {
    caption: figure.title,
    columns: ['series', figure.x.label, figure.y.label],
    rows: shown.flatMap(({ name }, s) => lists[s]!.map(([x, y]) => [name, x, y])),
  };
}

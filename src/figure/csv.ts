import type { Figure } from './figure.ts';
import { series } from './series.ts';

/** Quoted where RFC 4180 wants it. */
const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Full precision, a plain minus; "Inf" and "NaN" as both R and pandas read them. */
const number = (value: number): string => String(value).replace('Infinity', 'Inf');

/**
 * Every number of some figures as CSV, one row a point: `figure,series,x,y`. Nothing is left out or rounded. A series
 * without a label goes by its role's name; a rule has NaN where it runs.
 */
export function csv(figures: readonly Figure[]): string {
  const rows = figures.flatMap((figure) =>
    series(figure).flatMap(({ name, points }) =>
      points.map(([x, y]) => [field(figure.id), field(name), number(x), number(y)].join()),
    ),
  );
  return ['figure,series,x,y', ...rows, ''].join('\r\n');
}

import { expect, test } from 'vitest';
import { csv } from './csv.ts';
import type { Figure, Mark, Point } from './figure.ts';
import { table } from './table.ts';

const figure = (...marks: Mark[]): Figure => ({
  id: 'loss',
  title: 'Loss, "log"',
  x: { label: 'step', min: 0, max: 3 },
  y: { label: 'loss', min: 0, max: 3 },
  marks,
});
const line = (label: string | undefined, ...points: Point[]): Mark => ({
  kind: 'line',
  role: 'steep',
  points,
  vertices: true,
  ...(label === undefined ? {} : { label }),
});

test('series over the same steps share a row, and an early end leaves a cell empty', () => {
  const shown = table(
    figure(line('a', [0, 1], [1, 0.5], [2, 0.25]), line('b', [0, 1], [1, -3]), line(undefined, [9, 9])),
  );
  expect(shown).toEqual({
    caption: 'Loss, "log"',
    columns: ['step', 'a', 'b'],
    rows: [
      [0, 1, 1],
      [1, 0.5, -3],
      [2, 0.25, NaN],
    ],
  });
});

test('paths, whose x goes back and forth, name their series in each row', () => {
  const shown = table(
    figure(line('path', [0, 1], [2, 0], [1, 1]), {
      kind: 'points',
      role: 'minimum',
      points: [[1, 1]],
      label: 'minimum',
    }),
  );
  expect(shown.columns).toEqual(['series', 'step', 'loss']);
  expect(shown.rows).toEqual([
    ['path', 0, 1],
    ['path', 2, 0],
    ['path', 1, 1],
    ['minimum', 1, 1],
  ]);
});

test('a curve is thinned in the table, its ends kept, and whole in the file', () => {
  const points = Array.from({ length: 201 }, (_, i): Point => [i / 100, i]);
  const curve = figure({ kind: 'line', role: 'surface', points, label: 'curve' });
  const { rows } = table(curve);
  expect(rows).toHaveLength(21);
  expect(rows[0]).toEqual([0, 0]);
  expect(rows[20]).toEqual([2, 200]);
  expect(csv([curve]).split('\r\n')).toHaveLength(203);
});

test('a figure with nothing labelled has an empty table', () => {
  expect(table(figure()).rows).toEqual([]);
});

test('the file has every number in full, quoted where it must be', () => {
  const text = csv([
    figure(line('a, "b"', [0, 0.1 + 0.2]), line(undefined, [1, -Infinity]), {
      kind: 'rule',
      role: 'bound',
      x: 2,
      label: 'edge',
    }),
  ]);
  expect(text).toBe(
    'figure,series,x,y\r\nloss,"a, ""b""",0,0.30000000000000004\r\nloss,steep direction,1,-Inf\r\nloss,edge,2,NaN\r\n',
  );
});

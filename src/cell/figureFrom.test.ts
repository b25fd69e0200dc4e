import { expect, test } from 'vitest';
import type { ContourMark, LineMark } from '../figure/figure.ts';
import { projection } from '../figure/project.ts';
import { figureFrom } from './figureFrom.ts';
import { portable } from './heights.ts';
import { limits } from './limits.ts';
import { decode, encode } from './messages.ts';

/** The figure after its way out of the sandbox. */
function through(given: unknown) {
  const message = decode(encode({ kind: 'figure', figure: portable(figureFrom(given)) }));
  if (message?.kind !== 'figure') throw new Error('no figure came out');
  return message.figure;
}

test('points are a figure: a line with its vertices, and axes around it', () => {
  const figure = through([
    [0, 1],
    [2, 5],
  ]);
  expect(figure.marks).toEqual([
    { kind: 'line', role: 'path', points: [[0, 1], [2, 5]], vertices: true }, // prettier-ignore
  ]);
  expect([figure.x.min, figure.x.max, figure.y.min, figure.y.max]).toEqual([-0.1, 2.1, 0.8, 5.2]);
  expect(() => projection(figure, { width: 300, height: 200 })).not.toThrow();
});

test('heights stand at 0, 1, 2, …, also in a typed array', () => {
  expect((through(Float64Array.of(3, 4)).marks[0] as LineMark).points).toEqual([
    [0, 3],
    [1, 4],
  ]);
});

test('NaN and infinities survive the way, and do not move the axes', () => {
  const figure = through({ marks: [{ points: [1, NaN, 2, Infinity, -Infinity] }] });
  expect((figure.marks[0] as LineMark).points.map(([, y]) => y)).toEqual([1, NaN, 2, Infinity, -Infinity]);
  expect(figure.y).toMatchObject({ min: 0.95, max: 2.05 });
});

test('a figure of every kind of mark comes through', () => {
  const given = {
    id: 'all',
    title: 'All',
    x: { label: 'a', min: 0, max: 1 },
    y: { label: 'b', min: 1, max: 10, scale: 'log' },
    aspect: { wide: 2, narrow: 1 },
    marks: [
      { kind: 'points', role: 'minimum', points: [[0, 1]], label: 'p' },
      { kind: 'bars', role: 'flat', points: [[0, 1]], width: 0.5 },
      { kind: 'arrow', role: 'gradient', from: [0, 1], to: [1, 2] },
      { kind: 'rule', role: 'bound', x: 0.5, text: 'here' },
      { kind: 'band', role: 'bound', y: [1, 2] },
      { kind: 'text', role: 'path', at: [0.5, 5], text: 'words' },
    ],
  };
  expect(through(given)).toEqual(given);
});

test('a level line’s function comes out as its samples, linear between them', () => {
  const figure = through({
    x: { min: -1, max: 1 },
    y: { min: -2, max: 2 },
    equal: true,
    marks: [{ kind: 'contour', role: 'surface', value: (x: number, y: number) => 3 * x - y, levels: [0, 1] }],
  });
  const { value } = figure.marks[0] as ContourMark;
  // Equal scales may show more of an axis than was asked for.
  for (const [x, y] of [
    [0, 0],
    [0.31, -1.7],
    [-3, 1.9],
  ] as const)
    // prettier-ignore
    expect(value(x, y)).toBeCloseTo(3 * x - y, 6);
});

const line = (more: object) => ({ marks: [{ points: [[0, 0]], ...more }] });
test.each([
  [undefined, 'plot: a figure must be an object, not undefined'],
  ['x', 'plot: a figure must be an object, not “x”'],
  [{}, 'plot: marks must be a list of marks, not undefined'],
  [{ mark: [] }, 'plot: a figure has no “mark”. Allowed: id, title, x, y, marks, equal, aspect.'],
  [{ marks: [5] }, 'plot: marks[0] must be an object, not 5'],
  [{ marks: [{ kind: 'pie' }] }, 'plot: marks[0].kind must be one of line, points, bars'],
  [line({ role: 'red' }), 'plot: marks[0].role must be one of surface, path'],
  [line({ lable: 'x' }), 'plot: marks[0] has no “lable”. Allowed: kind, role, label, points, vertices.'],
  [line({ label: 5 }), 'plot: marks[0].label must be a text, not 5'],
  [line({ points: 5 }), 'plot: marks[0].points must be a list of points, [[x, y], …], not 5'],
  [line({ points: [[1, 2, 3]] }), 'plot: marks[0].points[0] must be two numbers, [x, y], not a list'],
  [line({ points: [[1, null]] }), 'plot: marks[0].points[0][1] must be a number, not null'],
  [{ marks: [], x: { min: 1, max: 1 } }, 'plot: x runs from 1 to 1; needs min < max'],
  [{ marks: [], y: { min: 0, max: 1, scale: 'log' } }, 'needs min < max, both above 0 on a log scale'],
  [{ marks: [], y: { scale: 'log' }, equal: true }, 'plot: equal scales need two linear axes'],
  [
    { marks: [{ kind: 'contour', value: 5, levels: [1] }] },
    'plot: marks[0].value must be a function of x and y',
  ],
  [
    { marks: [{ kind: 'arrow', from: [0, NaN], to: [1, 1] }] },
    'plot: marks[0].from[1] must be a finite number',
  ],
  [Array.from({ length: limits.points + 1 }, (_, i) => i), `at most ${limits.points} can be drawn`],
  [
    { marks: [1, 2].map(() => ({ points: Array.from({ length: 6000 }, () => 0) })) },
    'plot: the figure holds 12000 points; at most 10000 can be drawn',
  ],
  [{ marks: Array.from({ length: limits.marks + 1 }, () => ({ points: [] })) }, 'at most 40 can be drawn'],
])('%j is refused', (given, message) => {
  expect(() => figureFrom(given)).toThrow(message);
});

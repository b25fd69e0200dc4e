import { Canvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { createChart, updateChart } from './chart.ts';
import type { Figure, Mark, Point } from './figure.ts';
import type { Bitmap, Look } from './look.ts';
import { fraction, projection } from './project.ts';
import { roles } from './roles.ts';

const look: Look = {
  theme: 'light',
  width: 400,
  height: 300,
  ratio: 1,
  bitmap: (width, height) => new Canvas(width, height) as unknown as Bitmap,
};
const figure = (marks: readonly Mark[], extra: Partial<Figure> = {}): Figure => ({
  id: 'f',
  title: 'f',
  x: { label: 'x', min: 0, max: 10 },
  y: { label: 'y', min: 0, max: 10 },
  marks,
  ...extra,
});

function drawn(shown: Figure, shownIn: Look = look) {
  const canvas = new Canvas(1, 1);
  const chart = createChart(canvas as unknown as HTMLCanvasElement, shown, shownIn);
  const pixel = (x: number, y: number): string => {
    const ratio = shownIn.ratio ?? 1;
    const [px, py] = projection(shown, shownIn).toPixel(x, y);
    const { data } = canvas
      .getContext('2d')
      .getImageData(Math.round(px * ratio), Math.round(py * ratio), 1, 1);
    return `#${[...data.slice(0, 3)].map((c) => c.toString(16).padStart(2, '0')).join('')}`;
  };
  return { canvas, chart, pixel };
}

test('Chart.js places points where the projection says', () => {
  for (const shown of [
    figure([]),
    figure([], { equal: true }),
    figure([], { y: { label: 'y', min: 1e-5, max: 10, scale: 'log' } }),
  ]) {
    const { chart } = drawn(shown);
    const { toPixel, area, ...ranges } = projection(shown, look);
    expect(chart.chartArea).toMatchObject(area);
    for (const [x, y] of [
      [0.5, 0.5],
      [3, 7],
      [10, 1e-4],
    ] as const) {
      expect(chart.scales['x']!.getPixelForValue(fraction(x, ranges.x))).toBeCloseTo(toPixel(x, y)[0], 6);
      expect(chart.scales['y']!.getPixelForValue(fraction(y, ranges.y))).toBeCloseTo(toPixel(x, y)[1], 6);
    }
  }
});

test('marks have the colour of their role, the last on top, and dim when another is lit', () => {
  const square = (role: 'steep' | 'flat', y: number): Mark => ({
    kind: 'bars',
    role,
    points: [[5, y]],
    width: 4,
  });
  const point: Mark = { kind: 'points', role: 'start', points: [[5, 5]] };
  const shown = figure([square('flat', 8), point]);
  expect(drawn(shown).pixel(5, 5)).toBe(roles.start.light);
  expect(drawn(figure([point, square('flat', 8)])).pixel(5, 5)).not.toBe(roles.start.light);
  expect(drawn(shown, { ...look, theme: 'dark' }).pixel(5, 5)).toBe(roles.start.dark);
  expect(drawn(shown, { ...look, lit: 'start' }).pixel(5, 5)).toBe(roles.start.light);
  expect(drawn(shown, { ...look, lit: 'flat' }).pixel(5, 5)).not.toBe(roles.start.light);
});

test('a path to 1e300 leaves the plot in its own direction, and gaps are gaps', () => {
  const line = (...points: Point[]): Mark => ({ kind: 'line', role: 'path', points, vertices: true });
  const far = drawn(figure([line([0, 0], [1e300, 1e300])]), { ...look, ratio: 3 });
  expect(far.pixel(5, 5)).toBe(roles.path.light);
  expect(far.pixel(9, 9)).toBe(roles.path.light);
  const paper = drawn(figure([])).pixel(5, 5.4);
  expect(drawn(figure([line([0, 5.4], [NaN, NaN], [10, 5.4])])).pixel(5, 5.4)).toBe(paper);
});

test('every kind of mark can be drawn and turned into every other without a new chart', () => {
  const marks: Mark[] = [
    { kind: 'heat', key: 'h', value: (x, y) => x * y, range: [0, 100], label: 'h' },
    { kind: 'contour', role: 'surface', key: 'c', value: (x, y) => x * y, levels: [10, 20] },
    { kind: 'band', role: 'model', x: [2, 3] },
    { kind: 'rule', role: 'bound', x: 4, text: 'λ_1' },
    { kind: 'rule', role: 'bound', y: 1e300, text: 'nowhere' },
    {
      kind: 'bars',
      role: 'flat',
      points: [
        [1, 1e300],
        [2, -5],
        [3, NaN],
      ],
      width: 1,
    },
    { kind: 'arrow', role: 'gradient', from: [1, 1], to: [-1e300, 1e300] },
    { kind: 'arrow', role: 'gradient', from: [1, 1], to: [1, 1] },
    { kind: 'text', role: 'start', at: [9.9, 9.9], text: 'words at the corner' },
    {
      kind: 'line',
      role: 'own',
      points: [
        [0, 0],
        [1e308, -1e308],
        [Infinity, 3],
      ],
      vertices: true,
    },
    { kind: 'points', role: 'start', points: [[NaN, 3]], drag: { label: 'start', x: 'x' } },
  ];
  const { chart } = drawn(figure(marks));
  const same = chart.id;
  for (let turn = 1; turn <= marks.length; turn++) {
    updateChart(chart, figure([...marks.slice(turn), ...marks.slice(0, turn)]), look);
  }
  updateChart(chart, figure(marks.slice(0, 3)), { ...look, width: 640.7, theme: 'dark' });
  expect(chart.width).toBe(640);
  updateChart(chart, figure(marks, { y: { label: 'y', min: 0.1, max: 10, scale: 'log' } }), look);
  expect(chart.id).toBe(same);
});

test('points that moved are drawn as in a new chart', () => {
  const path = (end: number, log: boolean): Figure =>
    figure(
      [
        {
          kind: 'line',
          role: 'path',
          points: Array.from({ length: end }, (_, i): Point => [5 + 4 * Math.cos(i), 5 + 4 * Math.sin(i)]),
          vertices: true,
        },
        { kind: 'rule', role: 'bound', x: end },
        { kind: 'points', role: 'start', points: [[end, 5]] },
      ],
      log ? { y: { label: 'y', min: 0.1, max: 10, scale: 'log' } } : {},
    );
  const live = drawn(path(3, false));
  for (const [end, log] of [
    [9, false],
    [2, false],
    [7, true],
    [0, true],
    [8, false],
  ] as const) {
    updateChart(live.chart, path(end, log), look);
    const fresh = drawn(path(end, log)).canvas.toBuffer('image/png');
    expect(live.canvas.toBuffer('image/png').equals(fresh), `${end}, log ${log}`).toBe(true);
  }
});

test('an update shows the same as a new chart', () => {
  const before = figure([{ kind: 'points', role: 'start', points: [[5, 5]], drag: { label: 's', x: 'x' } }]);
  const after = figure(
    [
      {
        kind: 'line',
        role: 'flat',
        points: [
          [0, 1],
          [10, 9],
        ],
        vertices: true,
      },
      { kind: 'text', role: 'steep', at: [5, 5], text: 'here' },
    ],
    { x: { label: 'x', min: 0, max: 20 } },
  );
  const live = drawn(before);
  updateChart(live.chart, after, look);
  expect(live.canvas.toBuffer('image/png').equals(drawn(after).canvas.toBuffer('image/png'))).toBe(true);
});

test('a second set of level lines lies over the first and does not hide it', () => {
  const steps = (role: 'surface' | 'model', key: string, across: boolean): Mark => ({
    kind: 'contour',
    role,
    key,
    value: (x, y) => (across ? x : y),
    levels: [5],
  });
  const first = steps('surface', 'first', true);
  const both = drawn(figure([first, steps('model', 'second', false)]));
  const one = drawn(figure([first]));
  for (const [x, y] of [
    [5, 2],
    [5, 8],
    [8, 8],
    [2, 8],
  ] as const)
    expect(both.pixel(x, y)).toBe(one.pixel(x, y));
  expect(one.pixel(8, 8)).not.toBe(one.pixel(2, 8));
});

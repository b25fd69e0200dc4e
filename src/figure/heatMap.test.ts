import { Canvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import type { HeatMark } from './figure.ts';
import { heatColor, heatMap } from './heatMap.ts';
import { themes, type Bitmap, type Look } from './look.ts';
import type { Range } from './project.ts';

const look: Look = {
  theme: 'dark',
  width: 100,
  height: 100,
  bitmap: (width, height) => new Canvas(width, height) as unknown as Bitmap,
};
const unit: Range = { min: 0, max: 1, log: false };
const mark = (key: string, value: HeatMark['value']): HeatMark => ({
  kind: 'heat',
  key,
  value,
  range: [2, 4],
  label: 'rate',
});
const hex = (color: ArrayLike<number> | undefined): string =>
  `#${[0, 1, 2].map((i) => color![i]!.toString(16).padStart(2, '0')).join('')}`;

test("the ends and the middle have the theme's colours, and what lies beyond takes the ends", () => {
  for (const theme of ['light', 'dark'] as const) {
    expect([-9, 0, 0.5, 1, Infinity].map((part) => hex(heatColor(part, theme)))).toEqual(
      [0, 0, 1, 2, 2].map((i) => themes[theme].heat[i]),
    );
    expect(heatColor(NaN, theme)).toBeUndefined();
  }
});

test('colours lie where their values do, one sample beyond the axes', () => {
  const { bitmap, columns, rows } = heatMap(
    mark('up', (_, y) => 2 + 2 * y),
    unit,
    unit,
    1,
    look,
  );
  const at = (column: number, row: number): string =>
    hex((bitmap as unknown as Canvas).getContext('2d').getImageData(column, row, 1, 1).data);
  const [low, , high] = themes.dark.heat;
  // The upper edge of the plot is the second row of samples.
  expect(at(5, 1)).toBe(high);
  expect(at(5, rows - 2)).toBe(low);
  expect(at(columns - 1, 0)).toBe(high);
});

test('a bitmap is made once for each key and theme', () => {
  const height = (x: number): number => x;
  const first = heatMap(mark('same', height), unit, unit, 1, look);
  expect(heatMap(mark('same', height), unit, unit, 1, { ...look, lit: 'own' })).toBe(first);
  expect(heatMap(mark('same', height), unit, unit, 1, { ...look, theme: 'light' })).not.toBe(first);
});

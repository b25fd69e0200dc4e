import { expect, test } from 'vitest';
import { place, type Box } from './place.ts';

const area = { left: 0, top: 0, right: 100, bottom: 100 };
const box = (left: number, top: number): Box => ({ left, top, width: 40, height: 18 });

test('the first free place is taken, and the next words go elsewhere', () => {
  const around = { area, placed: [], strokes: [] };
  expect(place([box(10, 10), box(50, 10)], around)).toEqual(box(10, 10));
  expect(place([box(20, 15), box(55, 15)], around)).toEqual(box(55, 15));
});

test('words keep clear of strokes, and of the edge', () => {
  const around = {
    area,
    placed: [],
    strokes: [
      [
        [0, 20],
        [100, 20],
      ] as const,
    ],
  };
  expect(place([box(70, 40), box(10, 10), box(10, 50)], around)).toEqual(box(10, 50));
});

test('where there is no place at all, the first is moved into the plot', () => {
  expect(place([box(90, -30)], { area, placed: [], strokes: [] })).toEqual(box(60, 0));
});

import { expect, test } from 'vitest';
import type { Figure } from './figure.ts';
import { hit } from './hit.ts';
import { projection } from './project.ts';

const size = { width: 480, height: 360 };
const figure: Figure = {
  id: 'f',
  title: 'f',
  x: { label: 'x', min: 0, max: 10 },
  y: { label: 'y', min: 0, max: 10 },
  marks: [
    { kind: 'band', role: 'model', x: [6, 10] },
    {
      kind: 'line',
      role: 'path',
      points: [
        [0, 0],
        [10, 1e300],
      ],
    },
    {
      kind: 'line',
      role: 'steep',
      points: [
        [0, 5],
        [10, 5],
      ],
    },
    { kind: 'points', role: 'minimum', points: [[5, 5]] },
    { kind: 'bars', role: 'flat', points: [[8, 2]], width: 1 },
    { kind: 'arrow', role: 'update', from: [2, 8], to: [4, 8] },
    { kind: 'rule', role: 'bound', y: 9.5 },
  ],
};
const at = (x: number, y: number) => hit(figure, size, ...projection(figure, size).toPixel(x, y));

test.each([
  [3, 5.1, 'steep'],
  [5.05, 5.05, 'minimum'],
  [8.1, 1, 'flat'],
  [3, 8.1, 'update'],
  [5, 9.6, 'bound'],
  [9, 7, 'model'],
  [0, 4, 'path'],
  [3, 2.5, null],
] as const)('at %d, %d lies %s', (x, y, role) => {
  expect(at(x, y)).toBe(role);
});

test('nothing lies outside the plot', () => {
  expect(hit(figure, size, 5, 180)).toBeNull();
});

import { expect, test } from 'vitest';
import { clip } from './clip.ts';
import type { Range } from './project.ts';

const unit: Range = { min: 0, max: 1, log: false };
const log: Range = { min: 1e-4, max: 1, log: true };

test('what can be seen is where it was, in parts of the plot', () => {
  const points = [
    [0, 0],
    [0.5, 2],
    [-1, 0.25],
  ] as const;
  expect(clip(points, unit, unit)).toEqual(points);
  expect(clip([[2, 1e-3]], { min: 1, max: 5, log: false }, log)).toEqual([[0.25, expect.closeTo(0.25, 15)]]);
});

test('a segment to far away keeps its direction', () => {
  const [start, end, gap] = clip(
    [
      [0, 0],
      [1e300, 5e299],
    ],
    unit,
    unit,
  );
  expect(start).toEqual([0, 0]);
  expect(end![1] / end![0]).toBeCloseTo(0.5, 12);
  expect(Math.max(...end!)).toBe(5);
  expect(gap).toEqual([NaN, NaN]);
});

test('a segment from far away to far away is seen where it passes, and only there', () => {
  const through = clip(
    [
      [-1e300, -1e300],
      [1e300, 1e300],
    ],
    unit,
    unit,
  ).filter(([x]) => !Number.isNaN(x));
  expect(through).toHaveLength(2);
  for (const [x, y] of through) expect(x).toBeCloseTo(y, 9);
  const past = clip(
    [
      [-1e300, 100],
      [1e300, 100],
    ],
    unit,
    unit,
  ).filter(([x]) => !Number.isNaN(x));
  expect(past).toEqual([]);
});

test('what is not finite is a gap', () => {
  for (const odd of [NaN, Infinity, -Infinity]) {
    expect(
      clip(
        [
          [0, 0],
          [0.5, odd],
          [1, 1],
        ],
        unit,
        unit,
      ),
    ).toEqual([
      [0, 0],
      [NaN, NaN],
      [1, 1],
    ]);
  }
});

test('the largest numbers do not overflow', () => {
  const points = clip(
    [
      [0, -Number.MAX_VALUE],
      [1, Number.MAX_VALUE],
    ],
    unit,
    unit,
  );
  for (const [x, y] of points) if (!Number.isNaN(x)) expect(Math.abs(y)).toBeLessThan(10);
  expect(points.some(([x]) => !Number.isNaN(x))).toBe(true);
});

test('on a log scale a line leaves by its lower edge, in its own direction, and what is not positive is far below', () => {
  expect(
    clip(
      [
        [0, 1e-3],
        [1, 1e-8],
      ],
      unit,
      log,
    ),
  ).toEqual([
    [0, expect.closeTo(0.25, 12)],
    [1, expect.closeTo(-1, 12)],
  ]);
  for (const nothing of [0, -2, Number.MIN_VALUE]) {
    const [from, cut, gap] = clip(
      [
        [0, 1],
        [1, nothing],
      ],
      unit,
      log,
    );
    expect(from).toEqual([0, 1]);
    // Five plot heights of the 80 down to the smallest number.
    expect(cut![1]).toBeCloseTo(-4, 12);
    expect(cut![0]).toBeCloseTo((5 * 4 * Math.LN10) / -Math.log(Number.MIN_VALUE), 2);
    expect(gap).toEqual([NaN, NaN]);
  }
  const [, far] = clip(
    [
      [0, 1],
      [1, 1e300],
    ],
    unit,
    log,
  );
  // Cut four plot heights, 16 decades, above the upper edge.
  expect(far![1]).toBeCloseTo(5, 12);
  expect(far![0]).toBeCloseTo(16 / 300, 9);
});

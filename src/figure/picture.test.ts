import { expect, test } from 'vitest';
import { pictureSize } from './aspect.ts';
import type { Figure, Mark } from './figure.ts';
import { fingerprint } from './fingerprint.ts';
import { picture, render } from './picture.ts';
import { projection } from './project.ts';

const figure = (max = 1, value = (x: number, y: number): number => x * y): Figure => ({
  id: 'f',
  title: 'f',
  x: { label: 'λ_1', min: 0, max },
  y: { label: 'y', min: 0, max: 1 },
  marks: [{ kind: 'contour', role: 'surface', key: 'same', value, levels: [0.5] }],
  aspect: { wide: 2, narrow: 1 },
});

test('a picture is an AVIF file, twice the size that it is shown at, and the same from the cache', async () => {
  const kind = { theme: 'light', density: 2 } as const;
  const first = await picture(figure(), kind);
  expect(first.toString('latin1', 4, 12)).toBe('ftypavif');
  expect((await picture(figure(), kind)).equals(first)).toBe(true);
  expect((await picture(figure(), { ...kind, theme: 'dark' })).equals(first)).toBe(false);
  expect(pictureSize(figure())).toEqual({ width: 360, height: 360 });
  const { canvas, release } = render(figure(), kind);
  const { width, height } = canvas;
  release();
  expect([width, height]).toEqual([720, 720]);
});

test('whatever shows changes the fingerprint, a forgotten key too', async () => {
  const prints = await Promise.all([figure(), figure(), figure(2), figure(1, (x) => x)].map(fingerprint));
  expect(prints[1]).toBe(prints[0]);
  expect(new Set(prints).size).toBe(3);
});

test('lettering has its own font: Greek and digits leave ink', () => {
  const ink = (label: string): number => {
    const shown = { ...figure(), x: { label, min: 0, max: 1 } };
    const { canvas, release } = render(shown, { theme: 'light', density: 2 });
    // The strip of the x-axis' title.
    const { data } = canvas.getContext('2d').getImageData(0, canvas.height - 36, canvas.width, 36);
    release();
    return data.filter((c, i) => i % 4 === 0 && c < 128).length;
  };
  expect(ink('')).toBe(0);
  for (const label of ['learning rate', 'η', '∇', '≤', '0.5 − 1']) expect(ink(label)).toBeGreaterThan(10);
});

test.each([
  ['traced', {}],
  [
    'known to be ellipses',
    {
      ellipses: {
        low: 1,
        middle: [0.4, 0.5],
        axes: [
          [0.6, 0.8],
          [0.8 / 5, -0.6 / 5],
        ],
      },
    },
  ],
] as const)('level lines, %s, part the shades where the function has its levels', (how, more) => {
  // λ = 2 along (0.6, 0.8), λ = 50 across it
  const value = (x: number, y: number): number =>
    1 + (0.6 * (x - 0.4) + 0.8 * (y - 0.5)) ** 2 + 25 * (0.8 * (x - 0.4) - 0.6 * (y - 0.5)) ** 2;
  const levels = [3, 1.5, 1.1];
  const mark: Mark = { kind: 'contour', role: 'surface', key: how, value, levels, ...more };
  const shown = { ...figure(), marks: [mark] };
  const { canvas, release } = render(shown, { theme: 'light', density: 2 });
  const { data, width } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  release();
  const { area, fromPixel } = projection(shown, pictureSize(shown));
  const reached = (px: number, py: number): number => {
    const here = value(...fromPixel(px, py));
    return levels.filter((level) => here >= level).length;
  };
  const shades = [0, 1, 2, 3].map(() => new Set<number>());
  for (let px = area.left + 2; px < area.right - 2; px += 0.5) {
    for (let py = area.top + 2; py < area.bottom - 2; py += 0.5) {
      // From the pixel's middle: half a line and half a pixel to each side, and the fifth of a pixel that a traced line may be off.
      const around = [-0.7, 1.2].flatMap((dx) => [-0.7, 1.2].map((dy) => reached(px + dx, py + dy)));
      if (new Set(around).size > 1) continue;
      shades[around[0]!]!.add(data[4 * (2 * py * width + 2 * px)]!);
    }
  }
  expect(shades.map(({ size }) => size)).toEqual([1, 1, 1, 1]);
  const [lowest, ...higher] = shades.map((shade) => [...shade][0]!);
  expect(higher).toEqual(higher.toSorted((a, b) => b - a));
  expect(new Set([lowest, ...higher]).size).toBe(4);
});

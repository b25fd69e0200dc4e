import { expect, test } from 'vitest';
import { pictureSize } from './aspect.ts';
import type { Figure } from './figure.ts';
import { fingerprint } from './fingerprint.ts';
import { picture, render } from './picture.ts';

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

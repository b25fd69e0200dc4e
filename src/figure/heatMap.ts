import { cache } from './cache.ts';
import { mix, parseColor, type Color } from './color.ts';
import { cells, fieldKey, sample } from './field.ts';
import type { HeatMark } from './figure.ts';
import { newBitmap } from './bitmap.ts';
import { themes, type Bitmap, type Look, type Theme } from './look.ts';
import type { Range } from './project.ts';

/** The colour at a part of the way from low to high. A number that is none gets no colour. */
export function heatColor(part: number, theme: Theme): Color | undefined {
  if (Number.isNaN(part)) return undefined;
  const stops = themes[theme].heat.map(parseColor);
  const place = Math.min(Math.max(part, 0), 1) * (stops.length - 1);
  const below = Math.min(Math.floor(place), stops.length - 2);
  return mix(stops[below]!, stops[below + 1]!, place - below);
}

/** A heat map, one pixel a sample, and how much of each side is axis. */
interface HeatMap {
  readonly bitmap: Bitmap;
  readonly columns: number;
  readonly rows: number;
}

const kept = cache<HeatMap>(6);

/** A heat mark's bitmap, top row first, made once for each key, ranges, aspect and theme. */
export function heatMap(mark: HeatMark, x: Range, y: Range, aspect: number, look: Look): HeatMap {
  return kept(`${fieldKey(mark.key, x, y, aspect)},${mark.range.join()},${look.theme}`, () => {
    const { columns, rows, values } = sample(mark.value, x, y, aspect, cells.colors);
    const { bitmap, ctx } = newBitmap(look.bitmap, columns, rows);
    const image = ctx.createImageData(columns, rows);
    const [low, high] = mark.range;
    values.forEach((value, i) => {
      const color = heatColor((value - low) / (high - low), look.theme);
      if (!color) return;
      const row = rows - 1 - Math.floor(i / columns);
      image.data.set([...color, 255], 4 * (row * columns + (i % columns)));
    });
    ctx.putImageData(image, 0, 0);
    return { bitmap, columns, rows };
  });
}

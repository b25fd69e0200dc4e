import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Canvas, GlobalFonts } from '@napi-rs/canvas';
import { pictureSize } from './aspect.ts';
import { createChart } from './chart.ts';
import type { Figure } from './figure.ts';
import { fingerprint } from './fingerprint.ts';
import type { Bitmap, Look, Theme } from './look.ts';

/** Which picture of a figure. */
export interface PictureKind {
  readonly theme: Theme;
  /** Device pixels per CSS pixel. Without scripts nothing loads lazily, so plain screens are spared the fine picture. */
  readonly density: 1 | 2;
}

/** This encoder's quality is a quantizer: 0 is best, and above 30 thin lines fray. Speed 7 takes ten times as long. */
const encoding = { quality: 25, speed: 8 } as const;
const cacheFolder = 'node_modules/.cache/descent/pictures';

/**
 * The faces that figures are lettered in, of the weight charts use, and at last KaTeX's, for signs such as ∇ and ≤.
 * A machine without any fonts draws the same.
 */
const faces = [
  ...['latin', 'greek', 'latin-ext'].map(
    (part) => `@fontsource/source-sans-3/files/source-sans-3-${part}-400-normal.woff2`,
  ),
  'katex/dist/fonts/KaTeX_Main-Regular.woff2',
];

/** One family a face: unlike a browser, the canvas does not look into a second file of the same family. */
let family: string | undefined;
function fontFamily(): string {
  if (family !== undefined) return family;
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  family = faces
    .map((face, i) => {
      const name = `Figure Sans ${i}`;
      if (!GlobalFonts.registerFromPath(resolve(face), name)) {
        throw new Error(`The font ${face} cannot be read; figures need it for their lettering.`);
      }
      return `'${name}'`;
    })
    .join(', ');
  return family;
}

const bitmap = (width: number, height: number): Bitmap => new Canvas(width, height) as unknown as Bitmap;

/** A figure drawn on a canvas of its own; `release` it once it has been used, or it stays in memory. */
interface Rendered {
  readonly canvas: Canvas;
  release(): void;
}

/** Draws a figure as its picture shows it. Build only, as all of this file. */
export function render(figure: Figure, { theme, density }: PictureKind): Rendered {
  const look: Look = { ...pictureSize(figure), theme, ratio: density, font: fontFamily(), bitmap };
  const canvas = new Canvas(1, 1);
  const chart = createChart(canvas as unknown as HTMLCanvasElement, figure, look);
  return { canvas, release: () => chart.destroy() };
}

/** A figure's picture as AVIF, from the cache if nothing that shows in it has changed. */
export async function picture(figure: Figure, kind: PictureKind): Promise<Buffer> {
  const content = JSON.stringify([await fingerprint(figure), kind, encoding, pictureSize(figure)]);
  const file = join(cacheFolder, `${createHash('sha256').update(content).digest('hex').slice(0, 32)}.avif`);
  try {
    return await readFile(file);
  } catch {
    const { canvas, release } = render(figure, kind);
    const data = await canvas.encode('avif', encoding);
    release();
    await mkdir(cacheFolder, { recursive: true });
    // Whole or not at all: a build may be stopped, and two may run at once.
    await writeFile(`${file}.${process.pid}`, data);
    await rename(`${file}.${process.pid}`, file);
    return data;
  }
}

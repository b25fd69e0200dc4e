import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cells, sample } from './field.ts';
import type { Figure, Mark } from './figure.ts';
import { projection } from './project.ts';

const drawing = 'src/figure';
const drawnWith = ['chart.js', '@napi-rs/canvas', '@fontsource/source-sans-3', 'katex'];

/** The code and packages that draw: when they change, so may every picture. */
async function drawingCode(): Promise<string> {
  const hash = createHash('sha256');
  const files = (await readdir(drawing, { recursive: true }))
    .filter((name) => /(?<!\.test)\.ts$/.test(name))
    .sort();
  for (const file of files) hash.update(await readFile(join(drawing, file)));
  for (const name of drawnWith) hash.update(await readFile(join('node_modules', name, 'package.json')));
  return hash.digest('hex');
}
let code: Promise<string> | undefined;

/** A field counts by what it shows, not by its key: whoever changes a function may forget to change the key. */
function plain(mark: Mark, figure: Figure): unknown {
  if (mark.kind !== 'contour' && mark.kind !== 'heat') return mark;
  const { x, y } = projection(figure, { width: 480, height: 360 });
  const { values } = sample(mark.value, x, y, 1, cells.lines);
  return { ...mark, value: createHash('sha256').update(values).digest('hex') };
}

/** All that a figure's picture depends on, but for its size and theme, as text. Run from the project's top folder. */
export async function fingerprint(figure: Figure): Promise<string> {
  code ??= drawingCode();
  // JSON has no Infinity or NaN; both are gaps.
  return JSON.stringify([await code, { ...figure, marks: figure.marks.map((mark) => plain(mark, figure)) }]);
}

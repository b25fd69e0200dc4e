import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { findPython } from '../../e2e/python.ts';
import type { Figure } from '../figure/figure.ts';
import * as descent from '../optim/index.ts';
import { figureFrom } from './figureFrom.ts';
import { portable } from './heights.ts';
import { decode, encode } from './messages.ts';
import { functionBody, moduleName, strict } from './rewrite.ts';
import { line } from './show.ts';

const folder = resolve('content/listings');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.slice(0, -3));
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** Runs a listing as the sandbox does, with the same module, `print` and `plot`. */
async function run(name: string): Promise<{ printed: string[]; figures: Figure[] }> {
  const printed: string[] = [];
  const figures: Figure[] = [];
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const code = new AsyncFunction(
    moduleName,
    'print',
    'plot',
    `"use strict";${functionBody(read(`${name}.js`))}`,
  );
  const print = (...values: unknown[]): void => void printed.push(line(values));
  const plot = (given: unknown): void => {
    const message = decode(encode({ kind: 'figure', figure: portable(figureFrom(given)) }));
    if (message?.kind === 'figure') figures.push(message.figure);
  };
  await (code(strict(descent), print, plot) as Promise<void>);
  return { printed, figures };
}

const number = /-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g;
const numbersIn = (text: string): number[] => [...text.matchAll(number)].map(([found]) => Number(found));
/** What is left of a line when its numbers, and the two languages' ways to write a list, are taken away. */
const wordsIn = (text: string): string =>
  text
    .replace(number, '#')
    .replace(/[[\],\s]+/g, ' ')
    .trim();

let python = '';
beforeAll(() => {
  python = findPython(console.log);
}, 300_000);

test('there is a listing in Python for each in JavaScript, and none else', () => {
  expect(names.length).toBeGreaterThanOrEqual(5);
  expect(readdirSync(folder).sort()).toEqual(names.flatMap((name) => [`${name}.js`, `${name}.py`]).sort());
});

test.each(names)(
  '%s prints the same in both languages, and draws a figure',
  { timeout: 60_000 },
  async (name) => {
    const { printed, figures } = await run(name);
    expect(figures.length).toBeGreaterThan(0);
    const output = execFileSync(python, [join(folder, `${name}.py`)], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    const lines = output.trim().split('\n');
    expect(lines.map(wordsIn)).toEqual(printed.map(wordsIn));
    lines.forEach((text, i) => {
      // What is measured on random networks is another draw in each language; its average is the law's.
      const measured = text.includes('measured');
      numbersIn(text).forEach((value, k) => {
        const mine = numbersIn(printed[i]!)[k]!;
        if (!measured)
          expect(Math.abs(mine - value), text).toBeLessThanOrEqual(1e-9 * Math.max(1e-3, Math.abs(value)));
        else
          expect(Math.abs(Math.log(mine / value)), `${printed[i]} against ${text}`).toBeLessThan(
            Math.log(1.5),
          );
      });
    });
  },
);

test('the three rates end where the source’s do', async () => {
  const { printed } = await run('three-rates');
  expect(printed).toEqual(['0.05 2.176435471621404', '0.3 2.999995705032704', '0.8 3.001880739938304']);
});

test('what is measured on networks is what the law says, on average', async () => {
  const { printed } = await run('he-variance');
  const last = (text: string): number => numbersIn(text).at(-1)!;
  for (let i = 0; i < printed.length; i += 2) {
    expect(Math.abs(Math.log(last(printed[i]!) / last(printed[i + 1]!)))).toBeLessThan(Math.log(1.5));
  }
});

/**
 * Stands in a worker, in front of the reader's code: hands it the optimizer module, `print` and `plot`, and tells the frame
 * around the worker what becomes of it. Bundled to a text by sandboxPage.ts.
 */
import * as descent from '../optim/index.ts';
import { figureFrom } from './figureFrom.ts';
import { portable } from './heights.ts';
import { limits } from './limits.ts';
import { encode } from './messages.ts';
import { moduleName, strict } from './rewrite.ts';
import { line } from './show.ts';

const scope = globalThis as unknown as Record<string, unknown>;
const post = (globalThis.postMessage as (text: string) => void).bind(globalThis);

/** From here on only `print` and `plot` speak, and they know their limits. */
const silent = (): never => {
  throw new Error('nobody listens here: use print or plot');
};
for (
  let holder: object = globalThis;
  Object.getPrototypeOf(holder) !== null;
  holder = Object.getPrototypeOf(holder)
) {
  if (Object.hasOwn(holder, 'postMessage')) Object.defineProperty(holder, 'postMessage', { value: silent });
}

let lines = 0;
function print(...values: unknown[]): void {
  if (lines < limits.lines) post(encode({ kind: 'line', text: line(values) }));
  else if (lines === limits.lines) post(encode({ kind: 'cut' }));
  lines++;
}

let figures = 0;
function plot(given: unknown): void {
  if (++figures > limits.figures)
    throw new RangeError(`plot: at most ${limits.figures} figures can be drawn in a run`);
  const text = encode({ kind: 'figure', figure: portable(figureFrom(given)) });
  if (text.length > limits.message) throw new RangeError('plot: the figure is too large to be drawn');
  post(text);
}

/** The reader's line in which it happened, from the first place in the stack that is not in this file. */
function lineOf(error: unknown, before: number): number | undefined {
  const stack = error instanceof Error ? String(error.stack) : '';
  return [...stack.matchAll(/:(\d+):\d+\)?$/gm)]
    .map(([, number]) => Number(number) - before)
    .find((n) => n > 0);
}

async function run(before: number, code: () => Promise<void>): Promise<void> {
  delete scope['__run'];
  const started = performance.now();
  post(encode({ kind: 'begin' }));
  try {
    await code();
    post(encode({ kind: 'done', milliseconds: performance.now() - started }));
  } catch (error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : `Thrown: ${line([error])}`;
    post(encode({ kind: 'error', text, line: lineOf(error, before) }));
  }
}

Object.assign(scope, {
  [moduleName]: strict(descent),
  __run: run,
  print,
  plot,
  console: { log: print, info: print, warn: print, error: print, debug: print },
});

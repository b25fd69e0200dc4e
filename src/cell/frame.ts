/**
 * All the script there is in the sandbox's page: starts a worker for each piece of code that the book sends, passes on what
 * it says, and stops it. Bundled to a text by sandboxPage.ts.
 */
import { limits } from './limits.ts';

const before = document.querySelector('#worker')!.textContent;
/** How many lines stand before the reader's first. */
const offset = before.split('\n').length + 1;

let worker: Worker | undefined;
let timer = 0;

const tell = (text: string): void => parent.postMessage(text, '*');
const say = (message: object): void => tell(JSON.stringify(message));

function stop(): void {
  worker?.terminate();
  worker = undefined;
  clearTimeout(timer);
}

function start(code: string): void {
  const text = `${before}\n__run(${offset}, async () => { "use strict";\n${code}\n});`;
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const mine = new Worker(url);
  worker = mine;
  mine.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (worker !== mine) return;
    if (typeof data !== 'string' || data.length > limits.message) {
      stop();
      return say({ kind: 'error', text: 'Stopped: a message out of the code was too large.' });
    }
    if (data.startsWith('{"kind":"begin"')) {
      URL.revokeObjectURL(url);
      timer = window.setTimeout(() => {
        stop();
        say({ kind: 'late' });
      }, limits.time);
    }
    if (/^\{"kind":"(done|error)"/.test(data)) stop();
    tell(data);
  };
  // A mistake in its syntax, or one outside the code's own course.
  mine.onerror = (event) => {
    event.preventDefault();
    if (worker !== mine) return;
    stop();
    const line = Math.min(event.lineno - offset, code.split('\n').length);
    // A browser that refuses workers here fires an event with nothing in it.
    const text = event.message?.replace(/^Uncaught /, '') || 'This browser refuses to run code in a sandbox.';
    say({ kind: 'error', text, line });
  };
}

addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  if (source !== parent) return;
  stop();
  const { code } = Object(data) as { code?: unknown };
  if (typeof code === 'string') start(code);
});
say({ kind: 'ready' });

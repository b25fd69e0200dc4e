import type { Action } from './action.ts';
import type { Figure } from '../figure/figure.ts';
import type { Editor } from './editor.ts';
import { keepCode } from './kept.ts';
import { limits } from './limits.ts';
import { functionBody, ImportError } from './rewrite.ts';
import { createRunner, type Said } from './runner.ts';

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** What a cell's buttons call. */
type Cell = Readonly<Record<Action, () => void | Promise<void>>>;

/** A cell in use. */
function createCell(root: HTMLElement): Cell {
  const find = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector)!;
  const name = root.dataset.cell!;
  const original = root.dataset.original!;
  const state = find('.cell-state');
  const printed = find('.cell-printed');
  const drawn = find('.cell-drawn');
  const block = find('.cell-code');
  const runner = createRunner(root);
  let editor: Editor | undefined;
  let opening = false;
  let lines = 0;
  let cut = false;
  let figures: Figure[] = [];

  const code = (): string => editor?.code() ?? block.textContent;

  function running(now: boolean): void {
    root.classList.toggle('cell-running', now);
    find('[data-act=stop]').setAttribute('aria-disabled', String(!now));
  }

  function finish(text: string, wrong = false): void {
    running(false);
    state.classList.toggle('cell-wrong', wrong);
    state.textContent = text;
  }

  function write(text: string): void {
    if (lines++ > 0) printed.append('\n');
    printed.append(text);
    // A long output is there to be read, not to be read out.
    printed.setAttribute('aria-live', lines > 20 ? 'off' : 'polite');
    printed.tabIndex = 0;
  }

  function hear(said: Said): void {
    if (said.kind === 'line') write(said.text);
    if (said.kind === 'cut') {
      write(`(More was printed. Only the first ${limits.lines} lines are shown.)`);
      cut = true;
    }
    if (said.kind === 'figure') figures.push(said.figure);
    if (said.kind === 'late')
      finish(`Stopped after ${limits.time / 1000} seconds: the code had not come to its end.`, true);
    if (said.kind === 'error')
      finish(said.line === undefined ? said.text : `Line ${said.line}: ${said.text}`, true);
    if (said.kind === 'done') {
      const what = [
        cut ? `more than ${limits.lines} lines` : count(lines, 'line'),
        ...(figures.length > 0 ? [count(figures.length, 'figure')] : []),
      ];
      finish(`Done in ${Math.max(1, Math.round(said.milliseconds))} ms: ${what.join(', ')}.`);
    }
    if (['figure', 'done', 'late', 'error'].includes(said.kind)) void show();
  }

  async function show(): Promise<void> {
    if (figures.length === 0 && drawn.childElementCount === 0) return;
    const { draw } = await import('./draw.tsx');
    draw(drawn, figures);
  }

  function run(): void {
    const text = code();
    lines = 0;
    cut = false;
    figures = [];
    printed.replaceChildren();
    printed.removeAttribute('tabindex');
    state.classList.remove('cell-wrong');
    state.textContent = 'Running …';
    running(true);
    if (text.length > limits.code) {
      finish(`The code is too long: ${text.length} characters, where ${limits.code} are allowed.`, true);
      return;
    }
    try {
      runner.run(functionBody(text), hear);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      finish(`Line ${error.line}: ${error.message}.`, true);
    }
  }

  function stop(): void {
    if (!root.classList.contains('cell-running')) return;
    runner.stop();
    finish('Stopped.');
    void show();
  }

  function changed(text: string): void {
    const edited = text !== original;
    root.classList.toggle('cell-edited', edited);
    const kept = keepCode(name, edited ? text : null);
    root.classList.toggle('cell-unkept', edited && !kept);
  }

  async function edit(): Promise<void> {
    if (editor === undefined && !opening) {
      opening = true;
      const { createEditor } = await import('./editor.ts').finally(() => (opening = false));
      const host = document.createElement('div');
      host.className = 'cell-editor';
      const label = `${root.dataset.title}: code in JavaScript. Control-Enter runs it; Escape, then Tab, leaves it.`;
      editor = createEditor(host, { code: code(), label, changed });
      block.replaceWith(host);
    }
    editor?.focus();
  }

  function reset(): void {
    stop();
    if (editor !== undefined) editor.replace(original);
    else {
      block.querySelector('code')!.textContent = original;
      changed(original);
    }
    state.classList.remove('cell-wrong');
    state.textContent = 'This is the book’s code again.';
  }

  return { run, stop, reset, edit };
}

const cells = new WeakMap<HTMLElement, Cell>();

/** Does what a cell's button says. */
export async function act(root: HTMLElement, action: Action): Promise<void> {
  let cell = cells.get(root);
  if (cell === undefined) cells.set(root, (cell = createCell(root)));
  await cell[action]();
}

import type { Locator, Page } from '@playwright/test';
import { expect } from '../test.ts';

/** A code cell of the open page, as a reader uses it. */
export interface Cell {
  readonly root: Locator;
  readonly editor: Locator;
  readonly printed: Locator;
  readonly state: Locator;
  press(button: 'Run' | 'Stop' | 'Edit' | 'Reset' | 'Copy'): Promise<void>;
  /** Puts this code in place of what is in the editor, which is opened if it is not open. */
  write(code: string): Promise<void>;
  /** Writes this code, runs it by Ctrl-Enter, waits for its end, and gives what is said of it. */
  run(code: string): Promise<string>;
  /** Waits for the end of a run. */
  finished(): Promise<string>;
}

export function cellOf(page: Page, name: string): Cell {
  const root = page.locator(`.cell[data-cell="${name}"]`);
  const editor = root.getByRole('textbox');
  const state = root.locator('.cell-state');
  const cell: Cell = {
    root,
    editor,
    printed: root.getByRole('log'),
    state,
    press: (button) => root.getByRole('button', { name: button, exact: true }).press('Enter'),
    async write(code) {
      await cell.press('Edit');
      await expect(editor).toBeFocused();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(code);
    },
    async run(code) {
      await cell.write(code);
      // So that what is said of this run is not taken for what was said of the last.
      await state.evaluate((element) => (element.textContent = ''));
      await page.keyboard.press('Control+Enter');
      return cell.finished();
    },
    async finished() {
      await expect(state).toHaveText(/^(?!Running)./, { timeout: 20_000 });
      return state.innerText();
    },
  };
  return cell;
}

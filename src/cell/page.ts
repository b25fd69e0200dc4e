// Code cells, until one is used: the reader's own code is put back, and the first use fetches all the rest.
import type { Action } from './action.ts';
import { keptCode } from './kept.ts';

const act = async (cell: HTMLElement, action: Action): Promise<void> => {
  const state = cell.querySelector('.cell-state')!;
  try {
    await (await import('./cell.ts')).act(cell, action);
  } catch (error) {
    console.error(error);
    state.textContent = 'The code could not be fetched that runs this. Reloading the page may help.';
  }
};

for (const cell of document.querySelectorAll<HTMLElement>('.cell')) {
  const code = cell.querySelector('.cell-code code')!;
  const kept = keptCode(cell.dataset.cell!);
  cell.dataset.original = code.textContent;
  if (kept === null || kept === code.textContent) continue;
  code.textContent = kept;
  cell.classList.add('cell-edited');
}

document.addEventListener('click', ({ target }) => {
  const cell = (target as Element).closest<HTMLElement>('.cell');
  if (cell === null) return;
  const button = (target as Element).closest<HTMLElement>('[data-act]');
  if (button !== null)
    void (button.dataset.act === 'copy' ? copy(cell) : act(cell, button.dataset.act as Action));
  // A click into the code edits it, unless it was the end of a selection.
  else if ((target as Element).closest('.cell-code') !== null && getSelection()?.isCollapsed !== false)
    void act(cell, 'edit');
});

document.addEventListener('keydown', (event) => {
  const cell = (event.target as Element).closest<HTMLElement>('.cell');
  if (cell === null || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  void act(cell, 'run');
});

async function copy(cell: Element): Promise<void> {
  const listing = cell.querySelector('.cell-python code')!;
  const said = cell.querySelector('.cell-copied')!;
  try {
    await navigator.clipboard.writeText(listing.textContent);
    said.textContent = 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(listing);
    said.textContent = 'Selected: copy it with your keyboard or menu.';
  }
}

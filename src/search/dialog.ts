import { meant } from './meant.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';
import { resultItem } from './results.ts';

const pagesShown = 8;
const noIndex = 'There is no search index here: it is made when the book is built.';
const wait = 120; // ms from the last key to the search

const find = <E extends Element>(selector: string): E => {
  const element = document.querySelector<E>(`#search ${selector}`);
  if (!element) throw new Error(`The search dialog has no ${selector}.`);
  return element;
};

const dialog = document.querySelector<HTMLDialogElement>('dialog#search')!;
const input = find<HTMLInputElement>('input');
const status = find<HTMLElement>('.search-status');
const results = find<HTMLElement>('.search-results');

let loading: Promise<Pagefind | undefined> | undefined;

/** Shows the search, ready for typing. */
export function openSearch(): void {
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  loading ??= loadPagefind(dialog.dataset['index']!, dialog.dataset['base']!);
  void loading.then((pagefind) => {
    if (!pagefind) status.textContent = noIndex;
  });
}

async function search(): Promise<void> {
  const words = input.value.trim();
  const pagefind = await loading;
  if (!pagefind) return;
  if (words === '') {
    results.replaceChildren();
    status.textContent = '';
    return;
  }
  const found = await pagefind.debouncedSearch(words, {}, wait);
  if (!found) return;
  const hits = await Promise.all(found.results.map((hit) => hit.data()));
  if (input.value.trim() !== words) return;
  const pages = hits.filter(({ excerpt, sub_results }) =>
    meant(words, [excerpt, ...sub_results.map((part) => part.excerpt)]),
  );
  results.replaceChildren(...pages.slice(0, pagesShown).map(resultItem));
  const count = pages.length;
  status.textContent =
    count === 0 ? `Nothing found for “${words}”.` : `Found on ${count} ${count === 1 ? 'page' : 'pages'}.`;
}

/** Arrow keys walk from the words through the results and back; Enter in the words follows the first; Escape closes. */
function walk(event: KeyboardEvent): void {
  // In a search field Escape would only empty the field.
  if (event.key === 'Escape') {
    event.preventDefault();
    return dialog.close();
  }
  const stops = [input, ...results.querySelectorAll('a')];
  const here = stops.findIndex((stop) => stop === document.activeElement);
  if (event.key === 'Enter' && here === 0) stops[1]?.click();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || here === -1) return;
  event.preventDefault();
  stops[Math.min(Math.max(here + step, 0), stops.length - 1)]?.focus();
}

input.addEventListener('input', () => {
  search().catch(() => {
    results.replaceChildren();
    status.textContent = 'The search failed: its index could not be read. Reloading the page may help.';
  });
});
dialog.addEventListener('keydown', walk);
dialog.addEventListener('click', (event) => {
  const target = event.target as Element;
  // The dialog itself is what lies around its contents; a link may lead to this same page.
  if (target === dialog || target.closest('[data-search-close], a')) dialog.close();
});

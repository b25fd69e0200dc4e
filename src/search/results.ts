import type { HitData, HitPart } from './pagefind.ts';

const partsShown = 3;

/** One page that was found, with the places in it. */
export function resultItem(hit: HitData): HTMLLIElement {
  const item = document.createElement('li');
  const parts = hit.sub_results.slice(0, partsShown);
  // Without a heading the one part is the page itself.
  const whole = parts.length === 0 || (parts.length === 1 && parts[0]!.title === hit.meta.title);
  item.append(link({ title: hit.meta.title, url: hit.url, excerpt: whole ? (parts[0] ?? hit).excerpt : '' }));
  if (!whole) {
    const list = document.createElement('ol');
    for (const part of parts) {
      const inner = document.createElement('li');
      inner.append(link(part));
      list.append(inner);
    }
    item.append(list);
  }
  return item;
}

function link({ title, url, excerpt }: HitPart): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  const head = document.createElement('b');
  head.textContent = title;
  anchor.append(head);
  if (excerpt !== '') {
    const words = document.createElement('span');
    words.innerHTML = excerpt;
    anchor.append(words);
  }
  return anchor;
}

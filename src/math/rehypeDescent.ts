import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import type { Leftovers, Slot } from './page.ts';

const tokens = new Set(['mn', 'mtext', 'mi', 'mo', 'ms']);

function tag(element: Element, slot: Slot): void {
  const classes = element.properties['className'];
  element.properties['className'] = [...(Array.isArray(classes) ? classes : []), ...slot.classes];
  element.properties['dataSlot'] = slot.name;
  element.children = [{ type: 'text', value: slot.text }];
}

/** The text around the sentinels and the slots in their place, each in an element like `model`. */
function pieces(
  text: string,
  sentinels: RegExp,
  slots: Leftovers['slots'],
  tagName: string,
): ElementContent[] {
  const element = (): Element => ({ type: 'element', tagName, properties: {}, children: [] });
  const parts = text.split(sentinels).filter((part) => part !== '');
  return parts.map((part) => {
    const slot = slots.get(part);
    if (slot === undefined && tagName === 'span') return { type: 'text', value: part };
    const piece = element();
    if (slot === undefined) piece.children = [{ type: 'text', value: part }];
    else tag(piece, slot);
    return piece;
  });
}

/** KaTeX may set a number together with its neighbours; then the slot gets an element of its own. */
function separate(
  text: Text,
  ancestors: readonly Parents[],
  sentinels: RegExp,
  slots: Leftovers['slots'],
): void {
  const parent = ancestors.at(-1) as Element;
  const token = tokens.has(parent.tagName);
  const parts = pieces(text.value, sentinels, slots, token ? parent.tagName : 'span');
  if (!token) parent.children.splice(parent.children.indexOf(text), 1, ...parts);
  // A fraction or a power counts its children: several pieces are one row.
  else Object.assign(parent, { tagName: 'mrow', properties: {}, children: parts });
}

/** The rehype step after KaTeX: finds each slot's sentinel number in the visible and in the spoken formula. */
export function rehypeDescent() {
  return (tree: Root, file: VFile): void => {
    const leftovers = file.data.descent;
    if (leftovers === undefined) return;
    const { slots, sources } = leftovers;
    const sentinels = new RegExp(`(${[...slots.keys(), '(?!)'].join('|')})`);
    visitParents(tree, 'text', (text, ancestors) => {
      const parent = ancestors.at(-1);
      if (parent?.type !== 'element') return;
      if (parent.tagName === 'annotation') text.value = sources.get(text.value) ?? text.value;
      else if (slots.has(text.value)) tag(parent, slots.get(text.value)!);
      else if (sentinels.test(text.value)) separate(text, ancestors, sentinels, slots);
    });
  };
}

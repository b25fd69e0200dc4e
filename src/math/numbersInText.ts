import type { Emphasis, PhrasingContent } from 'mdast';
import { attribute, attributePosition, type Jsx } from './jsx.ts';
import type { Page } from './page.ts';
import { computed } from './quantities.ts';
import { makeSlot } from './slots.ts';

/** `<Live of="ravine.eta" />`: a number in the text that the widget refills. */
export function live(page: Page, node: Jsx): PhrasingContent | undefined {
  const of = attribute(node, 'of');
  if (of === undefined) return undefined;
  const slot = makeSlot(page, of, (reason) =>
    page.report(`<Live>: ${reason}`, attributePosition(node, 'of')),
  );
  if (slot === undefined) return undefined;
  const span: Emphasis = {
    type: 'emphasis',
    data: { hName: 'span', hProperties: { className: [...slot.classes], dataSlot: slot.name } },
    children: [{ type: 'text', value: slot.text }],
  };
  return span;
}

/** `<Num widget="ravine" preset="edge" value="kappa" digits={2} />`: a number computed at build time. */
export function num(page: Page, node: Jsx): PhrasingContent | undefined {
  const id = attribute(node, 'widget');
  const value = attribute(node, 'value');
  if (id === undefined || value === undefined) return undefined;
  const digits = attribute(node, 'digits');
  const wanted = {
    id,
    value,
    preset: attribute(node, 'preset'),
    digits: digits === undefined ? undefined : Number(digits),
  };
  const text = computed(page, wanted, (reason) => page.report(`<Num>: ${reason}`, node.position));
  return text === undefined ? undefined : { type: 'text', value: text };
}

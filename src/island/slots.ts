import type { Quantity } from '../widgets/define.ts';

/**
 * Fills a page's live slots, `[data-slot="<key>.<value>"]`, in what is seen and in the MathML that is heard. Slots
 * are looked up once: prose does not change.
 */
export function slotFiller(
  key: string,
  format: (quantity: Quantity) => string,
): (values: Readonly<Record<string, Quantity>>) => void {
  const slots = [...document.querySelectorAll(`[data-slot^="${CSS.escape(key)}."]`)].map(
    (element) => [element, element.getAttribute('data-slot')!.slice(key.length + 1)] as const,
  );
  return (values) => {
    for (const [element, name] of slots) {
      const quantity = values[name];
      if (quantity === undefined) continue;
      const text = format(quantity);
      if (element.textContent !== text) element.textContent = text;
    }
  };
}

import { isJsx, setAttribute } from './jsx.ts';
import { numberPage } from './number.ts';
import type { Page } from './page.ts';

const pattern = /^[a-z][a-z0-9-]*$/;

/** Tells each numbered component its number, and checks that labels are well formed and no two alike. */
export function applyNumbers(page: Page): Map<unknown, string> {
  const equations = new Map<unknown, string>();
  const seen = new Set<string>();
  for (const { node, number, label, position } of numberPage(page.tree, page.section.number)) {
    if (isJsx(node)) setAttribute(node, 'number', number);
    else equations.set(node, number);
    if (label === undefined) continue;
    if (!pattern.test(label)) {
      page.report(`malformed label “${label}”: small letters, digits and hyphens, a letter first`, position);
    }
    const elsewhere = (page.labels.byLabel.get(label) ?? []).filter(({ slug }) => slug !== page.section.slug);
    if (seen.has(label)) page.report(`the label “${label}” is on this page already`, position);
    else if (elsewhere[0]) page.report(`the label “${label}” is taken: ${elsewhere[0].place}`, position);
    seen.add(label);
  }
  return equations;
}

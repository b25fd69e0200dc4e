import { visit } from 'unist-util-visit';
import { isJsx, setAttribute } from './jsx.ts';
import type { Page } from './page.ts';

/** A note inside a paragraph must not be a block: an `<aside>` would end the paragraph. */
export function markInlineNotes(page: Page): void {
  visit(page.tree, 'mdxJsxTextElement', (node) => {
    if (isJsx(node, 'MarginNote')) setAttribute(node, 'inline', null);
  });
}

import type { InlineMath, Math } from 'mdast-util-math';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Whether the author wrote this formula with two dollars. */
export function isDoubled(node: InlineMath, source: string): boolean {
  return source.startsWith('$$', node.position?.start.offset ?? source.length);
}

/**
 * The forms of a display: one; or, where its author has marked with `\fold` (in place of `\\`) where a long line may break,
 * first the wide form without these breaks, nor the spaces that indent what follows them, and then the narrow one with them.
 */
export const forms = (tex: string): readonly string[] => {
  const fold = /\\fold(?![a-zA-Z])(\[[^\]]*\])?(\s*&(?:\s*\\(?:q?quad(?![a-zA-Z])|phantom\{[^{}]*\}))*)?/g;
  return fold.test(tex) ? [tex.replace(fold, ' '), tex.replace(fold, '\\\\$1$2')] : [tex];
};

/**
 * Markdown takes `$$ … $$` within one line for a formula in the text. Where it is all there is of its paragraph, a
 * display is meant, and it becomes one.
 */
export function promoteDisplays(tree: Root, source: string): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const [only] = paragraph.children;
    if (paragraph.children.length !== 1 || only?.type !== 'inlineMath' || !isDoubled(only, source)) return;
    const display: Math = {
      type: 'math',
      value: only.value,
      position: only.position,
      data: {
        hName: 'pre',
        hChildren: [
          {
            type: 'element',
            tagName: 'code',
            properties: { className: ['language-math', 'math-display'] },
            children: [{ type: 'text', value: only.value }],
          },
        ],
      },
    };
    parent!.children[index!] = display;
  });
}

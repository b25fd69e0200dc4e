import type { Element, Nodes, Parents, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { SKIP, visit } from 'unist-util-visit';

/** A formula of at most so many letters is set in one piece. */
const short = 16;
/** Words beside the formula without a space: "(" before it, "," or "-th" after it. A long dash may end a line. */
const before = /[^\s—]+$/u;
const after = /^(?:[^\s—]+—?|—)/u;

function hasClass(node: Nodes | undefined, name: string): boolean {
  const classes = node?.type === 'element' ? node.properties['className'] : undefined;
  return Array.isArray(classes) && classes.includes(name);
}

/** Cuts what `pattern` finds off the text beside the formula. */
function take(parent: Parents, index: number, pattern: RegExp): string {
  const text = parent.children[index];
  if (text?.type !== 'text') return '';
  const found = pattern.exec(text.value)?.[0] ?? '';
  text.value =
    pattern === before
      ? text.value.slice(0, text.value.length - found.length)
      : text.value.slice(found.length);
  return found;
}

/**
 * Browsers may break a line before and after every formula, even before a comma, and after any operator in it. A
 * formula in a line of text is kept together with what touches it, and a short one is kept in one piece.
 */
export function rehypeGlue() {
  return (tree: Root): void =>
    visit(tree, 'element', (node, index, parent) => {
      if (hasClass(node, 'katex-display')) return SKIP;
      if (!hasClass(node, 'katex') || parent === undefined || index === undefined) return;
      const visible = node.children.find((child) => hasClass(child, 'katex-html'));
      if (visible?.type === 'element' && toText(visible).length <= short) {
        node.properties['className'] = ['katex', 'formula-short'];
      }
      const start = take(parent, index - 1, before);
      const end = take(parent, index + 1, after);
      if (start === '' && end === '') return SKIP;
      const glued: Element = {
        type: 'element',
        tagName: 'span',
        properties: { className: ['formula-glued'] },
        children: [{ type: 'text', value: start }, node, { type: 'text', value: end }],
      };
      parent.children[index] = glued;
      return SKIP;
    });
}

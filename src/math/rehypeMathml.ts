import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';

/** How many children these elements of MathML must have; with others they mean nothing. */
const arity: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3,
};

const application = (node: Element['children'][number]): boolean =>
  node.type === 'element' && node.tagName === 'mo' && toText(node) === '\u2061';

/**
 * Of `\lambda_{\max}` KaTeX's MathML says that max is applied to something, by a sign that is a child too many for the
 * subscript (https://github.com/KaTeX/KaTeX/issues/3721): Firefox then shows and reads an error. The sign goes.
 */
export function rehypeMathml() {
  return (tree: Root): void =>
    visit(tree, 'element', (node) => {
      const room = arity[node.tagName];
      if (room !== undefined && node.children.length > room) {
        node.children = node.children.filter((child) => !application(child));
      }
    });
}

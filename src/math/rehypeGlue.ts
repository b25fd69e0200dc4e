import type { Element, Nodes, Parents, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { SKIP, visit } from 'unist-util-visit';

/** A formula of at most so many letters is set in one piece; so are brackets, with what stands before and after them. */
const short = { formula: 16, brackets: 22 };
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

const element = (name: string, children: Element['children']): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [name] },
  children,
});

/** The brackets of a kind in a part of a formula; KaTeX sets neighbours such as "))" as one. */
const brackets = (base: Element, kind: 'mopen' | 'mclose'): number =>
  base.children
    .filter((child) => hasClass(child, kind))
    .reduce((sum, child) => sum + toText(child).length, 0);

/** The parts of a formula between which a line may end, without the places within brackets. */
function pieces(bases: readonly Element[]): Element[] {
  const runs: Element[][] = [];
  let open = 0;
  for (const base of bases) {
    if (open > 0) runs.at(-1)!.push(base);
    else runs.push([base]);
    open += brackets(base, 'mopen') - brackets(base, 'mclose');
  }
  return runs.flatMap((run) => {
    const piece = element('formula-short', run);
    return run.length > 1 && toText(piece).length <= short.brackets ? [piece] : run;
  });
}

/**
 * Browsers may break a line before and after every formula, even before a comma, and after any operator in it. A
 * formula in a line of text is kept together with what touches it, and a short one, or short brackets, in one piece.
 */
export function rehypeGlue() {
  return (tree: Root): void =>
    visit(tree, 'element', (node, index, parent) => {
      if (hasClass(node, 'katex-display')) return SKIP;
      if (!hasClass(node, 'katex') || parent === undefined || index === undefined) return;
      const visible = node.children.find((child) => hasClass(child, 'katex-html'));
      if (visible?.type === 'element' && toText(visible).length <= short.formula) {
        node.properties['className'] = ['katex', 'formula-short'];
      } else if (visible?.type === 'element') {
        visible.children = pieces(visible.children as Element[]);
      }
      const start = take(parent, index - 1, before);
      const end = take(parent, index + 1, after);
      if (start === '' && end === '') return SKIP;
      parent.children[index] = element('formula-glued', [
        { type: 'text', value: start },
        node,
        { type: 'text', value: end },
      ]);
      return SKIP;
    });
}

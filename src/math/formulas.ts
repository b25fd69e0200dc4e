import type { Element } from 'hast';
import type { Blockquote, Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { SKIP, visit } from 'unist-util-visit';
import { forms, isDoubled } from './displays.ts';
import { type Leftovers, type Page, pointAt } from './page.ts';
import { rewriteTex } from './rewriteTex.ts';
import { commands } from './tex.ts';

/** Gives the formula new TeX, here and in the element that remark-math has prepared for it. */
function setTex(node: Math | InlineMath, tex: string): void {
  node.value = tex;
  const text = { type: 'text' as const, value: tex };
  const className = ['language-math', node.type === 'math' ? 'math-display' : 'math-inline'];
  const code: Element = { type: 'element', tagName: 'code', properties: { className }, children: [text] };
  // rehype-katex reports at this element.
  if (node.position) code.position = node.position;
  node.data =
    node.type === 'math'
      ? { hName: 'pre', hChildren: [code] }
      : { hName: 'code', hProperties: { className }, hChildren: [text] };
}

/** The box of a display: it scrolls when the line is too long, and bears the anchor. Styles choose among its forms. */
function box(forms: Math[], label: string | undefined): Blockquote {
  const className = forms.length > 1 ? ['equation', 'folds'] : ['equation'];
  const { position } = forms[0]!;
  return {
    type: 'blockquote',
    data: { hName: 'div', hProperties: { className, ...(label !== undefined && { id: label }) } },
    children: forms,
    ...(position && { position }),
  };
}

function rewrite(
  page: Page,
  leftovers: Leftovers,
  node: Math | InlineMath,
  labels: string[] | undefined,
): string {
  const start = node.position?.start.offset ?? 0;
  const inSource = commands(page.source.slice(start, node.position?.end.offset));
  return rewriteTex(node.value, { page, leftovers, labels }, (k, reason) =>
    page.report(reason, pointAt(page.source, start + (inSource[k]?.start ?? 0))),
  );
}

/** Rewrites every formula for KaTeX; `numbers` holds the number of each labelled display. */
export function rewriteFormulas(page: Page, numbers: ReadonlyMap<unknown, string>): Leftovers {
  const leftovers: Leftovers = { slots: new Map(), sources: new Map() };
  visit(page.tree as Root, (node, index, parent) => {
    if (node.type === 'heading') {
      visit(node, 'inlineMath', (formula) =>
        page.report(
          'a formula in a heading garbles its anchor and the contents: use words',
          formula.position,
        ),
      );
    }
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const display = node.type === 'math';
    if (!display && isDoubled(node, page.source)) {
      page.report(
        '$$ within a line of text: put a display on lines of its own, or use single dollars',
        node.position,
      );
    }
    const written = node.value;
    const labels: string[] = [];
    const number = numbers.get(node);
    const body = rewrite(page, leftovers, node, display ? labels : undefined).trim();
    const set = <Node extends Math | InlineMath>(node: Node, body: string, source: string): Node => {
      const tex = number === undefined ? body : `${body} \\tag{${number}}`;
      setTex(node, tex);
      if (tex !== written) leftovers.sources.set(tex, source.trim());
      return node;
    };
    if (!display) return void set(node, body, written);
    const sources = forms(written);
    const nodes = forms(body).map((form, i) => set({ ...node }, form, sources[i]!));
    parent!.children[index!] = box(nodes, labels[0]);
    return [SKIP, index! + 1];
  });
  return leftovers;
}

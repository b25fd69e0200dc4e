import type { Link, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { attribute, attributePosition, isJsx, type Jsx, setAttribute } from './jsx.ts';
import { kinds } from './kinds.ts';
import type { Label } from './labels.ts';
import { suggest } from './nearest.ts';
import type { Page } from './page.ts';

/** What `label` stands for, or a report. */
function target(page: Page, node: Jsx, name: string): Label | undefined {
  const label = attribute(node, name);
  if (label === undefined) return undefined;
  const [found] = page.labels.byLabel.get(label) ?? [];
  if (found !== undefined) return found;
  const where = attributePosition(node, name);
  page.report(`unknown label “${label}”. ${suggest(label, page.labels.byLabel.keys())}`, where);
  return undefined;
}

const spoken = ({ kind, number }: Label): string => `${kinds[kind].word} ${number}`;

/** A link within the page stays one; a section is its page's top. */
function address(page: Page, { kind, slug, label }: Label): string {
  if (kind === 'section') return page.options.href(slug);
  return slug === page.section.slug ? `#${label}` : page.options.href(slug, label);
}

/** `<Ref to="eq-gd" />`: a link that reads "(4.1)", and to a listener "Equation 4.1"; with children, in their words. */
export function ref(page: Page, node: Jsx): PhrasingContent | undefined {
  const label = target(page, node, 'to');
  if (label === undefined) return undefined;
  const own = node.children as PhrasingContent[];
  const equation = label.kind === 'equation' && own.length === 0;
  const link: Link = {
    type: 'link',
    url: address(page, label),
    data: { hProperties: { className: ['ref'], ...(equation && { ariaLabel: spoken(label) }) } },
    children:
      own.length > 0 ? own : [{ type: 'text', value: equation ? `(${label.number})` : spoken(label) }],
  };
  return link;
}

/** `<Proof of="thm-rate">` is told what its theorem is called, and where it is. */
export function linkProofs(page: Page): void {
  visit(page.tree, (node) => {
    if (!isJsx(node, 'Proof')) return;
    const label = target(page, node, 'of');
    if (label === undefined) return;
    setAttribute(node, 'of', spoken(label));
    setAttribute(node, 'href', address(page, label));
  });
}

import type { Nodes, Root } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import { attribute, attributePosition, isJsx } from './jsx.ts';
import { kinds, type Kind, theoremKinds } from './kinds.ts';
import { argument, commands } from './tex.ts';

/** A node that carries a number, and the label its author gave it. */
export interface Numbered {
  readonly node: Nodes;
  readonly kind: Kind;
  readonly number: string;
  readonly label: string | undefined;
  readonly position: Position | undefined;
}

/** The first `\label{…}` in a formula. */
export function texLabel(tex: string): string | undefined {
  const command = commands(tex).find(({ name }) => name === 'label');
  return command && argument(tex, command.end, '{', '}')?.text;
}

function kindOf(node: Nodes): Kind | undefined {
  if (node.type === 'math') return texLabel(node.value) === undefined ? undefined : 'equation';
  if (isJsx(node, 'Widget')) return 'figure';
  if (isJsx(node, 'Algorithm')) return 'algorithm';
  if (isJsx(node, 'Exercise')) return 'exercise';
  if (!isJsx(node, 'Theorem')) return undefined;
  const kind = attribute(node, 'kind');
  return theoremKinds.find((known) => known === kind) ?? 'theorem';
}

/**
 * Numbers a page's figures, theorems, algorithms, exercises, and those of its displays that have a label, in the
 * order of the page. The first pass and the remark step both go through here, so that they cannot disagree.
 */
export function numberPage(tree: Root, section: number): Numbered[] {
  const counts = new Map<string, number>();
  const found: Numbered[] = [];
  visit(tree, (node) => {
    const kind = kindOf(node);
    if (kind === undefined) return;
    const { counter } = kinds[kind];
    const count = (counts.get(counter) ?? 0) + 1;
    counts.set(counter, count);
    const jsx = isJsx(node);
    found.push({
      node,
      kind,
      number: `${section}.${count}`,
      label: jsx ? attribute(node, 'label') : texLabel((node as { value: string }).value),
      position: jsx ? attributePosition(node, 'label') : node.position,
    });
  });
  return found;
}

import type { Nodes } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Position } from 'unist';

/** A component in the words, on lines of its own or inside a paragraph. */
export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

export function isJsx(node: Nodes, name?: string): node is Jsx {
  return (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
    (name === undefined || node.name === name)
  );
}

function find(node: Jsx, name: string): MdxJsxAttribute | undefined {
  return node.attributes.find(
    (attribute): attribute is MdxJsxAttribute =>
      attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
}

/**
 * The attribute's value: text for `a="x"` and `a={'x'}`, digits for `a={3}`, `''` for a bare `a`; nothing if it is not
 * there. An expression that is no literal comes back as it was written.
 */
export function attribute(node: Jsx, name: string): string | undefined {
  const value = find(node, name)?.value;
  if (value === undefined) return undefined;
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return value.value.trim().replace(/^(['"`])(.*)\1$/s, '$2');
}

/** Where the attribute was written, or the component itself. */
export function attributePosition(node: Jsx, name: string): Position | undefined {
  return find(node, name)?.position ?? node.position;
}

/** Hands a component something that its author did not write. */
export function setAttribute(node: Jsx, name: string, value: string | null): void {
  node.attributes = node.attributes.filter((a) => a.type !== 'mdxJsxAttribute' || a.name !== name);
  node.attributes.push({ type: 'mdxJsxAttribute', name, value });
}

import type { Nodes, Parents } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { type AttributeRule, elements, type ElementRule, inlined } from './elements.ts';
import { attribute, attributePosition, isJsx, type Jsx } from './jsx.ts';
import { suggest } from './nearest.ts';
import type { Page } from './page.ts';

const rules: Readonly<Record<string, ElementRule>> = { ...elements, ...inlined };

/** Why `value` will not do, or nothing if it will. */
function fault(rule: AttributeRule, value: string): string | undefined {
  if (rule === 'flag') return value === '' || value === 'true' ? undefined : 'takes no value';
  if (rule === 'number') return /^\d+$/.test(value) ? undefined : `must be a whole number, not “${value}”`;
  if (rule === 'positive')
    return Number(value) > 0 && Number(value) < Infinity
      ? undefined
      : `must be a number above 0, not “${value}”`;
  if (rule === 'text') return value === '' ? 'must not be empty' : undefined;
  return rule.includes(value) ? undefined : `cannot be “${value}”. ${suggest(value, rule)}`;
}

function checkAttributes(page: Page, node: Jsx, rule: ElementRule): void {
  const allowed = { ...rule.required, ...rule.optional };
  for (const written of node.attributes) {
    if (written.type !== 'mdxJsxAttribute') {
      page.report(
        `<${node.name}> takes no {...spread}: write its attributes out`,
        written.position ?? node.position,
      );
    } else if (!Object.hasOwn(allowed, written.name)) {
      const hint = suggest(written.name, Object.keys(allowed));
      page.report(
        `<${node.name}> has no attribute “${written.name}”. ${hint}`,
        written.position ?? node.position,
      );
    }
  }
  for (const [name, kind] of Object.entries(allowed)) {
    const value = attribute(node, name);
    const problem = value === undefined ? undefined : fault(kind, value);
    if (problem !== undefined) {
      page.report(`<${node.name}>: “${name}” ${problem}`, attributePosition(node, name));
    }
    if (value === undefined && rule.required && Object.hasOwn(rule.required, name)) {
      page.report(`<${node.name}> needs the attribute “${name}”`, node.position);
    }
  }
}

/** Names that the page imports for itself. */
function imported(page: Page): Set<string> {
  const source = page.tree.children.filter((node) => node.type === 'mdxjsEsm').map((node) => node.value);
  return new Set(source.join('\n').match(/[A-Z]\w*/g) ?? []);
}

/** Every component is known, stands where it may, and has the attributes it needs and no others. */
export function checkElements(page: Page): void {
  const own = imported(page);
  visitParents(page.tree, (node: Nodes, ancestors: Parents[]) => {
    if (!isJsx(node) || node.name === null || !/^[A-Z]/.test(node.name) || own.has(node.name)) return;
    const rule = Object.hasOwn(rules, node.name) ? rules[node.name] : undefined;
    if (rule === undefined) {
      page.report(
        `unknown component <${node.name}>. ${suggest(node.name, Object.keys(rules))}`,
        node.position,
      );
      return;
    }
    checkAttributes(page, node, rule);
    const outer = rule.inside;
    if (outer !== undefined && !ancestors.some((ancestor) => isJsx(ancestor, outer))) {
      page.report(`<${node.name}> must stand inside <${outer}>`, node.position);
    }
  });
}

import { visit } from 'unist-util-visit';
import { attribute, attributePosition, isJsx } from './jsx.ts';
import { suggest } from './nearest.ts';
import type { Page } from './page.ts';

/** Every `<Role is="…">` names one of the book's roles. */
export function checkRoles(page: Page): void {
  const { roles } = page.options;
  visit(page.tree, (node) => {
    if (!isJsx(node, 'Role')) return;
    const is = attribute(node, 'is');
    if (is === undefined || roles.includes(is)) return;
    page.report(`unknown role “${is}”. ${suggest(is, roles)}`, attributePosition(node, 'is'));
  });
}

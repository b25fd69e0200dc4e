import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { attribute, attributePosition, isJsx } from './jsx.ts';
import { suggest } from './nearest.ts';
import type { Page } from './page.ts';

const languages = ['js', 'py'];

/** A code cell shows a listing that is there, in both languages, and no cell shows it twice on a page. */
export function checkListings(page: Page): void {
  const folder = join(page.options.contentDir, 'listings');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const seen = new Set<string>();
  visit(page.tree, (node) => {
    if (!isJsx(node, 'CodeCell')) return;
    const name = attribute(node, 'name');
    if (name === undefined) return;
    const report = (reason: string): void =>
      page.report(`<CodeCell>: ${reason}`, attributePosition(node, 'name'));
    const missing = languages.filter((language) => !files.includes(`${name}.${language}`));
    if (missing.length === languages.length) {
      const known = files.filter((file) => file.endsWith('.js')).map((file) => file.slice(0, -3));
      report(`there is no listing “${name}”. ${suggest(name, known)}`);
    } else if (missing.length > 0) report(`there is no content/listings/${name}.${missing[0]}`);
    if (seen.has(name)) report(`the listing “${name}” is on this page already`);
    seen.add(name);
  });
}

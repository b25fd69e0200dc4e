import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { suggest } from './nearest.ts';
import { type Page, pointAt } from './page.ts';

/** `@key`, but not an address such as `a@b.org`. */
const citation = /(?<![\p{L}\d_.@/])@([\p{L}\d_](?:[\p{L}\d_:.+-]*[\p{L}\d_])?)/gu;

/** Every `@key` in the text, with its offset where the source has it. */
export function citedKeys(tree: Root): { key: string; offset: number | undefined }[] {
  const found: { key: string; offset: number | undefined }[] = [];
  visit(tree, 'text', (node) => {
    const start = node.position?.start.offset;
    for (const match of node.value.matchAll(citation)) {
      found.push({ key: match[1]!, offset: start === undefined ? undefined : start + match.index });
    }
  });
  return found;
}

/** The keys of references.bib. */
export function bibliographyKeys(contentDir: string): Set<string> {
  const path = join(contentDir, 'references.bib');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const entries = text.matchAll(/^\s*@(?!comment|string|preamble)\w+\s*\{\s*([^\s,]+)\s*,/gim);
  return new Set(Array.from(entries, (match) => match[1]!));
}

/** Every citation names an entry of references.bib. */
export function checkCitations(page: Page): void {
  const keys = bibliographyKeys(page.options.contentDir);
  for (const { key, offset } of citedKeys(page.tree)) {
    if (keys.has(key)) continue;
    // Escapes and entities make a text node shorter than its source: look for the key from there on.
    const at = page.source.indexOf(`@${key}`, Math.max(0, (offset ?? 0) - 1));
    const where = at < 0 ? undefined : pointAt(page.source, at);
    page.report(`unknown citation key “${key}” (references.bib). ${suggest(key, keys)}`, where);
  }
}

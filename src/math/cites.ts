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

/** The entries of references.bib by key: their BibTeX, as it stands there. */
export function bibliographyEntries(contentDir: string): Map<string, string> {
  const path = join(contentDir, 'references.bib');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const entries = text.split(/^(?=\s*@\w+\s*\{)/m).map((entry) => {
    const key = /^\s*@(?!comment|string|preamble)\w+\s*\{\s*([^\s,]+)\s*,/i.exec(entry)?.[1];
    return key === undefined ? undefined : ([key, entry] as const);
  });
  return new Map(entries.filter((entry) => entry !== undefined));
}

/** Why `key` cannot be cited, or nothing if it can. */
function fault(key: string, entries: ReadonlyMap<string, string>): string | undefined {
  const entry = entries.get(key);
  if (entry === undefined) {
    return `unknown citation key “${key}” (references.bib). ${suggest(key, entries.keys())}`;
  }
  // rehype-citation stumbles over it where several are cited at once, and the text would show the whole title.
  if (/[,{]\s*(author|editor)\s*=/i.test(entry)) return undefined;
  return `“${key}” has no author in references.bib: a group's name is written author = {{Name}}`;
}

/** Every citation names an entry of references.bib. */
export function checkCitations(page: Page): void {
  const entries = bibliographyEntries(page.options.contentDir);
  for (const { key, offset } of citedKeys(page.tree)) {
    const reason = fault(key, entries);
    if (reason === undefined) continue;
    // Escapes and entities make a text node shorter than its source: look for the key from there on.
    const at = page.source.indexOf(`@${key}`, Math.max(0, (offset ?? 0) - 1));
    page.report(reason, at < 0 ? undefined : pointAt(page.source, at));
  }
}

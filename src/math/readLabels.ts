import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { VFile } from 'vfile';
import { citedKeys } from './cites.ts';
import { PageError, place } from './failOnMessages.ts';
import { attribute, isJsx } from './jsx.ts';
import type { Label, Labels, Section, WidgetUse } from './labels.ts';
import { numberPage } from './number.ts';
import { parsePage, type ParsedPage } from './parse.ts';
import { visit } from 'unist-util-visit';

interface Read {
  readonly stamp: string;
  readonly page: ParsedPage;
}
/** Pages by path, read again only when the file has changed: the remark step asks on every page. */
const cache = new Map<string, Read>();

function readPage(path: string): ParsedPage {
  const { mtimeMs, size } = statSync(path);
  const stamp = `${mtimeMs} ${size}`;
  const known = cache.get(path);
  if (known?.stamp === stamp) return known.page;
  const page = parsePage(path);
  cache.set(path, { stamp, page });
  return page;
}

function order(path: string, { frontmatter }: ParsedPage): number {
  const value = frontmatter['order'];
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const where = place(new VFile({ path }), 1, 1);
  throw new PageError(`${where}: front matter needs an \`order\`, a number: sections are sorted by it`, 1, 1);
}

function widgetUses({ tree }: ParsedPage): WidgetUse[] {
  const uses: WidgetUse[] = [];
  visit(tree, (node) => {
    if (!isJsx(node, 'Widget')) return;
    const id = attribute(node, 'id');
    const preset = attribute(node, 'preset');
    const name = attribute(node, 'name');
    if (id !== undefined)
      uses.push({ id, ...(preset !== undefined && { preset }), ...(name !== undefined && { name }) });
  });
  return uses;
}

function toSection(path: string, page: ParsedPage, number: number): Section {
  const slug = basename(path, '.mdx');
  return {
    slug,
    title: String(page.frontmatter['title'] ?? slug),
    order: order(path, page),
    number,
    file: path,
    widgets: widgetUses(page),
    cites: [...new Set(citedKeys(page.tree).map(({ key }) => key))],
  };
}

function* labelsOf(section: Section, page: ParsedPage): Generator<Label> {
  const at = (line = 1, column = 1): string => place(new VFile({ path: section.file }), line, column);
  yield {
    label: section.slug,
    kind: 'section',
    slug: section.slug,
    number: String(section.number),
    place: at(),
  };
  for (const { kind, number, label, position } of numberPage(page.tree, section.number)) {
    if (label === undefined) continue;
    yield {
      label,
      kind,
      slug: section.slug,
      number,
      place: at(position?.start.line, position?.start.column),
    };
  }
}

/** The first pass over the book: its sections in order, what each shows and cites, and every label with its number. */
export function readLabels(contentDir: string): Labels {
  const folder = resolve(contentDir);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mdx')) : [];
  const pages = files
    .map((name) => join(folder, name))
    .map((path) => ({ path, page: readPage(path) }))
    .sort((a, b) => order(a.path, a.page) - order(b.path, b.page) || a.path.localeCompare(b.path));
  const byLabel = new Map<string, Label[]>();
  const sections = pages.map(({ path, page }, index) => {
    const section = toSection(path, page, index + 1);
    for (const label of labelsOf(section, page)) {
      byLabel.set(label.label, [...(byLabel.get(label.label) ?? []), label]);
    }
    return section;
  });
  return { sections, byLabel };
}

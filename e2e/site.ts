import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './place.ts';

/** A parameter of a widget, as /widgets.json tells the world. */
export interface Param {
  readonly kind: 'range' | 'choice' | 'switch' | 'time';
  readonly label: string;
  readonly default: number | string | boolean;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly options?: Readonly<Record<string, string>>;
}
interface ManifestEntry {
  readonly id: string;
  readonly title: string;
  readonly params: Readonly<Record<string, Param>>;
  readonly presets: Readonly<Record<string, unknown>> | readonly unknown[];
  readonly embed: string;
}

if (!existsSync(join(dist, 'index.html'))) {
  throw new Error(`There is no built site in ${dist}: run "npm test -- build" first.`);
}

/** A page's HTML, as built. `page` is its path under the base: `''`, `'how-fast/'`, `'404.html'`. */
export const html = (page: string): string =>
  readFileSync(join(dist, page.endsWith('.html') ? page : `${page}index.html`), 'utf8');

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/'),
);

/** Every file of the site, as a path under the base. */
export const siteFiles: ReadonlySet<string> = new Set(files);

/** Not a page of the book: what code cells run in, unseen. e2e/site/code-cell.spec.ts looks at it. */
export const sandbox = 'sandbox.html';

/** Every page of the site, as a path under the base. */
export const pages: readonly string[] = files
  .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/') && file !== sandbox)
  .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
  .sort();

/** The book: all but the pages of single widgets. */
export const bookPages: readonly string[] = pages.filter((page) => !page.startsWith('embed/'));

/** Every widget of the site, from its manifest. */
export const widgets: readonly ManifestEntry[] = JSON.parse(readFileSync(join(dist, 'widgets.json'), 'utf8'));

/** Names of a widget's presets. */
export const presetNames = (widget: ManifestEntry): string[] => Object.keys(widget.presets);

/** Names of a widget's parameters of one kind. */
export const paramsOf = (widget: ManifestEntry, kind: Param['kind']): string[] =>
  Object.keys(widget.params).filter((name) => widget.params[name]!.kind === kind);

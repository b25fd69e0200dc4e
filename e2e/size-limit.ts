/**
 * What size-limit weighs: the script that every widget needs, what each kind adds, and both together. Chunks are found by following
 * imports from the islands of the built embed pages, so that no file name is written down here.
 */
import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { base, dist } from './place.ts';
import { html, widgets } from './site.ts';

const shared = '80 kB';
const each = '5 kB';
const altogether = '85 kB';

interface Imports {
  readonly now: string[];
  readonly later: string[];
}

/** The chunks that a chunk imports at once, and those that it can fetch later, as paths under `dist`. */
function imports(chunk: string): Imports {
  const code = readFileSync(join(dist, chunk), 'utf8');
  const find = (pattern: RegExp): string[] =>
    [...code.matchAll(pattern)].map(([, name]) => join(chunk, '..', name!).replaceAll('\\', '/'));
  return {
    now: find(/(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g),
    later: find(/\bimport\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]\s*\)/g),
  };
}

/** What no widget needs to come alive: Preact's signals, which are not used, and the share menu, fetched when opened. */
const neverFetched = /^(signals|Offer)\./;

/** The chunks that run once `chunk` does. `lazy` decides which later imports count. */
function closure(chunks: readonly string[], lazy: (chunk: string) => boolean): Set<string> {
  const found = new Set<string>();
  const visit = (chunk: string): void => {
    if (found.has(chunk)) return;
    found.add(chunk);
    const { now, later } = imports(chunk);
    now.forEach(visit);
    later.filter(lazy).forEach(visit);
  };
  chunks.forEach(visit);
  return found;
}

/** Whose chunk this is, if a widget's: Vite names a chunk after its module. */
const owner = (chunk: string): string | undefined =>
  widgets.find(({ id }) => new RegExp(`^${id}\\.[\\w-]{8}\\.js$`).test(basename(chunk)))?.id;

const loaded = widgets.map(({ id }) => {
  const island = /<astro-island[^>]*>/.exec(html(`embed/${id}/`))?.[0];
  const roots = [...(island ?? '').matchAll(/(?:component|renderer|before-hydration)-url="([^"]+\.js)"/g)];
  if (roots.length === 0) throw new Error(`/embed/${id}/ has no island, so there is nothing to weigh.`);
  const chunks = closure(
    roots.map(([, url]) => url!.slice(base.length)),
    (chunk) => !neverFetched.test(basename(chunk)) && [undefined, id].includes(owner(chunk)),
  );
  if (![...chunks].some((chunk) => owner(chunk) === id))
    throw new Error(`The widget ${id} has no chunk of its own.`);
  return { id, chunks };
});

const common = [...loaded[0]!.chunks].filter((chunk) => loaded.every(({ chunks }) => chunks.has(chunk)));
const path = (chunks: readonly string[]): string[] =>
  chunks.map((chunk) => relative(import.meta.dirname, join(dist, chunk)));

/** Only this kind fetches it. Chunks that some kinds share, but not all, count in what a kind needs altogether. */
const own = ({ id, chunks }: (typeof loaded)[number]): string[] =>
  [...chunks].filter((chunk) => !loaded.some((other) => other.id !== id && other.chunks.has(chunk)));

export default [
  { name: 'shared by all widgets', path: path(common), limit: shared, gzip: true },
  ...loaded.flatMap((widget) => [
    { name: `${widget.id}, its own`, path: path(own(widget)), limit: each, gzip: true },
    { name: `${widget.id}, altogether`, path: path([...widget.chunks]), limit: altogether, gzip: true },
  ]),
];

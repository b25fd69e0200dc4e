import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const src = import.meta.dirname;
/** Each layer may import itself and what stands before it. */
const layers = ['optim', 'figure', 'widgets', 'island', 'cell', 'components', 'layouts', 'pages'];

interface Source {
  /** Path under src, with forward slashes. */
  readonly path: string;
  readonly folder: string;
  readonly code: string;
  readonly imports: readonly string[];
}

const specifier = /\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g;
const comments = /\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/[^\n]*/g;

const sources: Source[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|tsx|astro|mjs|js)$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => {
    const code = readFileSync(join(src, path), 'utf8').replace(comments, '');
    const forward = path.split(sep).join('/');
    const imports = [...code.matchAll(specifier)].map(([, name]) => name!);
    return { path: forward, folder: forward.includes('/') ? forward.split('/')[0]! : '', code, imports };
  });
const inside = (...folders: string[]): Source[] => sources.filter(({ folder }) => folders.includes(folder));

/** The file under src that an import names, or undefined for a package. */
function target(source: Source, name: string): string | undefined {
  if (!name.startsWith('.')) return undefined;
  return relative(src, resolve(src, source.path, '..', name))
    .split(sep)
    .join('/');
}
const folderOf = (path: string): string => (path.includes('/') ? path.split('/')[0]! : '');

test('imports run one way', () => {
  const wrong = inside(...layers).flatMap((source) =>
    source.imports
      .map((name) => target(source, name))
      .filter((path) => path !== undefined && layers.indexOf(folderOf(path)) > layers.indexOf(source.folder))
      .map((path) => `src/${source.path} imports src/${path}`),
  );
  expect(wrong).toEqual([]);
});

test('math imports no layer, and no layer imports math', () => {
  const wrong = sources.flatMap((source) =>
    source.imports
      .map((name) => target(source, name))
      .filter((path) => path !== undefined)
      .filter((path) =>
        source.folder === 'math'
          ? layers.includes(folderOf(path))
          : ['optim', 'figure', 'widgets', 'island'].includes(source.folder) && folderOf(path) === 'math',
      )
      .map((path) => `src/${source.path} imports src/${path}`),
  );
  expect(wrong).toEqual([]);
});

/** Scripts that make data files, and benches: run by hand, imported by nothing. */
const byHand = /\/(bench|oracle)\/|\/make-[\w-]+\.ts$/;

test('optim imports no package, and widgets only what is pure', () => {
  const wrong = inside('optim', 'widgets')
    .filter(({ path }) => !byHand.test(path))
    .flatMap((source) =>
      source.imports
        .filter((name) => !name.startsWith('.'))
        .map((name) => `src/${source.path} imports ${name}`),
    );
  expect(wrong).toEqual([]);
});

test('optim and widgets know no page, no clock and no luck', () => {
  const forbidden = /\b(document|window|navigator|localStorage|Math\.random|Date|performance\.now)\b(?!['"])/;
  const wrong = inside('optim', 'widgets')
    .filter(({ path }) => !byHand.test(path))
    .flatMap(({ path, code }) => {
      const match = forbidden.exec(code);
      return match ? [`src/${path} uses ${match[0]}`] : [];
    });
  expect(wrong).toEqual([]);
});

test('imports say .ts, .tsx or .astro, and name files that are there', () => {
  const wrong = sources.flatMap((source) =>
    source.imports
      .filter((name) => name.startsWith('.') && !name.includes('?'))
      .filter((name) => !/\.\w+$/.test(name) || !existsSync(resolve(src, source.path, '..', name)))
      .map((name) => `src/${source.path} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('no file imports itself by a detour', () => {
  const graph = new Map(
    sources.map((source) => [
      source.path,
      source.imports.map((name) => target(source, name)).filter((path) => path !== undefined),
    ]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path].join(' → ');
    if (done.has(path)) return undefined;
    done.add(path);
    return (graph.get(path) ?? []).map((next) => visit(next, [...trail, path])).find(Boolean);
  };
  expect([...graph.keys()].map((path) => visit(path, [])).filter(Boolean)).toEqual([]);
});

test('plain Node runs optim, figure and widgets', () => {
  const entries = [
    'optim/index.ts',
    ...inside('figure', 'widgets')
      .map(({ path }) => path)
      .filter((path) => path.endsWith('.ts')),
  ];
  const script = entries.map((path) => `await import(${JSON.stringify(`./src/${path}`)});`).join('\n');
  const run = (): string =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: resolve(src, '..'),
      encoding: 'utf8',
      stdio: 'pipe',
    });
  expect(run).not.toThrow();
});

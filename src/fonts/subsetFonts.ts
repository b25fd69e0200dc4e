import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { fontRules } from './cascade.ts';
import { readFaces, type Face } from './faces.ts';
import { collectGlyphs } from './glyphs.ts';
import { preloadFirst } from './preload.ts';

/**
 * Text that scripts write is not in the pages: labels, numbers, search results. So the text families keep these
 * whole, in every face that has them.
 */
const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
const textFloor = [...range(0x20, 0x7e), ...'‐–—‘’“”…′″−·×±°²³µ\u00a0\u2009\u202f'];

const isText = (face: Face): boolean => !face.family.startsWith('KaTeX');

type Used = ReadonlyMap<string, ReadonlySet<string>>;

/** The characters that a face must keep; none means that the book does without the face. */
function wanted(face: Face, faces: readonly Face[], used: Used): string {
  if (!isText(face)) {
    // A weight or style that the family lacks is drawn by, and slanted from, one that it has.
    const mine = [...used].filter(
      ([key]) => key === face.key || (key.startsWith(`${face.family}/`) && !faces.some((f) => f.key === key)),
    );
    return [...new Set(mine.flatMap(([, characters]) => [...characters]))].sort().join('');
  }
  const shown = [...used.values()].flatMap((characters) => [...characters]).filter(face.covers);
  return shown.length === 0 ? '' : [...new Set([...shown, ...textFloor.filter(face.covers)])].sort().join('');
}

/** What the style sheets, and reading, need of a font's extras; small capitals and the like would bring their glyphs. */
const keepFeatures = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'lnum'];

async function cut(font: Buffer, text: string, cacheDir: string): Promise<Buffer> {
  const key = createHash('sha256').update(font).update(text).update(keepFeatures.join());
  const cached = join(cacheDir, `${key.digest('hex')}.woff2`);
  try {
    return await readFile(cached);
  } catch {
    const subset = await subsetFont(font, text, { targetFormat: 'woff2', keepFeatures });
    await mkdir(dirname(cached), { recursive: true });
    await writeFile(cached, subset);
    return subset;
  }
}

/**
 * Cuts every font of the built site to what its pages show, renames it after its new content, and takes faces that
 * nothing uses out of the style sheets; and has each page preload the fonts of its first screen. Runs over the built
 * files, so that it sees exactly what a reader gets.
 */
export function subsetFonts(): AstroIntegration {
  return {
    name: 'descent:subset-fonts',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const cacheDir = join('node_modules', '.cache', 'descent', 'fonts');
        const files = (await readdir(root, { recursive: true })).map((file) => join(root, file));
        const read = (ending: string): Promise<[string, string][]> =>
          Promise.all(
            files
              .filter((file) => file.endsWith(ending))
              .map(async (file): Promise<[string, string]> => [file, await readFile(file, 'utf8')]),
          );
        const [pages, sheets] = await Promise.all([read('.html'), read('.css')]);
        const rules = fontRules(sheets.map(([, css]) => css).join('\n'));
        const used = new Map<string, Set<string>>();
        for (const [, html] of pages) collectGlyphs(html, rules, used);
        const faces = sheets.flatMap(([, css]) => readFaces(css));

        const renamed = new Map<string, string>();
        const unused = new Map<string, string>();
        let before = 0;
        let after = 0;
        for (const face of faces) {
          const path = files.find((file) => file.endsWith(face.file));
          const known = renamed.has(face.file) || unused.has(face.rule);
          if (path === undefined || known) continue;
          const text = wanted(face, faces, used);
          const font = await readFile(path);
          await rm(path);
          if (text === '') {
            unused.set(face.rule, face.file);
            continue;
          }
          const subset = await cut(font, text, cacheDir);
          before += font.length;
          after += subset.length;
          const hash = createHash('sha256').update(subset).digest('hex').slice(0, 8);
          const name = face.file.replace(/\.[^.]+\.woff2$/, `.${hash}.woff2`);
          await writeFile(join(dirname(path), name), subset);
          renamed.set(face.file, name);
        }
        for (const [file, text] of [...pages, ...sheets]) {
          let next = file.endsWith('.html') ? preloadFirst(text, rules, faces) : text;
          for (const [rule, name] of unused) {
            next = next.replace(rule, '').replace(preloadOf(name), '');
          }
          for (const [from, to] of renamed) next = next.replaceAll(from, to);
          if (next !== text) await writeFile(file, next);
        }
        logger.info(
          `${renamed.size} fonts cut from ${kB(before)} to ${kB(after)}, ${unused.size} unused faces gone`,
        );
      },
    },
  };
}

const preloadOf = (file: string): RegExp => new RegExp(`<link rel="preload" href="[^"]*${file}"[^>]*>`);

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

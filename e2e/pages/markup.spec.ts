import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as plain, type Page } from '@playwright/test';
import { base, dist, siteUrl } from '../place.ts';
import { bookPages, html, pages, siteFiles } from '../site.ts';

interface Outline {
  readonly ids: string[];
  readonly links: string[];
  readonly files: string[];
  readonly katex: string[];
  /** Elements of MathML with fewer or more children than they must have. */
  readonly malformed: string[];
  readonly policy: string | null;
  readonly canonical: string | null;
  readonly title: string;
  readonly lang: string;
  /** Levels of all headings of the page, and those of its main part in their order. */
  readonly headings: readonly number[];
  readonly inMain: readonly (readonly [level: number, text: string])[];
}

/** What a page's HTML holds, read without loading anything. */
function read(page: Page, path: string): Promise<Outline> {
  return page.evaluate((source) => {
    const dom = new DOMParser().parseFromString(source, 'text/html');
    const all = (selector: string, attribute: string): string[] =>
      [...dom.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');
    const sets = all('[srcset]', 'srcset').flatMap((set) =>
      set.split(',').map((one) => one.trim().split(/\s+/)[0]!),
    );
    const katex = [...dom.querySelectorAll('.katex-html [class]')].flatMap((element) => [
      ...element.classList,
    ]);
    const arity = { mfrac: 2, mroot: 2, msub: 2, msup: 2, munder: 2, mover: 2, msubsup: 3, munderover: 3 };
    const malformed = Object.entries(arity).flatMap(([name, children]) =>
      [...dom.querySelectorAll(`math ${name}`)]
        .filter(({ childElementCount }) => childElementCount !== children)
        .map(({ outerHTML }) => outerHTML),
    );
    return {
      malformed,
      ids: all('[id]', 'id'),
      links: all('a[href]', 'href'),
      files: [...all('[src]', 'src'), ...all('link[href]:not([rel=canonical])', 'href'), ...sets],
      katex: [...new Set(katex)],
      policy:
        dom.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? null,
      canonical: dom.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
      title: dom.title,
      lang: dom.documentElement.lang,
      headings: [...dom.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1])),
      inMain: [...dom.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map(
        ({ tagName, textContent }) => [Number(tagName[1]), textContent] as const,
      ),
    };
  }, html(path));
}

/** The outline of every page, read once by each process. */
const test = plain.extend<object, { outlines: ReadonlyMap<string, Outline> }>({
  outlines: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      const outlines = new Map<string, Outline>();
      for (const path of pages) outlines.set(path, await read(page, path));
      await page.close();
      await use(outlines);
    },
    { scope: 'worker' },
  ],
});

const file = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

for (const path of pages) {
  test.describe(`/${path}`, () => {
    test('every link, anchor and file exists', ({ outlines }) => {
      const { links, files, ids } = outlines.get(path)!;
      expect(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        'the same id twice',
      ).toEqual([]);
      const broken: string[] = [];
      for (const link of [...links, ...files]) {
        if (/^(mailto|data):/.test(link)) continue;
        const url = new URL(link, `${siteUrl}${base}${path}`);
        if (url.origin !== siteUrl) continue;
        const target = decodeURIComponent(url.pathname).slice(base.length);
        if (!url.pathname.startsWith(base) || !siteFiles.has(file(target)))
          broken.push(`${link}: no such file`);
        else if (
          url.hash.length > 1 &&
          !outlines.get(target)!.ids.includes(decodeURIComponent(url.hash.slice(1)))
        )
          broken.push(`${link}: no such anchor`);
      }
      expect(broken).toEqual([]);
    });

    test('what is heard of its formulas is well formed', ({ outlines }) => {
      expect(outlines.get(path)!.malformed).toEqual([]);
    });

    test('its headings are in order', ({ outlines }) => {
      const { headings, inMain } = outlines.get(path)!;
      expect(headings.filter((level) => level === 1)).toHaveLength(1);
      let last = 0;
      for (const [level, text] of inMain) {
        expect(level, `"${text}" skips a level`).toBeLessThanOrEqual(last + 1);
        last = level;
      }
    });

    test('its head says what it is, and what it may run', ({ outlines }) => {
      const { policy, canonical, title, lang } = outlines.get(path)!;
      expect(lang).toBe('en');
      expect(title.length).toBeGreaterThan(3);
      if (bookPages.includes(path) && path !== '404.html') expect(canonical).toBe(siteUrl + base + path);
      const directives = new Map(
        (policy ?? '').split(';').map((part) => {
          const [name, ...sources] = part.trim().split(/\s+/);
          return [name!, sources];
        }),
      );
      const scripts = directives.get('script-src');
      expect(scripts, 'script-src of the content security policy').toBeDefined();
      for (const source of scripts!)
        expect(source).toMatch(/^('self'|'sha(256|384|512)-[\w+/=-]+'|'wasm-unsafe-eval')$/);
      const fallback = directives.get('default-src') ?? [];
      for (const source of fallback) expect(source).toMatch(/^'(self|none)'$/);
    });
  });
}

test('no two pages of the book have the same title', ({ outlines }) => {
  const titles = new Set(bookPages.map((path) => outlines.get(path)!.title));
  expect(titles.size).toBe(bookPages.length);
});

/** Classes that KaTeX writes for its own bookkeeping; its stylesheet has no rule for them. */
const bare =
  /^(mord|mop|mbin|mrel|mopen|mclose|mpunct|minner|mspace|mtight|text|nobreak|allowbreak|delimsizinginner|enclosing|role-[a-z]+)$/;

test('the stylesheet knows every class that KaTeX wrote', ({ outlines }) => {
  const sheets = [...siteFiles].filter((name) => name.endsWith('.css'));
  const css =
    sheets.map((name) => readFileSync(join(dist, name), 'utf8')).join('\n') + pages.map(html).join('\n');
  const known = new Set([...css.matchAll(/\.(-?[_a-zA-Z][\w-]*)(?=[^{}]*\{)/g)].map(([, name]) => name));
  const unknown = new Set<string>();
  for (const path of pages) {
    for (const name of outlines.get(path)!.katex) if (!known.has(name) && !bare.test(name)) unknown.add(name);
  }
  expect([...unknown]).toEqual([]);
});

test('the sitemap lists every section, at the address it is published at', () => {
  const map = [...siteFiles]
    .filter((name) => /^sitemap-\d+\.xml$/.test(name))
    .map((name) => readFileSync(join(dist, name), 'utf8'))
    .join('');
  const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
  const sections = bookPages.filter((path) => path !== '404.html' && path !== '404/');
  for (const path of sections) expect(listed).toContain(siteUrl + base + path);
});

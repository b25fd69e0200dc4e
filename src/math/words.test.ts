import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookWords, type BookWords } from './words.ts';

let folder: string;
let book: BookWords;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'descent-words-'));
  writeFileSync(join(folder, 'a.mdx'), '---\norder: 1\n---\n$$\nx=y\n\\label{eq-x}\n$$\n');
  book = bookWords(folder, (slug, anchor) => `/descent/${slug}/${anchor === undefined ? '' : `#${anchor}`}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('words stay what they are, and cannot become markup', () => {
  expect(book.words('a < b & "c"')).toBe('a &#x3C; b &#x26; "c"');
  expect(book.words('a *small* step')).toBe('a <em>small</em> step');
  expect(book.words('5 * 3 [x] costs $')).toBe('5 * 3 [x] costs $');
});

test('a formula is set, with MathML, in one piece with the sign that follows it, as in a section', () => {
  const html = book.words('if $\\eta<1$, then');
  expect(html).toMatch(/^if <span class="formula-glued"><span class="katex formula-short">/);
  expect(html).toContain('<math');
  expect(html).toMatch(/,<\/span> then$/);
  expect(() => book.words('$\\nope$')).toThrow(/^in “\$\\nope\$”: .*Undefined control sequence: \\nope/);
});

test('a label leads to where it is; an unknown one stops the build', () => {
  expect(book.words('see [[eq-x]].')).toBe('see <a class="ref" href="/descent/a/#eq-x">Equation 1.1</a>.');
  expect(book.place('a')).toEqual({ href: '/descent/a/', text: 'Section 1' });
  expect(() => book.words('[[eq-y]]')).toThrow('unknown label “eq-y”. Did you mean “eq-x”?');
});

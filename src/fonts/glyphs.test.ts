import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import katex from 'katex';
import { expect, test } from 'vitest';
import { fontRules } from './cascade.ts';
import { readFaces } from './faces.ts';
import { collectGlyphs, firstFonts } from './glyphs.ts';

const css = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'), 'utf8');
const rules = fontRules(css);
const faces = new Set(readFaces(css).map((face) => face.key));

function used(html: string): Map<string, string> {
  const glyphs = new Map<string, Set<string>>();
  collectGlyphs(html, rules, glyphs);
  return new Map([...glyphs].map(([key, characters]) => [key, [...characters].sort().join('')]));
}

test('letters, bold, blackboard and big delimiters are found in their own fonts', () => {
  const tex = String.raw`E \in \mathbb R,\ \mathbf w = \left(\sum_{n=1}^N \eta\right),\ \boldsymbol\Lambda`;
  const glyphs = used(katex.renderToString(tex, { displayMode: true }));
  expect(glyphs.get('KaTeX_Math/400/italic')).toBe('ENnη');
  expect(glyphs.get('KaTeX_AMS/400/normal')).toBe('R');
  expect(glyphs.get('KaTeX_Main/700/normal')).toContain('w');
  expect(glyphs.get('KaTeX_Main/400/normal')).toContain('∈');
  expect(glyphs.get('KaTeX_Size2/400/normal')).toContain('∑');
  for (const key of glyphs.keys()) if (key.startsWith('KaTeX')) expect([...faces]).toContain(key);
});

test('the hidden MathML counts for nothing', () => {
  const glyphs = used(katex.renderToString('x', { output: 'mathml' }));
  expect([...glyphs.values()].join('')).not.toContain('x');
});

test('a live slot keeps every character of a number, in its font', () => {
  const glyphs = used(
    '<span class="katex"><span class="mathbf"><span data-slot="a.eta">0.1</span></span></span>',
  );
  for (const character of '0123456789.−×∞') expect(glyphs.get('KaTeX_Main/700/normal')).toContain(character);
});

test('what stands in a template counts', () => {
  const glyphs = used('<p><template><span class="katex">q</span></template></p>');
  expect(glyphs.get('KaTeX_Main/400/normal')).toBe('q');
});

test('faces are read from minified and from plain style sheets', () => {
  const [minified] = readFaces(
    '@font-face{font-display:swap;font-family:Source Sans 3;font-weight:600;src:url(/d/_astro/a.B_-1.woff2)format("woff2");unicode-range:U+370-3FF,U+2212}',
  );
  expect(minified).toMatchObject({ file: 'a.B_-1.woff2', key: 'Source Sans 3/600/normal' });
  expect([...'ηα−'].every((character) => minified!.covers(character))).toBe(true);
  expect(minified!.covers('a')).toBe(false);
  expect(readFaces("@font-face { font-family: 'A'; src: local('Arial'); }")).toEqual([]);
});

test('the first screen ends where its characters do', () => {
  const html = `<p><span class="katex">a</span></p><main><p>Words <span class="katex"><i class="mathnormal">w</i>
    </span></p><p>${'x'.repeat(50)}</p><span class="katex">late</span></main>`;
  expect([...firstFonts(html, rules, 20)]).toEqual(['/400/normal', 'KaTeX_Math/400/italic']);
});

import { expect, test } from 'vitest';
import { build } from './testBook.ts';

test('what touches a formula stays with it', async () => {
  const html = await build({ 'a.mdx': 'The ($i$-th, $j$, and $k$—or none.' });
  expect(html).toMatch(/^<p>The <span class="formula-glued">\(<span class="katex/);
  expect(html).toMatch(/-th,<\/span> <span class="formula-glued"><span class="katex/);
  expect(html).toMatch(/,<\/span> and <span class="formula-glued"><span class="katex/);
  expect(html).toMatch(/—<\/span>or none\.<\/p>$/);
});

test('a short formula is in one piece, a long one may be broken', async () => {
  expect(await build({ 'a.mdx': 'a $1 - 2\\eta$ b' })).toContain('class="katex formula-short"');
  expect(await build({ 'a.mdx': 'a $0<\\eta\\lambda_i\\le\\eta\\lambda_{\\max}<2+2+2$ b' })).not.toContain(
    'formula-short',
  );
});

/** What stands in the first span of this class. */
function within(html: string, name: string): string {
  const from = html.indexOf(`<span class="${name}">`);
  let open = 0;
  for (const tag of html.slice(from).matchAll(/<(\/?)span/g)) {
    open += tag[1] === '/' ? -1 : 1;
    if (open === 0) return html.slice(from, from + tag.index);
  }
  return '';
}

test('a long formula is not broken within brackets', async () => {
  const html = await build({ 'a.mdx': 'a $w_1+w_2+w_3=\\eta(1-\\mu(2+\\lambda))+a+b+c+d$ b' });
  expect(html.match(/formula-short/g)).toHaveLength(1);
  const piece = within(html, 'formula-short');
  expect(piece.match(/katex-base/g)).toHaveLength(3);
  expect(piece.replace(/<[^>]*>|\u200b/g, '')).toBe('η(1−μ(2+λ))+');
  expect(await build({ 'a.mdx': 'a $x=(1+2+3+4+5+6+7+8+9+10+11+12)$ b' })).not.toContain('formula-short');
});

test('displays are left alone', async () => {
  expect(await build({ 'a.mdx': '$$\nx\n$$' })).not.toContain('formula-');
});

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

test('displays are left alone', async () => {
  expect(await build({ 'a.mdx': '$$\nx\n$$' })).not.toContain('formula-');
});

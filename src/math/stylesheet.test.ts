import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { build } from './testBook.ts';

// rehype-katex would bring an older KaTeX of its own, whose classes the stylesheet does not know: broken subscripts
// and numbers, and no error. `overrides` in package.json keep the two together.
test('every class that KaTeX writes is in the stylesheet it ships', async () => {
  const css = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.css'), 'utf8');
  const tex =
    '\\begin{aligned} \\sqrt{x_i^2} &= \\frac{\\mathbf a}{\\big(b\\big)} \\\\ y &= \\norm{\\text{c}} \\end{aligned} \\label{eq-x}';
  const html = await build({ 'a.mdx': `$$\n${tex}\n$$` });
  const classes = [...html.matchAll(/class="([^"]*katex-[^"]*)"/g)].flatMap((match) => match[1]!.split(' '));
  const unknown = [...new Set(classes)].filter(
    (name) => name.startsWith('katex-') && !css.includes(`.${name}`),
  );
  expect(unknown.filter((name) => name !== 'katex-html')).toEqual([]);
  expect(classes).toContain('katex-tag');
});

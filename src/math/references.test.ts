import { expect, test } from 'vitest';
import { build, failure } from './testBook.ts';

const display = (tex: string): string => `\n$$\n${tex}\n$$\n`;

test('a labelled display gets its number, its anchor, and no \\label', async () => {
  const html = await build({
    'a.mdx': display('x \\label{eq-x}') + display('y') + display('z \\label{eq-z}'),
  });
  expect(html).toContain('<div class="equation" id="eq-x">');
  expect(html).toContain('<div class="equation" id="eq-z">');
  expect(html).toMatch(/<mtext>\(1\.1\)<\/mtext>|<mtext>\(1\.1<\/mtext>|1\.1/);
  expect(html).toContain('1.2');
  expect(html).not.toContain('1.3');
  expect(html.replace(/<annotation.*?<\/annotation>/g, '')).not.toContain('label');
});

test('the label may stand in any line of a display of several', async () => {
  const html = await build({
    'a.mdx': display('\\begin{aligned}\nx &= 1 \\label{eq-x} \\\\\ny &= 2\n\\end{aligned}'),
  });
  expect(html).toContain('id="eq-x"');
  expect(html).toContain('class="katex-tag"');
});

test('$$ … $$ alone in its paragraph is a display', async () => {
  const html = await build({ 'a.mdx': '$$x \\label{eq-x}$$' });
  expect(html).toContain('<div class="equation" id="eq-x">\n<span class="katex-display">');
});

test('a display with folds comes wide and narrow, under one number and one anchor', async () => {
  const long = '\\begin{aligned}\na={}&b\\fold\n&\\quad+c\\\\\nd={}&e\n\\end{aligned}';
  const html = await build({ 'a.mdx': display(`${long}\\label{eq-x}`) + display('y\\label{eq-y}') });
  expect(html.match(/id="eq-x"/g)).toHaveLength(1);
  const [wide, narrow, other] = html.split('<span class="katex-display">').slice(1);
  // The number is in a table of its own, of one row.
  const rows = (form = ''): number => (form.match(/<mtr>/g)?.length ?? 0) - 1;
  expect([wide, narrow].map(rows)).toEqual([2, 3]);
  for (const form of [wide, narrow]) expect(form).toContain('1.1');
  expect(other).toContain('1.2');
  expect(wide, 'what is copied is one line too').toContain('a={}&#x26;b +c\\\\');
});

test('references read as in a book, and lead to the right place', async () => {
  const html = await build({
    'a.mdx':
      'See <Ref to="eq-x" />, <Ref to="thm-b" />, <Ref to="b" />, <Ref to="eq-x">this</Ref>.' +
      display('x\\label{eq-x}'),
    'b.mdx':
      '<Theorem label="thm-a" kind="definition">\nt\n</Theorem>\n\n<Theorem label="thm-b">\nt\n</Theorem>',
  });
  expect(html).toContain('<a href="#eq-x" class="ref" aria-label="Equation 1.1">(1.1)</a>');
  expect(html).toContain('<a href="/descent/b/#thm-b" class="ref">Theorem 2.2</a>');
  expect(html).toContain('<a href="/descent/b/" class="ref">Section 2</a>');
  expect(html).toContain('<a href="#eq-x" class="ref">this</a>');
});

test('a reference alone on its line is a paragraph', async () => {
  expect(await build({ 'a.mdx': '<Ref to="a" />' })).toBe(
    '<p><a href="/descent/a/" class="ref">Section 1</a></p>',
  );
});

test('sections are numbered by rank of `order`, each kind of thing within its section', async () => {
  const page =
    '<Widget id="ravine" label="fig-a" />\n\n<Algorithm title="t" label="alg-a" />\n\n<Exercise label="ex-a" />';
  const html = await build({
    'a.mdx': `---\norder: 70\n---\n${page}`,
    'b.mdx': '---\norder: 7.5\n---\n',
  });
  expect(html).toContain('<Widget id="ravine" label="fig-a" number="2.1">');
  expect(html).toContain('<Algorithm title="t" label="alg-a" number="2.1">');
  expect(html).toContain('<Exercise label="ex-a" number="2.1">');
});

test('a proof is told what its theorem is called', async () => {
  const html = await build({ 'a.mdx': '<Theorem label="thm-a" />\n\n<Proof of="thm-a">\nDone.\n</Proof>' });
  expect(html).toContain('<Proof of="Theorem 1.1" href="#thm-a">');
});

test('an unknown label stops the build where it stands, with what was probably meant', async () => {
  expect(await failure('Line one.\n\nSee <Ref to="eq-y" />.' + display('x \\label{eq-x}'))).toBe(
    'a.mdx:6:10: unknown label “eq-y”. Did you mean “eq-x”?',
  );
});

test('a label is used once in the book', async () => {
  expect(await failure(display('x \\label{eq-x}') + display('y \\label{eq-x}'))).toMatch(
    /^a\.mdx:9:1: the label “eq-x” is on this page already$/,
  );
  expect(await failure(display('x \\label{eq-x}'), { 'b.mdx': display('y \\label{eq-x}') })).toBe(
    'a.mdx:5:1: the label “eq-x” is taken: b.mdx:5:1',
  );
  expect(await failure('<Theorem label="b" />', { 'b.mdx': '' })).toContain(
    'the label “b” is taken: b.mdx:1:1',
  );
});

test('labels are well formed, one to a display, and not in the text', async () => {
  expect(await failure('<Exercise label="Ex_1" />')).toMatch(/^a\.mdx:4:11: malformed label “Ex_1”/);
  expect(await failure(display('x \\label{eq-x} \\\\\ny \\label{eq-y}'))).toMatch(
    /^a\.mdx:7:3: one label to a display/,
  );
  expect(await failure('In $x \\label{eq-x}$ text.')).toMatch(/^a\.mdx:4:7: \\label belongs into a display/);
  expect(await failure('Text $$x$$ text.')).toMatch(/^a\.mdx:4:6: \$\$ within a line of text/);
});

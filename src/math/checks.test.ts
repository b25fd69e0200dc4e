import { expect, test } from 'vitest';
import { build, failure } from './testBook.ts';

const two = '<Choice correct feedback="Yes.">a</Choice>\n\n<Choice feedback="No.">b</Choice>\n';

test.each([
  ['<Widget id="ravin" />', 'a.mdx:4:9: unknown widget “ravin”. Did you mean “ravine”?'],
  [
    '<Widget id="ravine" preset="egde" />',
    'a.mdx:4:21: widget “ravine” has no preset “egde”. Did you mean “edge”?',
  ],
  [
    '<Widget id="ravine" eta={0.3} />',
    'a.mdx:4:21: <Widget> has no attribute “eta”. Allowed: id, label, name, preset.',
  ],
  ['<Widget />', 'a.mdx:4:1: <Widget> needs the attribute “id”'],
  [
    'A <Widget id="nothing" /> in a line.',
    'a.mdx:4:11: unknown widget “nothing”. Allowed: one-step, ravine.',
  ],
  [
    '<Widget id="ravine" name="A b" />',
    'a.mdx:4:21: malformed name “A b”: small letters, digits and hyphens, a letter first',
  ],
  [
    '<Widget id="ravine" />\n<Widget id="one-step" />',
    'a.mdx:5:1: two widgets without a name on one page (“ravine”, “one-step”): give all but one a `name`, so that links and slots can tell them apart',
  ],
  [
    '<Widget id="ravine" name="x" />\n<Widget id="one-step" name="x" />',
    'a.mdx:5:23: a widget called “x” is on this page already',
  ],
  [
    '<Load widget="ravine" preset="edge">go</Load>',
    'a.mdx:4:7: <Load>: “ravine” is no widget of this page, which has none',
  ],
  [
    '<Widget id="ravine" />\n\nNow <Load widget="ravine" preset="x">go</Load>.',
    'a.mdx:6:27: widget “ravine” has no preset “x”. Allowed: best, edge.',
  ],
  [
    '<Load widget="ravine" preset="edge" to="x">go</Load>',
    'a.mdx:4:37: <Load> has no attribute “to”. Allowed: preset, widget.',
  ],
  [
    '<Predict widget="ravine" preset="edge" value="eta" tolerance={0.1}>?</Predict>',
    'a.mdx:4:10: <Predict>: “ravine” is no widget of this page, which has none',
  ],
  [
    '<Widget id="ravine" />\n\n<Predict widget="ravin" preset="edge" value="eta" tolerance={0.1}>?</Predict>',
    'a.mdx:6:10: <Predict>: “ravin” is no widget of this page. Did you mean “ravine”?',
  ],
  [
    '<Widget id="ravine" />\n\n<Predict widget="ravine" preset="egde" value="eta" tolerance={0.1}>?</Predict>',
    'a.mdx:6:26: widget “ravine” has no preset “egde”. Did you mean “edge”?',
  ],
  [
    '<Widget id="ravine" />\n\n<Predict widget="ravine" preset="edge" value="etta" tolerance={0.1}>?</Predict>',
    'a.mdx:6:40: <Predict>: widget “ravine” has no value “etta”. Did you mean “eta”?',
  ],
  [
    '<Widget id="one-step" />\n\n<Predict widget="one-step" preset="plus" value="lost" tolerance={0.1}>?</Predict>',
    'a.mdx:6:42: <Predict>: “lost” is NaN in preset “plus”: ask for a finite number',
  ],
  [
    '<Widget id="ravine" />\n\n<Predict widget="ravine" preset="edge" value="eta">?</Predict>',
    'a.mdx:6:1: <Predict> needs the attribute “tolerance”',
  ],
  [
    '<Widget id="ravine" />\n\n<Predict widget="ravine" preset="edge" value="eta" tolerance={0}>?</Predict>',
    'a.mdx:6:52: <Predict>: “tolerance” must be a number above 0, not “0”',
  ],
  ['<CodeCell name="a" title="x" />', 'a.mdx:4:11: <CodeCell>: there is no listing “a”. There is none.'],
  ['<CodeCell title="x" />', 'a.mdx:4:1: <CodeCell> needs the attribute “name”'],
  ['<Theorm>x</Theorm>', 'a.mdx:4:1: unknown component <Theorm>. Did you mean “Theorem”?'],
  [
    '<Theorem kind="conjecture">x</Theorem>',
    'a.mdx:4:10: <Theorem>: “kind” cannot be “conjecture”. Allowed: corollary, definition, lemma, proposition, theorem.',
  ],
  [
    '<Num widget="ravine" value="eta" digits="two" />',
    'a.mdx:4:34: <Num>: “digits” must be a whole number, not “two”',
  ],
  ['<Solution>x</Solution>', 'a.mdx:4:1: <Solution> must stand inside <Exercise>'],
  ['## The factor $x$', 'a.mdx:4:15: a formula in a heading garbles its anchor and the contents: use words'],
  [
    'Text.\n\n$$\n\\foo\n$$',
    'a.mdx:6:1: Could not render math with KaTeX: Undefined control sequence: \\foo at position 1: \\foo',
  ],
  [
    'A $\\frac{1}$ and',
    'a.mdx:4:3: Could not render math with KaTeX: Unexpected end of input in a macro argument',
  ],
  ['$$\nx \\tag{7}\n$$', 'a.mdx:5:3: \\tag is not needed'],
  ['$\\eqref{eq-x}$', 'a.mdx:4:2: \\eqref does not work in formulas'],
  [
    '$$\n\\begin{align}\nx\n\\end{align}\n$$',
    'a.mdx:5:1: \\begin{align} numbers its lines by itself: use aligned',
  ],
  [`<Quiz>\n\n${two}</Quiz>`, 'a.mdx:4:1: <Quiz> needs one question'],
  [
    `<Quiz question="?">\n\n${two}<Choice correct feedback="x">c</Choice>\n</Quiz>`,
    'a.mdx:4:1: <Quiz> needs one <Choice correct>, not 2',
  ],
  [`<Quiz question="?">\n\n${two}\n<Choice>c</Choice>\n</Quiz>`, 'a.mdx:10:1: <Choice> needs one feedback'],
])('%s stops the build', async (page, message) => {
  expect((await failure(page)).split('\n')[0]).toContain(message);
});

test('all that is wrong with a page is reported at once', async () => {
  expect((await failure('<Ref to="x" />\n\n<Widget id="y" />\n\n$\\role{z}{1}$')).split('\n')).toHaveLength(
    3,
  );
});

test('a page may import a component of its own', async () => {
  const page = 'import Own from "./Own.astro";\n\n<Own anything="x" />';
  expect(await build({ 'a.mdx': page })).toContain('<Own anything="x">');
});

test('a page outside the book, or without an order, stops the build', async () => {
  expect(await failure('---\ntitle: x\n---\n')).toBe(
    'a.mdx:1:1: front matter needs an `order`, a number: sections are sorted by it',
  );
  expect(await failure('words', { 'b.mdx': '---\norder: 3\n---\n\n<Theorem>' })).toMatch(
    /^b\.mdx:5:1.*Theorem/,
  );
});

test('a quiz knows its choices, and their feedback is a slot of its own', async () => {
  const html = await build({
    'a.mdx':
      '<Quiz>\n<Question>What is $1$?</Question>\n<Choice>\nA number\n<Feedback>Yes.</Feedback>\n</Choice>\n<Choice correct>B<Feedback>No.</Feedback></Choice>\n</Quiz>',
  });
  expect(html).toContain('<Question slot="question">');
  expect(html).toContain(
    '<Choice group="quiz-1" index="1"><Feedback slot="feedback">Yes.</Feedback><p>A number',
  );
  expect(html).toContain('<Choice correct group="quiz-1" index="2">');
});

test('a margin note in a paragraph is no block', async () => {
  const html = await build({
    'a.mdx': 'Text<MarginNote>aside</MarginNote> goes on.\n\n<MarginNote>\nalone\n</MarginNote>',
  });
  expect(html).toContain('<MarginNote inline>aside</MarginNote>');
  expect(html).toContain('<MarginNote><p>alone</p></MarginNote>');
});

test('a prediction knows its answer, in full and as the figure shows it', async () => {
  const ask = (more: string) =>
    `<Predict widget="a" preset="edge" value="factor" tolerance={0.1}${more}>\n?\n</Predict>`;
  const html = await build({
    'a.mdx': `<Widget id="ravine" name="a" />\n\n${ask('')}\n\n${ask(' digits={0}')}`,
  });
  expect(html).toContain('id="predict-1" answer="-1" shown="−1.00"');
  expect(html).toContain('id="predict-2" answer="-1" shown="−1"');
});

test('a code cell needs its listing in both languages, and stands once on a page', async () => {
  const cell = '<CodeCell name="walk" title="x" />';
  const listing = (name: string) => ({ [`listings/${name}`]: '' });
  expect(await failure(cell, listing('walk.js'))).toBe(
    'a.mdx:4:11: <CodeCell>: there is no content/listings/walk.py',
  );
  expect(await failure('<CodeCell name="wlak" title="x" />', listing('walk.js'))).toContain(
    'there is no listing “wlak”. Did you mean “walk”?',
  );
  const both = { ...listing('walk.js'), ...listing('walk.py') };
  expect(await failure(cell, both)).toBe('built without complaint');
  expect(await failure(`${cell}\n\n${cell}`, both)).toBe(
    'a.mdx:6:11: <CodeCell>: the listing “walk” is on this page already',
  );
});

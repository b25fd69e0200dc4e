import { expect, test } from 'vitest';
import { build, failure } from './testBook.ts';

const widget = '<Widget id="ravine" preset="edge" />\n\n';

test('a live number is in the visible formula and in the one that is heard', async () => {
  const html = await build({ 'a.mdx': `${widget}$1 - \\live{ravine.eta}$` });
  expect(html).toMatch(/<mn class="slot slot-4 slot-half role-own" data-slot="ravine\.eta">0\.200<\/mn>/);
  expect(html).toMatch(
    /<span class="mord slot slot-4 slot-half role-own" data-slot="ravine\.eta">0\.200<\/span>/,
  );
  expect(html).not.toContain('7319');
  expect(html).toContain('<annotation encoding="application/x-tex">1 - \\live{ravine.eta}</annotation>');
});

test('it stays apart from digits beside it, and a power keeps its two parts', async () => {
  const html = await build({ 'a.mdx': `${widget}$x^{2\\live{ravine.eta}3}$` });
  expect(html).toMatch(
    /<msup><mi>x<\/mi><mrow><mn>2<\/mn><mn class="[^"]*" data-slot="ravine\.eta">0\.200<\/mn><mn>3<\/mn><\/mrow><\/msup>/,
  );
  expect(html.match(/data-slot/g)).toHaveLength(2);
});

test('many slots, also in roots, fractions, arrays and text', async () => {
  const tex =
    '\\frac{\\live{ravine.eta}}{\\sqrt{\\live{ravine.factor}}} \\begin{pmatrix} \\live{ravine.eta} \\end{pmatrix} \\text{at \\live{ravine.eta} or}';
  const html = await build({ 'a.mdx': `${widget}$$\n${tex}\n$$` });
  expect(html.match(/data-slot="ravine\.eta"/g)).toHaveLength(6);
  expect(html.match(/data-slot="ravine\.factor">−1\.00</g)).toHaveLength(2);
  expect(html).not.toContain('7319');
});

test('the slot has the widest room that any preset needs', async () => {
  const html = await build({ 'a.mdx': `${widget}<Live of="ravine.factor" />` });
  expect(html).toContain('<span class="slot slot-5 role-steep" data-slot="ravine.factor">−1.00</span>');
});

test('a named widget is called by its name', async () => {
  const page =
    '<Widget id="ravine" name="b" preset="edge" />\n<Widget id="ravine" />\n\nNow <Live of="b.eta" />, <Live of="ravine.eta" />.';
  const html = await build({ 'a.mdx': page });
  expect(html).toContain('data-slot="b.eta">0.200<');
  expect(html).toContain('data-slot="ravine.eta">0.150<');
});

test('numbers are computed into text and formulas', async () => {
  const html = await build({
    'a.mdx':
      'It is <Num widget="one-step" value="w1" digits={6} />, $\\num{ravine.edge.eta} < \\num[1]{one-step.w1} < \\num{one-step.huge}$.',
  });
  expect(html).toContain('It is 0.333333, ');
  expect(html).toContain('<mn>0.200</mn>');
  expect(html).toContain('<mn>0.3</mn>');
  expect(html).toContain('<msup><mn>10</mn><mn>9</mn></msup>');
});

test('roles are classes', async () => {
  const html = await build({ 'a.mdx': '$\\role{steep}{x} \\role {flat}{y}$ <Role is="own">eta</Role>' });
  expect(html).toContain('role-steep');
  expect(html).toContain('role-flat');
  expect(html).toContain('<Role is="own">eta</Role>');
});

test.each([
  ['$\\live{ravine.eta}$', 'a.mdx:4:2: \\live: “ravine” is no widget of this page, which has none'],
  [
    `${widget}$2+\\live{ravin.eta}$`,
    'a.mdx:6:4: \\live: “ravin” is no widget of this page. Did you mean “ravine”?',
  ],
  [
    `${widget}$\\live{ravine.etta}$`,
    'a.mdx:6:2: \\live: widget “ravine” has no value “etta”. Did you mean “eta”?',
  ],
  [`${widget}$\\live{eta}$`, 'a.mdx:6:2: \\live: a live number is called “widget.value”, not “eta”'],
  [`${widget}$\\live$`, 'a.mdx:6:2: \\live needs a name: \\live{widget.value}'],
  [
    `${widget}So <Live of="ravine.x" />.`,
    'a.mdx:6:10: <Live>: widget “ravine” has no value “x”. Allowed: eta, factor.',
  ],
  [
    '<Num widget="ravine" preset="ege" value="eta" />',
    'a.mdx:4:1: <Num>: widget “ravine” has no preset “ege”. Did you mean “edge”?',
  ],
  ['$\\num{ravine.edge.x}$', 'a.mdx:4:2: \\num: widget “ravine” has no value “x”. Allowed: eta, factor.'],
  ['$\\role{step}{x}$', 'a.mdx:4:2: unknown role “step”. Did you mean “steep”?'],
  ['$$\na \\\\\n  \\role{purple}{x}\n$$', 'a.mdx:6:3: unknown role “purple”. Allowed: flat, own, steep.'],
  ['Go <Role is="flta">x</Role>', 'a.mdx:4:10: unknown role “flta”. Did you mean “flat”?'],
])('%s stops the build', async (page, message) => {
  expect(await failure(page)).toBe(message);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readBibliography } from './bibliography.ts';
import { build, failure } from './testBook.ts';

// The first citation loads the whole of citeproc, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const bib = `@comment{nothing, }
@book{bishop2024,
  author = {Bishop, Christopher M. and Bishop, Hugh}, title = {Deep Learning}, year = {2024}, publisher = {Springer}}
@article{Polyak1964,
  author = {Polyak, Boris T.}, title = {Some methods}, year = {1964}, journal = {J.}, doi = {10.1016/0041-5553(64)90137-5}}
`;
const one = (page: string) => build({ 'a.mdx': page, 'references.bib': bib });

test('a citation is a link to its entry on the references page', async () => {
  const html = await one('As shown [@bishop2024, p. 7].');
  expect(html).toContain(
    '(<a href="/descent/references/#bib-bishop2024">Bishop &#x26; Bishop, 2024, p. 7</a>)',
  );
});

test('several in one bracket, and one in the sentence', async () => {
  const html = await one('See [@bishop2024; @Polyak1964]. And @Polyak1964 says.');
  expect(html).toContain('<a href="/descent/references/#bib-bishop2024">Bishop &#x26; Bishop, 2024</a>');
  expect(html.match(/href="\/descent\/references\/#bib-polyak1964"/g)).toHaveLength(2);
  expect(html).not.toContain('@');
});

test('no bibliography is put under a page', async () => {
  expect(await one('As shown [@bishop2024].')).not.toContain('csl-entry');
});

test('an unknown key stops the build where it stands', async () => {
  const others = { 'references.bib': bib };
  expect(await failure('Line.\n\nSee [@bishop2024; @bishop2042].', others)).toBe(
    'a.mdx:6:19: unknown citation key “bishop2042” (references.bib). Did you mean “bishop2024”?',
  );
  expect(await failure('See [@x].')).toContain('unknown citation key “x” (references.bib). There is none.');
});

test('what is cited has an author', async () => {
  const others = { 'references.bib': '@misc{x, title = {T}}' };
  expect(await failure('See [@x].', others)).toContain('“x” has no author in references.bib');
});

test('a citation where none can be set stops the build', async () => {
  expect(await failure('See *this [@bishop2024]*.', { 'references.bib': bib })).toContain(
    'citation not understood',
  );
});

test('an address is not a citation', async () => {
  expect(await one('Write to someone&#64;example.org or `@x`.')).toContain('someone@example.org');
});

test('the bibliography lists every entry, with the anchors that citations use, and fetches nothing', () => {
  const dir = mkdtempSync(join(tmpdir(), 'descent-bib-'));
  writeFileSync(join(dir, 'references.bib'), bib);
  const entries = readBibliography(dir);
  rmSync(dir, { recursive: true });
  expect(entries.map(({ anchor }) => anchor)).toEqual(['bib-bishop2024', 'bib-polyak1964']);
  expect(entries[0]!.html).toContain('<i>Deep Learning</i>');
  expect(entries[1]!.html).toContain('<a href="https://doi.org/10.1016/0041-5553(64)90137-5">');
});

import { expect, test } from 'vitest';
import { errata } from '../content/errata.ts';
import { notation } from '../content/notation.ts';
import { readLabels } from './math/index.ts';
import { parsePage } from './math/parse.ts';
import { widgets } from './widgets/index.ts';

// The source inventory: every idea that the book must teach. The book may not get shorter by a shorter list.
const ideas = { A: 13, B: 14, C: 6, D: 7, E: 8 };
const rows = Object.entries(ideas).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}`),
);
/** Those of them in which a source errs, or leaves out a condition. */
const corrected = 'A1 A3 A7 A8 A10 A11 A12 B1 B4 B5 B11 B12 B13 B14 C3 C5 D1 D2 E1 E3 E4 E5 E6 E7'.split(' ');

const { sections, byLabel } = readLabels('content');
const covers = sections.map(({ slug, file }) => {
  const listed: unknown = parsePage(file).frontmatter['covers'];
  return { slug, rows: Array.isArray(listed) ? listed.map(String) : [] };
});
const covered = new Set(covers.flatMap((section) => section.rows));

test('every idea of the sources is in a section', () => {
  expect(rows.filter((row) => !covered.has(row))).toEqual([]);
});

test('sections cover ideas that there are, each once', () => {
  for (const { slug, rows: listed } of covers) {
    expect(
      listed.filter((row) => !rows.includes(row)),
      slug,
    ).toEqual([]);
    expect(new Set(listed).size, slug).toBe(listed.length);
  }
});

test('every correction is listed, with an argument', () => {
  expect(errata.map(({ row }) => row)).toEqual(corrected);
  for (const { row, says, right, why, at } of errata) {
    for (const words of [says, right, why]) expect(words.length, row).toBeGreaterThan(20);
    if (at !== undefined) expect(byLabel.has(at), `${row} leads to ${at}`).toBe(true);
  }
});

test('every letter leads to where it comes from', () => {
  const letters = notation.flatMap((group) => group.letters);
  expect(letters.filter(({ first }) => !byLabel.has(first) && !covered.has(first))).toEqual([]);
});

test.each(Object.entries(widgets))(
  '%s is used in the words, and has at least three presets',
  async (id, load) => {
    expect(sections.filter((section) => section.widgets.some((use) => use.id === id)).length).toBeGreaterThan(
      0,
    );
    expect(Object.keys((await load()).default.presets).length).toBeGreaterThanOrEqual(3);
  },
);

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readLabels } from '../math/index.ts';
import { unchecked } from './unchecked.ts';

const labels = [...readLabels('content').byLabel.values()]
  .flat()
  .filter(({ kind }) => kind === 'equation')
  .map(({ label }) => label);
const checked = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => [
    ...readFileSync(`${import.meta.dirname}/${file}`, 'utf8').matchAll(/^equation\(\s*'([^']+)'/gm),
  ])
  .map((match) => match[1]!);

it('every labelled equation is checked against the module, or listed as unchecked with a reason', () => {
  const covered = [...checked, ...Object.keys(unchecked)];
  expect(labels.filter((label) => !covered.includes(label))).toEqual([]);
});

it('what is checked or listed exists in the book, and nothing is both', () => {
  const known = (label: string) => labels.includes(label);
  expect(checked.filter((label) => !known(label))).toEqual([]);
  expect(Object.keys(unchecked).filter((label) => !known(label) || checked.includes(label))).toEqual([]);
  for (const reason of Object.values(unchecked)) expect(reason.length).toBeGreaterThan(10);
});

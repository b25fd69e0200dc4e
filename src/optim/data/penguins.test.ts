import { expect, test } from 'vitest';
import * as penguins from './penguins.ts';

// Counts and means as published with the R package palmerpenguins.
test('342 birds of three species, every one measured', () => {
  const { speciesNames, ...columns } = penguins;
  expect(Object.keys(columns).sort()).toEqual([
    'billDepth',
    'billLength',
    'bodyMass',
    'flipperLength',
    'species',
  ]);
  for (const column of Object.values(columns)) {
    expect(column.length).toBe(342);
    expect(column.every(Number.isFinite)).toBe(true);
  }
  const count = (s: number) => penguins.species.filter((species) => species === s).length;
  expect(speciesNames.map((name, s) => [name, count(s)])).toEqual([
    ['Adelie', 151],
    ['Chinstrap', 68],
    ['Gentoo', 123],
  ]);
});

test.each([
  ['billLength', 43.92193],
  ['billDepth', 17.15117],
  ['flipperLength', 200.9152],
  ['bodyMass', 4201.754],
] as const)('the mean of %s is %d', (column, mean) => {
  const ours = penguins[column].reduce((sum, x) => sum + x, 0) / 342;
  expect(Math.abs(ours / mean - 1)).toBeLessThan(1e-6);
});

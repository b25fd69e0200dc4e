import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { elements } from '../math/elements.ts';

test('each component that the words may use has its rules, and each rule its component', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.astro'));
  expect(files.map((name) => name.replace('.astro', '')).sort()).toEqual(Object.keys(elements).sort());
});

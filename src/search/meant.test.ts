import { expect, test } from 'vitest';
import { meant } from './meant.ts';

test('what was asked for is meant, inflected, in capitals, glued to a formula or beside other words', () => {
  expect(meant('newton', ['by <mark>Newton’s</mark> rule'])).toBe(true);
  expect(meant('converging', ['it <mark>converges</mark>'])).toBe(true);
  expect(meant('newton', ['<mark>κdescentNewton</mark>'])).toBe(true);
  expect(meant('qqq rate', ['a <mark>q</mark>', 'the <mark>rate</mark>'])).toBe(true);
  expect(meant('z', ['a root <mark>z</mark>'])).toBe(true);
});

test('a word cut down to its first letters is not', () => {
  expect(meant('zxqvwk', ['a root <mark>z</mark>', 'no mark'])).toBe(false);
});

import { expect, test } from 'vitest';
import { typeset } from './typeset.ts';

const kinds = (text: string) => typeset(text).map(({ kind, text: part }) => `${kind} ${part}`);

test('letters lean, digits stand, subscripts sink, superscripts rise', () => {
  expect(kinds('η')).toEqual(['letters η']);
  expect(kinds('λ_max')).toEqual(['letters λ', 'sub max']);
  expect(kinds('w_1^2')).toEqual(['letters w', 'sub 1', 'sup 2']);
  expect(kinds('x_{12}')).toEqual(['letters x', 'sub 12']);
  expect(kinds('1 − 2η')).toEqual(['plain 1 − 2', 'letters η']);
});

test('nothing is lost of what is no mark-up', () => {
  for (const text of ['a_', '^', '_{', 'f(w) = w* + 1', '']) {
    expect(
      typeset(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  }
});

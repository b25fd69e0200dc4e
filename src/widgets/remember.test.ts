import { expect, it } from 'vitest';
import { remember } from './remember.ts';

it('computes again only when an argument changes', () => {
  const asked: [number, string][] = [];
  const f = remember((a: number, b: string) => {
    asked.push([a, b]);
    return `${a}${b}`;
  });
  expect([f(1, 'x'), f(1, 'x'), f(2, 'x'), f(2, 'y'), f(1, 'x')]).toEqual(['1x', '1x', '2x', '2y', '1x']);
  expect(asked).toEqual([
    [1, 'x'],
    [2, 'x'],
    [2, 'y'],
    [1, 'x'],
  ]);
});

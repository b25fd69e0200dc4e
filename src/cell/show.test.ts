import { expect, test } from 'vitest';
import { line } from './show.ts';

test.each([
  [[1, 'a', -0.5, -0], '1 a -0.5 -0'],
  [[0.1 + 0.2], '0.30000000000000004'],
  [[[1, [2, 'x']]], '[1, [2, "x"]]'],
  [[Float64Array.of(1, NaN)], '[1, NaN]'],
  [[{ a: 1, b: { c: null } }], '{ a: 1, b: { c: null } }'],
  [[new Error('no')], 'Error: no'],
  [[undefined, true, null], 'undefined true null'],
  [[Math.sqrt, {}], 'function sqrt {}'],
  [[[[[[[1]]]]]], '[[[[…]]]]'],
])('%j', (values, text) => {
  expect(line(values)).toBe(text);
});

test('what JSON has no word for is shown too', () => {
  expect(line([5n, Symbol('s')])).toBe('5 Symbol(s)');
});

test('what is long is cut short, and costs little', () => {
  const started = performance.now();
  expect(line([new Array(1e9)])).toContain('… 999999980 more]');
  expect(line(['x'.repeat(1e8)]).length).toBeLessThan(1100);
  expect(line([Array.from({ length: 20 }, () => 'y'.repeat(1e6))]).length).toBeLessThan(1100);
  const ring: Record<string, unknown> = {};
  ring['self'] = ring;
  expect(line([ring])).toContain('self: …');
  expect(performance.now() - started).toBeLessThan(2000);
});

import { expect, test } from 'vitest';
import { normalizeBase, sectionPath, underBase } from './site.ts';

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['descent', '/descent/'],
  ['/descent', '/descent/'],
  ['/a/b/', '/a/b/'],
])('the base %s becomes %s', (given, wanted) => {
  expect(normalizeBase(given)).toBe(wanted);
});

test('paths go under the base with exactly one slash between', () => {
  expect(underBase('/descent', 'how-fast/')).toBe('/descent/how-fast/');
  expect(underBase('/', '/how-fast/')).toBe('/how-fast/');
  expect(underBase('/descent/', '')).toBe('/descent/');
});

test('a section has a trailing slash before its anchor', () => {
  expect(sectionPath('/descent/', 'one-step')).toBe('/descent/one-step/');
  expect(sectionPath('/', 'one-step', 'eq-newton')).toBe('/one-step/#eq-newton');
});

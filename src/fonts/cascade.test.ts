import { expect, test } from 'vitest';
import { fontOf, fontRules, type Styled } from './cascade.ts';

const rules = fontRules(`
  @font-face { font-family: KaTeX_Main; src: url(a.woff2) }
  .katex { font: normal 1.21em KaTeX_Main, math, Times New Roman, serif; line-height: 1.2 }
  .katex .mathnormal { font-family: KaTeX_Math; font-style: italic }
  .katex .mathbf { font-family: KaTeX_Main; font-weight: bold }
  .katex .delimsizing.mult .delim-size1 > span { font-family: "KaTeX_Size1" }
  .katex .mainrm:hover { font-family: Never }
`);
const element = (classes: string, parent?: Styled): Styled => ({
  tag: 'span',
  classes: new Set(classes.split(' ')),
  parent,
});
const katex = element('katex');

test('the shorthand sets family, weight and style, whole or shortened by a minifier', () => {
  const main = { family: 'KaTeX_Main', weight: '400', style: 'normal' };
  expect(fontOf(katex, rules, { weight: '700' })).toEqual(main);
  const short = fontRules('.katex{font:1.21em/1.2 KaTeX_Main,math,serif}');
  expect(fontOf(katex, short, {})).toEqual(main);
});

test('a class sets what it says and inherits the rest', () => {
  const inherited = fontOf(katex, rules, {});
  expect(fontOf(element('mord mathnormal', katex), rules, inherited)).toEqual({
    family: 'KaTeX_Math',
    weight: '400',
    style: 'italic',
  });
  expect(fontOf(element('mathbf', katex), rules, inherited).weight).toBe('700');
  expect(fontOf(element('mathbf'), rules, {})).toEqual({});
});

test('a child rule holds for the child alone', () => {
  const size = element('delim-size1', element('delimsizing mult', katex));
  expect(fontOf(element('', size), rules, {}).family).toBe('KaTeX_Size1');
  expect(fontOf(element('', element('', size)), rules, {}).family).toBeUndefined();
});

test('rules that depend on a state are left out', () => {
  expect(fontOf(element('mainrm', katex), rules, {}).family).toBeUndefined();
});

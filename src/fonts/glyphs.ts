import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { fontOf, type Font, type FontRule, type Styled } from './cascade.ts';

type Node = DefaultTreeAdapterMap['node'];

/** What a live slot may be refilled with, in the font it stands in. */
const slotCharacters = '0123456789.,+−×·∞—()⁰¹²³⁴⁵⁶⁷⁸⁹⁻';

/** A font as a key: "KaTeX_Math/400/italic". */
export const fontKey = ({ family = '', weight = '400', style = 'normal' }: Partial<Font>): string =>
  `${family}/${weight}/${style}`;

/** Tells `found` each piece of text that the page shows, in its order, with the font that its rules give it. */
function eachText(
  html: string,
  rules: readonly FontRule[],
  found: (key: string, text: string) => void,
): void {
  const visit = (node: Node, parent: Styled | undefined, inherited: Partial<Font>): void => {
    if (node.nodeName === '#text' && 'value' in node) return found(fontKey(inherited), node.value);
    if (!('childNodes' in node)) return;
    let styled = parent;
    let font = inherited;
    if ('attrs' in node) {
      const attribute = (name: string): string | undefined =>
        node.attrs.find((attr) => attr.name === name)?.value;
      const classes = new Set(attribute('class')?.split(/\s+/));
      // MathML is hidden and drawn by no font of ours; scripts and styles are not shown.
      if (['script', 'style', 'title', 'math'].includes(node.tagName)) return;
      styled = { tag: node.tagName, classes, parent };
      font = fontOf(styled, rules, inherited);
      if (attribute('data-slot') !== undefined) found(fontKey(font), slotCharacters);
    }
    for (const child of node.childNodes) visit(child, styled, font);
    // What `<template>` holds is put on the page later: an island's children.
    if ('content' in node) visit(node.content, styled, font);
  };
  visit(parse(html), undefined, {});
}

/** Adds to `used` the characters that the page shows, by the key of the font that shows them. */
export function collectGlyphs(
  html: string,
  rules: readonly FontRule[],
  used: Map<string, Set<string>>,
): void {
  eachText(html, rules, (key, text) => {
    const characters = used.get(key) ?? new Set();
    for (const character of text) characters.add(character);
    used.set(key, characters);
  });
}

/** The keys of the fonts of the first `length` characters of the page's `<main>`. */
export function firstFonts(html: string, rules: readonly FontRule[], length: number): Set<string> {
  const keys = new Set<string>();
  let seen = 0;
  eachText(html.slice(Math.max(html.indexOf('<main'), 0)), rules, (key, text) => {
    const shown = text.replace(/\s+/g, ' ').trim();
    if (shown !== '' && seen < length) keys.add(key);
    seen += shown.length;
  });
  return keys;
}

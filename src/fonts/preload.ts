import type { FontRule } from './cascade.ts';
import { fontRules } from './cascade.ts';
import type { Face } from './faces.ts';
import { firstFonts } from './glyphs.ts';

/** About as many characters as the first screen of a large window shows. */
const firstScreen = 1600;

/** What browsers and book.css do to running text, in the few words that `cascade.ts` understands. */
const textRules = fontRules('main{font-family:Source Serif 4}em{font-style:italic}i{font-style:italic}');

/**
 * The page with links in its head that fetch, along with the style sheet, the fonts of its own first screen: formulas
 * and italics come with their letters, and nothing moves. `<Base>` preloads what every page needs.
 */
export function preloadFirst(html: string, rules: readonly FontRule[], faces: readonly Face[]): string {
  const keys = firstFonts(html, [...textRules, ...rules], firstScreen);
  const links = faces
    .filter((face) => keys.has(face.key) && face.covers('a') && !html.includes(`${face.url}" as="font"`))
    .map((face) => `<link rel="preload" href="${face.url}" as="font" type="font/woff2" crossorigin>`);
  return html.replace('<link rel="icon"', () => `${[...new Set(links)].join('')}<link rel="icon"`);
}

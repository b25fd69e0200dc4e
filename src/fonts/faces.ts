import { fontKey } from './glyphs.ts';

/** One `@font-face` rule of a built style sheet that names a file. */
export interface Face {
  /** The whole rule, as it stands in the style sheet. */
  readonly rule: string;
  /** Its source as the style sheet names it, and the last part of that. */
  readonly url: string;
  readonly file: string;
  readonly family: string;
  readonly key: string;
  readonly covers: (character: string) => boolean;
}

function unicodeRange(value: string | undefined): Face['covers'] {
  if (value === undefined) return () => true;
  const ranges = value.split(',').map((part) => {
    const [, from = '', to = from] = /^\s*U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/i.exec(part) ?? [];
    return [parseInt(from.replaceAll('?', '0'), 16), parseInt(to.replaceAll('?', 'f'), 16)] as const;
  });
  return (character) => {
    const code = character.codePointAt(0)!;
    return ranges.some(([from, to]) => code >= from && code <= to);
  };
}

/** The faces of a style sheet, minified or not, whose source is a woff2 file. */
export function readFaces(css: string): Face[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([rule, body = '']) => {
    const value = (property: string): string | undefined =>
      new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([^;]+)`).exec(body)?.[1]?.trim();
    const url = /url\(["']?([^"')]+\.woff2)/.exec(body)?.[1];
    if (url === undefined) return [];
    const file = url.replace(/^.*\//, '');
    const family = (value('font-family') ?? '').replace(/["']/g, '');
    const weight = { normal: '400', bold: '700' }[value('font-weight') ?? 'normal'] ?? value('font-weight');
    const style = value('font-style') ?? 'normal';
    const covers = unicodeRange(value('unicode-range'));
    return [{ rule, url, file, family, key: fontKey({ family, weight: weight ?? '400', style }), covers }];
  });
}

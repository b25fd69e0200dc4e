/** What decides which font file draws a character. */
export interface Font {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
}

interface Compound {
  readonly tag: string | undefined;
  readonly classes: readonly string[];
  /** Its ancestor in the selector must be its parent: `a > b`. */
  readonly child: boolean;
}

/** A rule that sets a font, with its selector taken apart, right to left. */
export interface FontRule {
  readonly compounds: readonly Compound[];
  readonly weight: number;
  readonly font: Partial<Font>;
}

/** An element, as far as selectors of classes and tags see it, with its ancestors. */
export interface Styled {
  readonly tag: string;
  readonly classes: ReadonlySet<string>;
  readonly parent: Styled | undefined;
}

const unquote = (name: string): string => name.replace(/^["']|["']$/g, '');

function declared(body: string): Partial<Font> {
  const font: { -readonly [Key in keyof Font]?: Font[Key] } = {};
  for (const declaration of body.split(';')) {
    const [property = '', value = ''] = declaration.split(/:(.*)/s).map((part) => part.trim());
    if (property === 'font-family') font.family = unquote(value.split(',')[0]!.trim());
    if (property === 'font-weight') font.weight = { normal: '400', bold: '700' }[value] ?? value;
    if (property === 'font-style') font.style = value;
    // The shorthand, as KaTeX writes it and minifiers shorten it: "normal 1.21em KaTeX_Main, …".
    const shorthand =
      property === 'font' && /^(?:normal )*[\d.]+\w+(?:\s*\/\s*[\d.]+\w*)? ([^,]+)/.exec(value);
    if (shorthand) Object.assign(font, { family: unquote(shorthand[1]!), weight: '400', style: 'normal' });
  }
  return font;
}

function takeApart(selector: string): Compound[] | undefined {
  const parts = selector
    .replace(/\s*>\s*/g, ' >')
    .trim()
    .split(/\s+/);
  if (parts.some((part) => !/^>?(\w+)?(\.[\w-]+)*$/.test(part))) return undefined;
  return parts.reverse().map((part) => ({
    tag: /^>?(\w+)/.exec(part)?.[1],
    classes: [...part.matchAll(/\.([\w-]+)/g)].map((match) => match[1]!),
    child: part.startsWith('>'),
  }));
}

/** The rules of a style sheet that set fonts through classes and tags, in the order in which they win. */
export function fontRules(css: string): FontRule[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@font-face\s*\{[^}]*\}/g, '');
  const rules: FontRule[] = [];
  for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const font = declared(body);
    if (Object.keys(font).length === 0) continue;
    for (const selector of selectors.split(',')) {
      const compounds = takeApart(selector);
      if (!compounds) continue;
      const weight = compounds.reduce(
        (sum, { tag, classes }) => sum + 100 * classes.length + (tag ? 1 : 0),
        0,
      );
      rules.push({ compounds, weight, font });
    }
  }
  return rules.sort((a, b) => a.weight - b.weight);
}

const fits = ({ tag, classes }: Compound, element: Styled): boolean =>
  (tag === undefined || tag === element.tag) && classes.every((name) => element.classes.has(name));

function matches(compounds: readonly Compound[], element: Styled, i = 0): boolean {
  if (!fits(compounds[i]!, element)) return false;
  if (i === compounds.length - 1) return true;
  for (let above = element.parent; above; above = above.parent) {
    if (matches(compounds, above, i + 1)) return true;
    if (compounds[i]!.child) return false;
  }
  return false;
}

/** The font of an element: what its rules say, over what it inherits. */
export function fontOf(element: Styled, rules: readonly FontRule[], inherited: Partial<Font>): Partial<Font> {
  const own = rules.filter((rule) => matches(rule.compounds, element)).map((rule) => rule.font);
  return own.length === 0 ? inherited : Object.assign({}, inherited, ...own);
}

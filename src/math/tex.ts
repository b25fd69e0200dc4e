/** A control sequence such as `\label`, with where it starts and ends (`\\` and `\{` are ones too). */
export interface Command {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Every control sequence, in order. Indentation does not change their order, so the k-th here is the k-th in the source. */
export function commands(tex: string): Command[] {
  return Array.from(tex.matchAll(/\\([a-zA-Z]+|[\s\S])/g), (match) => ({
    name: match[1]!,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The argument in `open … close` after `from` (spaces aside), and where it ends; nothing if there is none. */
export function argument(
  tex: string,
  from: number,
  open: '{' | '[',
  close: '}' | ']',
): { text: string; end: number } | undefined {
  const start = from + /^\s*/.exec(tex.slice(from))![0].length;
  if (tex[start] !== open) return undefined;
  let depth = 0;
  for (let i = start; i < tex.length; i++) {
    if (tex[i] === '\\') i++;
    else if (tex[i] === open) depth++;
    else if (tex[i] === close && --depth === 0) return { text: tex.slice(start + 1, i), end: i + 1 };
  }
  return undefined;
}

/** A number as the reader sees it ("−1.2 × 10⁵", "∞"), as TeX. Braces keep its minus from becoming an operator. */
export function texNumber(text: string): string {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const tex = text
    .replace(
      /[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
      (power) => `^{${[...power].map((c) => (c === '⁻' ? '-' : digits.indexOf(c))).join('')}}`,
    )
    .replaceAll('−', '-')
    .replace(/\s*×\s*/, '\\times ')
    .replaceAll('∞', '\\infty ')
    .replaceAll('—', '\\text{—}');
  return `{${tex}}`;
}

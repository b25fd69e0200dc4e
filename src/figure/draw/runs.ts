/** A stretch of text on one level: −1 below the line, 0 on it, 1 above it. */
export interface Run {
  readonly text: string;
  readonly level: -1 | 0 | 1;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺';
const lowered = '₀₁₂₃₄₅₆₇₈₉₋₊';
const plain = '0123456789−+';

/** Characters that fonts lack, as markup that every font can draw. */
function normal(text: string): string {
  return text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]+/g, (found) => `^{${[...found].map((c) => plain[raised.indexOf(c)]).join('')}}`)
    .replace(
      /[₀₁₂₃₄₅₆₇₈₉₋₊]+/g,
      (found) => `_{${[...found].map((c) => plain[lowered.indexOf(c)]).join('')}}`,
    );
}

/** Splits "10^{−3}", "λ_1" or "u₂" into runs; a mark without anything after it is a plain character. */
export function runs(text: string): Run[] {
  const found: Run[] = [];
  for (const [whole, mark, group, single] of normal(text).matchAll(
    /([_^])(?:\{([^}]*)\}|([^\s{]))|[^_^]+|[_^]/g,
  )) {
    found.push(mark ? { text: group ?? single!, level: mark === '^' ? 1 : -1 } : { text: whole, level: 0 });
  }
  return found;
}

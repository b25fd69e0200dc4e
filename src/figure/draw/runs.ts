import { cache } from '../cache.ts';

/** A stretch of text on one level: −1 below the line, 0 on it, 1 above it. */
export interface Run {
  readonly text: string;
  readonly level: -1 | 0 | 1;
}

/** Raised and lowered characters, and what each is at full size. */
const raised = { from: '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿᵗᵀ', to: '0123456789−+ntT' };
const lowered = { from: '₀₁₂₃₄₅₆₇₈₉₋₊ᵢⱼₖₘₙₜₓ', to: '0123456789−+ijkmntx' };

const full = (found: string, { from, to }: typeof raised): string =>
  [...found].map((c) => [...to][[...from].indexOf(c)]).join('');

/** Characters that fonts lack, as markup that every font can draw. */
const normal = (text: string): string =>
  text
    .replaceAll('‖', '∥')
    .replace(new RegExp(`[${raised.from}]+`, 'g'), (found) => `^{${full(found, raised)}}`)
    .replace(new RegExp(`[${lowered.from}]+`, 'g'), (found) => `_{${full(found, lowered)}}`);

const kept = cache<Run[]>(500);

/** Splits "10^{−3}", "λ_1" or "u₂" into runs; a mark without anything after it is a plain character. */
export const runs = (text: string): readonly Run[] => kept(text, () => split(text));

function split(text: string): Run[] {
  const found: Run[] = [];
  for (const [whole, mark, group, single] of normal(text).matchAll(
    /([_^])(?:\{([^}]*)\}|([^\s{]))|[^_^]+|[_^]/g,
  )) {
    found.push(mark ? { text: group ?? single!, level: mark === '^' ? 1 : -1 } : { text: whole, level: 0 });
  }
  return found;
}

import { brief } from '../figure/format.ts';

/** A value that is 0 but for rounding has no size to be a part of. */
const vanishes = (value: number): boolean => Math.abs(value) < 1e-12;

/** How far off an answer may be, in the value's own units: `tolerance` is a part of the value, or, of 0, a number. */
const allowed = (value: number, tolerance: number): number =>
  vanishes(value) ? tolerance : tolerance * Math.abs(value);

/** The same, in words for the reader: "Within 2 %". */
export const allowance = (value: number, tolerance: number): string =>
  vanishes(value) ? `Within ${brief(tolerance)}` : `Within ${brief(100 * tolerance, 3)} %`;

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The number that a reader wrote: "−0.5", "0,5", "1/3", "1.2e-7" or "1.2 × 10⁻⁷"; NaN if it is none. */
export function numberIn(text: string): number {
  const plain = text
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(raised.indexOf(digit)))
    .replace(/[−–⁻]/g, '-')
    .replace(/\s/g, '')
    .replace(/^([^.,]*),([^.,]*)$/, '$1.$2')
    .replace(/[×x*·]10\^?/i, 'e');
  const [top = '', bottom = '1', ...more] = plain.split('/');
  return more.length === 0 && number.test(top) && number.test(bottom) ? Number(top) / Number(bottom) : NaN;
}

/** What is said of an answer. */
export interface Verdict {
  readonly right: boolean;
  /** "Too high by 0.3 (30 %)." */
  readonly words: string;
}

/** Compares an answer with the value that it should be. */
export function verdict(given: number, value: number, tolerance: number): Verdict {
  const miss = Math.abs(given - value);
  // A hair more than allowed is rounding: 1.02 is within two per cent of 1.
  if (miss <= allowed(value, tolerance) * (1 + 1e-9)) return { right: true, words: 'Right.' };
  if (Math.abs(given + value) <= allowed(value, tolerance))
    return { right: false, words: 'The size is right, the sign is not.' };
  const part = (100 * miss) / Math.abs(value);
  const share = vanishes(value) || part >= 1000 ? '' : ` (${brief(part, 2)} %)`;
  return { right: false, words: `Too ${given > value ? 'high' : 'low'} by ${brief(miss, 3)}${share}.` };
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A whole number as Unicode superscript: −12 → "⁻¹²". */
export const superscript = (n: number): string =>
  (n < 0 ? '⁻' : '') + String(Math.abs(n)).replace(/\d/g, (digit) => superscripts[Number(digit)]!);

const trueMinus = (text: string): string => text.replace('-', '−');

/** What every number that is no number looks like, or undefined for a finite one. */
function unusual(value: number): string | undefined {
  if (Number.isNaN(value)) return '—';
  if (value === Infinity) return '∞';
  return value === -Infinity ? '−∞' : undefined;
}

/** From five digits on, a whole part in groups of three with narrow spaces that do not break: 353 300. */
const grouped = (fixed: string): string =>
  fixed.replace(/^-?\d{5,}/, (whole) => whole.replace(/\d(?=(\d{3})+$)/g, '$&\u202f'));

/** "1.2 × 10⁵" from "1.2" and 5, in one line: its spaces do not break. */
const timesPower = (mantissa: string, exponent: number): string =>
  `${trueMinus(mantissa)}\u00a0×\u00a010${superscript(exponent)}`;

/** `value` as mantissa and power of ten, "1.2 × 10⁵", with `digits` decimals in the mantissa. */
export function scientific(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential(digits).split('e');
  return timesPower(mantissa!, Number(exponent));
}

/**
 * A number as the reader sees it, everywhere: fixed decimals, a true minus, and a power of ten where fixed decimals
 * would hide the number (not zero, yet below 10^−digits) or swell it (from a million on). NaN, which stands for
 * "undefined", is an em dash. A zero has no sign.
 */
export function format({ value, digits }: { readonly value: number; readonly digits: number }): string {
  const odd = unusual(value);
  if (odd !== undefined) return odd;
  const decimals = Math.min(Math.max(digits, 0), 20);
  const fixed = value.toFixed(decimals);
  const size = Math.abs(Number(fixed));
  const mantissaDigits = Math.min(Math.max(decimals, 1), 3);
  if (size >= 1e6) return scientific(value, mantissaDigits);
  // With no decimals a count is meant: 0.4 of one is 0, not 4.0 × 10⁻¹. And 0.0996 to one decimal is simply 0.1.
  const rounded = Math.abs(Number(value.toExponential(mantissaDigits)));
  if (value !== 0 && decimals > 0 && rounded < Number(`1e-${decimals}`))
    return scientific(value, mantissaDigits);
  return trueMinus(size === 0 ? fixed.replace('-', '') : grouped(fixed));
}

/** A number to `significant` digits without trailing zeros, for tables and ticks: 0.19, −3, 1.25 × 10⁻⁷. */
export function brief(value: number, significant = 5): string {
  const odd = unusual(value);
  if (odd !== undefined) return odd;
  const rounded = Number(value.toPrecision(significant));
  if (rounded === 0) return '0';
  const [mantissa, exponent] = rounded.toExponential().split('e');
  const power = Number(exponent);
  if (power >= 6 || power < -4) return timesPower(mantissa!, power);
  return trueMinus(String(rounded));
}

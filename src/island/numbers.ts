import type { RangeParam } from '../widgets/define.ts';

export const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** A decimal number as people type it, or `null`: no "Infinity", no "0x1f", no empty text, nothing beyond a double. */
export function parseNumber(text: string): number | null {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : null; // + 0 turns −0 into 0
}

/** The value of `param` nearest to `value`: a whole number of steps from `min`, within the range, without float dust. */
export function snap(param: RangeParam, value: number): number {
  const steps = Math.round((value - param.min) / param.step);
  const digits = Math.max(decimals(param.step), decimals(param.min));
  const snapped = Number((param.min + steps * param.step).toFixed(digits));
  return clamp(snapped, param.min, param.max) + 0;
}

/** A number for readers: with a true minus sign. */
export const shown = (value: number): string => String(value).replace(/-/g, '−');

function decimals(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return clamp((mantissa.split('.')[1] ?? '').length - Number(exponent), 0, 100);
}

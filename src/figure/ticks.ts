import type { Range } from './project.ts';

/** A tick: where, and what stands beside it, with `^{…}` for superscripts. */
interface Tick {
  readonly value: number;
  readonly label: string;
}

const minus = (text: string): string => text.replace('-', '−');

/** The smallest of 1, 2, 5, 10, 20, … (or 0.5, 0.2, …) that is at least `size`. */
function niceStep(size: number): number {
  const power = Math.floor(Math.log10(size));
  const part = [1, 2, 5, 10].find((factor) => factor * 10 ** power >= size * (1 - 1e-9))!;
  return Number(`${part}e${power}`);
}

function linearLabel(value: number, step: number, largest: number): string {
  const power = Math.floor(Math.log10(largest));
  if (value === 0) return '0';
  if (power < 5 && step >= 1e-3) {
    return minus(value.toFixed(Math.max(0, -Math.floor(Math.log10(step) + 1e-9))));
  }
  const decimals = Math.max(0, power - Math.floor(Math.log10(step) + 1e-9));
  return `${minus((value / 10 ** power).toFixed(decimals))}·10^{${minus(String(power))}}`;
}

function linearTicks({ min, max }: Range, most: number, whole: boolean): Tick[] {
  const step = Math.max(niceStep((max - min) / most), whole ? 1 : 0);
  const first = Math.ceil(min / step - 1e-6);
  const last = Math.floor(max / step + 1e-6);
  const largest = Math.max(Math.abs(min), Math.abs(max));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    // Dividing by 1/step where that is whole keeps 3 × 0.1 at 0.3; `|| 0` drops the sign of −0.
    const value = (step < 1 ? (first + i) / Math.round(1 / step) : (first + i) * step) || 0;
    return { value, label: linearLabel(value, step, largest) };
  });
}

function logTicks({ min, max }: Range, most: number): Tick[] {
  const first = Math.ceil(Math.log10(min) - 1e-9);
  const last = Math.floor(Math.log10(max) + 1e-9);
  if (last - first < 2) {
    const values = [first - 1, first, last].flatMap((power) =>
      [1, 2, 5].map((part) => Number(`${part}e${power}`)),
    );
    const seen = [...new Set(values)].filter(
      (value) => value >= min * (1 - 1e-9) && value <= max * (1 + 1e-9),
    );
    return seen.map((value) => ({ value, label: String(value) }));
  }
  const every = [1, 2, 3, 5, 10, 20, 50, 100].find((step) => (last - first) / step <= most) ?? 200;
  const start = Math.ceil(first / every) * every;
  return Array.from({ length: Math.floor((last - start) / every) + 1 }, (_, i) => {
    const power = start + i * every;
    return { value: Number(`1e${power}`), label: `10^{${minus(String(power))}}` };
  });
}

/** Round numbers along an axis, at most about `most` steps apart: 1, 2, 5, … or, on a log scale, powers of ten. */
export const ticks = (range: Range, most: number, whole = false): Tick[] =>
  range.log ? logTicks(range, Math.max(1, most)) : linearTicks(range, Math.max(1, most), whole);

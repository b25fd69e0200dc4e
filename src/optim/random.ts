import * as check from './check.ts';

/** A seeded source of random numbers. Each call moves it on. */
export interface Random {
  /** A number uniform on [0, 1), a multiple of 2⁻⁵³. */
  uniform(): number;
  /** A number from the standard normal distribution N(0, 1). */
  normal(): number;
  /** Puts `items` into a random order, in place, every order equally likely (Fisher and Yates). */
  shuffle(items: { readonly length: number; [index: number]: number }): void;
}

/**
 * A stream of random numbers that is the same, to the last bit, on every platform.
 *
 * Bits come from sfc32 (a 128-bit state, integer arithmetic only, passes PractRand), its state filled from the seed by
 * splitmix32. Normal numbers come from Marsaglia's polar method, `x √(−2 ln s / s)` with (x, y) uniform in the unit disc
 * and s = x² + y². Engines differ in the last bit of `Math.log`, `Math.sin` and `Math.cos`, so the logarithm is our own
 * and uses +, −, × and ÷ alone; these and √ are rounded alike everywhere.
 *
 * @param seed a whole number from 0 to 2⁵³ − 1; different seeds start different states
 * @throws RangeError, TypeError if it is not
 * @see C. Doty-Humphrey, PractRand (sfc32); G. Marsaglia and T. A. Bray, SIAM Review 6 (1964) 260 (the polar method)
 */
export function random(seed: number): Random {
  check.whole('seed', seed);

  const high = Math.floor(seed / 2 ** 32);
  let mixed = seed | 0;
  const splitmix32 = () => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let z = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  // a, b, c and a counter, in an array of their own: engines keep what a closure changes as objects.
  const state = Int32Array.of(splitmix32(), splitmix32() ^ high, splitmix32(), 1);

  /** Two rounds of sfc32 give 64 bits, of which 53 are taken. Between them the state stays in variables. */
  const uniform = () => {
    let a = state[0]!;
    let b = state[1]!;
    let c = state[2]!;
    const counter = state[3]!;
    const first = (a + b + counter) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + first) | 0;
    const second = (a + b + counter + 1) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + second;
    state[3] = counter + 2;
    return ((first >>> 5) * 2 ** 26 + (second >>> 6)) / 2 ** 53;
  };
  for (let i = 0; i < 6; i++) uniform(); // until every bit of the seed has reached every bit of the state

  const spare = Float64Array.of(NaN); // the polar method makes two numbers at a time
  const normal = () => {
    const kept = spare[0]!;
    if (!Number.isNaN(kept)) {
      spare[0] = NaN;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const s = x * x + y * y;
      if (s >= 1 || s === 0) continue;
      const scale = Math.sqrt((-2 * logarithm(s)) / s);
      spare[0] = y * scale;
      return x * scale;
    }
  };

  const shuffle: Random['shuffle'] = (items) => {
    for (let last = items.length - 1; last > 0; last--) {
      const pick = Math.floor(uniform() * (last + 1));
      const kept = items[last]!;
      items[last] = items[pick]!;
      items[pick] = kept;
    }
  };

  return { uniform, normal, shuffle };
}

const RECIPROCALS = [1 / 21, 1 / 19, 1 / 17, 1 / 15, 1 / 13, 1 / 11, 1 / 9, 1 / 7, 1 / 5, 1 / 3, 1];

/** ln s for 0 < s < 1: s = 2^−k m with m in [√½, √2), and ln m = 2 artanh((m − 1)/(m + 1)) by its series. */
function logarithm(s: number): number {
  let m = s;
  let halvings = 0;
  for (; m < Math.SQRT1_2; halvings++) m *= 2;
  const z = (m - 1) / (m + 1); // |z| < 0.172, so that z²³ is below the rounding
  const z2 = z * z;
  let series = 0;
  for (let i = 0; i < RECIPROCALS.length; i++) series = series * z2 + RECIPROCALS[i]!;
  return 2 * z * series - halvings * Math.LN2;
}

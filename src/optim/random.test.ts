import { expect, test } from 'vitest';
import { random } from './random.ts';

// Bits of the stream, from an independent implementation of sfc32 and splitmix32 in Python's unbounded integers; its
// normals use the C library's logarithm and may differ in the last digit.
const golden = [
  [
    0,
    [0.6750985024813072, 0.051309421615726936, 0.8656132793409693, 0.8719876062005216],
    -0.24977939451173042,
  ],
  [1, [0.5636717720710586, 0.8959073941886353, 0.2723428182814803, 0.5940106619342558], 0.6964994225448372],
  [
    2025,
    [0.04564390594562928, 0.7212166938855661, 0.937916484812564, 0.7735747972621884],
    0.1261800636731354,
  ],
  [
    2 ** 40 + 7,
    [0.1082381409405504, 0.7357864889814152, 0.9393008894810445, 0.7547844755597136],
    -1.2594918368966417,
  ],
] as const;

test.each(golden)('seed %d starts a known stream', (seed, uniforms, normal) => {
  const stream = random(seed);
  expect(uniforms.map(() => stream.uniform())).toEqual(uniforms);
  expect(Math.abs(stream.normal() / normal - 1)).toBeLessThan(1e-15);
});

test('the stream stays known: number 1 000 001, normals to the last bit, a shuffle', () => {
  const far = random(3);
  for (let i = 0; i < 1e6; i++) far.uniform();
  expect(far.uniform()).toBe(0.7205761388173267);

  const { normal, shuffle } = random(42);
  expect([normal(), normal(), normal(), normal()]).toEqual([
    -1.3439292693031546, 2.285066604594624, 1.1878801003870614, -0.3167596544840239,
  ]);
  const items = [0, 1, 2, 3, 4, 5, 6, 7];
  shuffle(items);
  expect(items).toEqual([1, 6, 2, 4, 5, 7, 0, 3]);
});

test('same seed, same bits; another seed, another stream', () => {
  const draw = (seed: number) => Array.from({ length: 20 }, random(seed).normal);
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  expect(draw(7)).not.toEqual(draw(7 + 2 ** 32));
});

test('uniforms fill [0, 1) evenly: χ² over 100 cells, and pairs over 10 × 10', () => {
  const { uniform } = random(11);
  const cells = new Float64Array(100);
  const pairs = new Float64Array(100);
  for (let i = 0; i < 200_000; i++) {
    const [x, y] = [uniform(), uniform()];
    cells[Math.floor(100 * x)]!++;
    pairs[10 * Math.floor(10 * x) + Math.floor(10 * y)]!++;
  }
  for (const counts of [cells, pairs]) {
    const chi2 = counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    expect(chi2).toBeGreaterThan(56); // 99 degrees of freedom: 1 in 10⁴ on either side
    expect(chi2).toBeLessThan(160);
  }
});

test('normals have the moments and the tails of N(0, 1)', () => {
  const { normal } = random(12);
  const n = 400_000;
  let [mean, square, fourth, outside] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const x = normal();
    mean += x / n;
    square += x ** 2 / n;
    fourth += x ** 4 / n;
    outside += (Math.abs(x) > 1.959963984540054 ? 1 : 0) / n;
  }
  const within = (value: number, expected: number, deviation: number) =>
    expect(Math.abs(value - expected)).toBeLessThan((4 * deviation) / Math.sqrt(n));
  within(mean, 0, 1);
  within(square, 1, Math.sqrt(2));
  within(fourth, 3, Math.sqrt(96));
  within(outside, 0.05, Math.sqrt(0.05 * 0.95));
});

test('a shuffle makes every order of three equally often', () => {
  const { shuffle } = random(13);
  const counts = new Map<string, number>();
  for (let i = 0; i < 60_000; i++) {
    const items = Uint32Array.of(1, 2, 3);
    shuffle(items);
    counts.set(items.join(), (counts.get(items.join()) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});

test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('seed %d is refused', (seed) => {
  expect(() => random(seed)).toThrow(RangeError);
  expect(() => random(seed)).toThrow(`seed is ${seed}; allowed: a whole number ≥ 0`);
});

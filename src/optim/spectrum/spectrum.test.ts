import fc from 'fast-check';
import { expect, test } from 'vitest';
import { random } from '../random.ts';
import { largestEigenvalue } from './largestEigenvalue.ts';
import { solveInPlace } from './solve.ts';
import { symmetricEigen } from './symmetricEigen.ts';

/** A random symmetric matrix, `G + Gᵀ`. */
function symmetric(n: number, seed: number): Float64Array {
  const { normal } = random(seed);
  const G = new Float64Array(n * n).map(normal);
  return G.map((_, k) => G[k]! + G[(k % n) * n + Math.floor(k / n)]!);
}

const times = (H: Float64Array, n: number) => (v: Float64Array, out: Float64Array) => {
  for (let i = 0; i < n; i++) out[i] = v.reduce((sum, vj, j) => sum + H[i * n + j]! * vj, 0);
};

test('eigenpairs: H u = λ u, orthonormal, ascending', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), (n, seed) => {
      const H = symmetric(n, seed);
      const { values, vectors } = symmetricEigen(H, n);
      const u = Array.from({ length: n }, (_, i) => vectors.subarray(i * n, (i + 1) * n));
      const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, k) => sum + x * b[k]!, 0);
      for (let i = 0; i < n; i++) {
        if (i > 0) expect(values[i]).toBeGreaterThanOrEqual(values[i - 1]!);
        for (let j = 0; j < n; j++) expect(dot(u[i]!, u[j]!)).toBeCloseTo(i === j ? 1 : 0, 13);
        const Hu = new Float64Array(n);
        times(H, n)(u[i]!, Hu);
        Hu.forEach((x, k) => expect(x).toBeCloseTo(values[i]! * u[i]![k]!, 12));
        expect(Math.max(...u[i]!)).toBe(Math.max(...u[i]!.map(Math.abs))); // the sign
      }
    }),
  );
});

test('eigenvalues known in closed form', () => {
  expect(symmetricEigen([2, 1, 1, 2], 2).values).toEqual(Float64Array.of(1, 3));
  expect(symmetricEigen([5], 1)).toEqual({ values: Float64Array.of(5), vectors: Float64Array.of(1) });
  expect(symmetricEigen([0, 0, 0, 0], 2).values).toEqual(Float64Array.of(0, 0));
  expect(symmetricEigen([7, 0, 0, 0, -1, 0, 0, 0, 3], 3)).toEqual({
    values: Float64Array.of(-1, 3, 7),
    vectors: Float64Array.of(0, 1, 0, 0, 0, 1, 1, 0, 0),
  });
  // −u″ on a chain: 2 − 2 cos(kπ/(n + 1))
  const n = 30;
  const chain = new Float64Array(n * n).map((_, k) => [2, -1][Math.abs((k % n) - Math.floor(k / n))] ?? 0);
  symmetricEigen(chain, n).values.forEach((lambda, k) =>
    expect(lambda).toBeCloseTo(2 - 2 * Math.cos(((k + 1) * Math.PI) / (n + 1)), 13),
  );
  expect(largestEigenvalue(times(chain, n), n, 1)).toBeCloseTo(2 + 2 * Math.cos(Math.PI / (n + 1)), 13);
});

test('what is no symmetric matrix is refused', () => {
  expect(() => symmetricEigen([1, 2, 3, 4], 2)).toThrow(
    new RangeError('H[1][0] is 3; allowed: 2, which is H[0][1]: it must be symmetric'),
  );
  expect(() => symmetricEigen([1, NaN, NaN, 4], 2)).toThrow(
    new RangeError('H[1] is NaN; allowed: a finite number'),
  );
  expect(() => symmetricEigen([1, 2, 3], 2)).toThrow(new RangeError('H.length is 3; allowed: 4'));
  expect(() => symmetricEigen([], 0)).toThrow(new RangeError('n is 0; allowed: a whole number ≥ 1'));
});

test('the largest eigenvalue by products alone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 25 }), fc.nat(), (n, seed) => {
      const H = symmetric(n, seed);
      const expected = symmetricEigen(H, n).values[n - 1]!;
      expect(largestEigenvalue(times(H, n), n, seed)).toBeCloseTo(expected, 10);
    }),
  );
});

test('the largest, not the largest in modulus; multiple, zero and undefined ones', () => {
  const diagonal = (entries: number[]) => (v: Float64Array, out: Float64Array) =>
    out.set(v.map((x, i) => entries[i]! * x));
  expect(largestEigenvalue(diagonal([-9, 2, 1]), 3, 0)).toBeCloseTo(2, 13);
  expect(largestEigenvalue(diagonal([-9, -2, -3]), 3, 0)).toBeCloseTo(-2, 13);
  expect(largestEigenvalue(diagonal([4, 4, 4, 1]), 4, 0)).toBeCloseTo(4, 13);
  expect(largestEigenvalue(diagonal([0, 0]), 2, 0)).toBe(0);
  expect(largestEigenvalue(diagonal([NaN, 1]), 2, 0)).toBe(NaN);
});

test('a large matrix takes few products, and the same seed gives the same bits', () => {
  const n = 3000;
  let products = 0;
  const product = (v: Float64Array, out: Float64Array) => {
    products++;
    for (let i = 0; i < n; i++) out[i] = v[i]! * (i === 100 ? 3 : i / n);
  };
  const lambda = largestEigenvalue(product, n, 5);
  expect(lambda).toBeCloseTo(3, 12);
  expect(products).toBeLessThan(20);
  expect(largestEigenvalue(product, n, 5)).toBe(lambda);
});

test('the arguments of the largest eigenvalue are checked', () => {
  const product = () => undefined;
  expect(() => largestEigenvalue(product, 0, 1)).toThrow(
    new RangeError('n is 0; allowed: a whole number ≥ 1'),
  );
  expect(() => largestEigenvalue(product, 2, 0.5)).toThrow(RangeError);
});

test('a linear system, and one that is singular', () => {
  const A = [0, 2, 1, 1, 1, 1, 3, 0, -1]; // needs a pivot at once
  const x = Float64Array.of(5, 6, 2); // b, which becomes x
  solveInPlace(Float64Array.from(A), x);
  [1, 2, 3].forEach((_, i) =>
    expect(A.slice(3 * i, 3 * i + 3).reduce((sum, a, j) => sum + a * x[j]!, 0)).toBeCloseTo(
      [5, 6, 2][i]!,
      14,
    ),
  );
  for (const singular of [
    [1, 2, 2, 4],
    [0.1, 0.3, 0.3, 0.9],
    [0, 0, 0, 0],
    [NaN, 0, 0, 1],
    [Infinity, 0, 0, 1],
  ]) {
    const b = Float64Array.of(1, 1);
    solveInPlace(Float64Array.from(singular), b);
    expect(b).toEqual(Float64Array.of(NaN, NaN));
  }
});

import { expect, test } from 'vitest';
import { conjugateGradients } from './conjugateGradients.ts';
import { random } from './random.ts';
import { quadratic } from './surfaces/quadratic.ts';

/** `H = D + 2vvᵀ` with `D = diag(1, …, W)`: every pair of weights is coupled. */
function coupled(W: number, seed: number) {
  const { normal } = random(seed);
  const v = Array.from({ length: W }, normal);
  const hessian = Array.from({ length: W * W }, (_, k) => {
    const [i, j] = [Math.floor(k / W), k % W];
    return 2 * v[i]! * v[j]! + (i === j ? i + 1 : 0);
  });
  const minimum = Array.from({ length: W }, normal);
  return { E: quadratic({ hessian, minimum }), hessian, minimum };
}
const dot = (u: ArrayLike<number>, v: ArrayLike<number>) =>
  Array.from(u).reduce((sum, ui, i) => sum + ui * v[i]!, 0);
const times = (H: number[], v: ArrayLike<number>) =>
  Array.from(v, (_, i) => dot(H.slice(i * v.length, (i + 1) * v.length), v));

test.each([1, 2, 5, 12])('W = %i searches find the minimum, with W + 1 gradients', (W) => {
  const { E, minimum } = coupled(W, W);
  const walk = conjugateGradients(E, new Float64Array(W), W);
  expect(walk.gradients).toBe(W + 1);
  walk.points.at(-1)!.forEach((wi, i) => expect(wi).toBeCloseTo(minimum[i]!, 6));
});

test('the directions are conjugate, and each gradient is orthogonal to the directions before it', () => {
  const { E, hessian } = coupled(6, 3);
  const { directions, points } = conjugateGradients(E, new Float64Array(6), 6);
  directions.forEach((p, k) => {
    const g = new Float64Array(6);
    E.gradient(points[k]!, g);
    for (const q of directions.slice(0, k)) {
      expect(dot(p, times(hessian, q))).toBeCloseTo(0, 9);
      expect(dot(g, q)).toBeCloseTo(0, 9);
    }
  });
});

test('as many searches as there are different eigenvalues are enough', () => {
  const E = quadratic({ eigenvalues: [2, 2, 2, 7, 7], minimum: [1, 2, 3, 4, 5] });
  expect(conjugateGradients(E, new Float64Array(5), 5).gradientNorms[2]!).toBeLessThan(1e-11);
});

test('a start at the minimum is left alone', () => {
  const walk = conjugateGradients(quadratic({ eigenvalues: [1, 2] }), [0, 0], 2);
  expect(walk.points).toHaveLength(1);
  expect(walk.gradients).toBe(1);
});

test('each bad argument is named, with what is allowed', () => {
  const E = quadratic({ eigenvalues: [1, -3] });
  expect(() => conjugateGradients(E, [0, 1], 2)).toThrow(
    new RangeError('the curvature along p_0 is -3; allowed: a number > 0'),
  );
  expect(() => conjugateGradients(E, [0], 2)).toThrow(new RangeError('w0.length is 1; allowed: 2'));
  expect(() => conjugateGradients(E, [0, 1], 0.5)).toThrow(RangeError);
  expect(() => conjugateGradients(E, [0, 1], 2, { tolerance: -1 })).toThrow(RangeError);
});

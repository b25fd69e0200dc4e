import { quadratic, random, symmetricEigen } from '../optim/index.ts';

/** `count` seeded numbers, uniform between `low` and `high`. */
export function uniform(seed: number, count: number, low: number, high: number): number[] {
  const { uniform: next } = random(seed);
  return Array.from({ length: count }, () => low + (high - low) * next());
}

/** `uᵀv`. */
export const dot = (u: ArrayLike<number>, v: ArrayLike<number>): number =>
  Array.from(u).reduce((sum, ui, i) => sum + ui * v[i]!, 0);
export const norm = (v: ArrayLike<number>): number => Math.sqrt(dot(v, v));

/** A seeded quadratic in `n` dimensions with mixed variables: `H = AAᵀ + I`, its minimum, and its eigenpairs. */
export function mixedQuadratic(seed: number, n: number) {
  const A = uniform(seed, n * n, -1, 1);
  const hessian = Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    return dot(A.slice(i * n, i * n + n), A.slice(j * n, j * n + n)) + (i === j ? 1 : 0);
  });
  const minimum = uniform(seed + 1, n, -2, 2);
  const { values, vectors } = symmetricEigen(hessian, n);
  const alpha = (w: ArrayLike<number>) =>
    Array.from(values, (_, i) =>
      dot(
        vectors.slice(i * n, i * n + n),
        Array.from(w, (wj, j) => wj - minimum[j]!),
      ),
    );
  return { objective: quadratic({ hessian, minimum }), hessian, minimum, lambda: values, vectors, alpha };
}

/** The gradient of `objective` at `w`, as a plain array. */
export function gradientAt(
  objective: { dimension: number; gradient(w: Float64Array, out: Float64Array): void },
  w: ArrayLike<number>,
): number[] {
  const out = new Float64Array(objective.dimension);
  objective.gradient(Float64Array.from(w), out);
  return [...out];
}

/** The Hessian of `objective` at `w`, row-major. */
export function hessianAt(
  objective: { dimension: number; hessian?(w: Float64Array, out: Float64Array): void },
  w: ArrayLike<number>,
): number[] {
  const out = new Float64Array(objective.dimension ** 2);
  objective.hessian!(Float64Array.from(w), out);
  return [...out];
}

import * as check from '../check.ts';

/** The spectrum of a symmetric matrix: `H u_i = λ_i u_i`. */
export interface Eigen {
  /** `λ_1 ≤ … ≤ λ_n`. */
  readonly values: Float64Array;
  /** `u_1, …, u_n` row by row (row i is `u_i`), orthonormal; in each the entry of largest modulus is positive. */
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric n × n matrix, for small n: in closed form for n = 2, else by
 * cyclic Jacobi rotations, `O(n³)` a sweep and a handful of sweeps.
 *
 * @param H row-major, `n × n`, finite and symmetric (to 1e-9 of its largest entry); not changed.
 * @throws RangeError, TypeError if `H` is not as above or has not n² entries.
 * @see Golub & Van Loan (2013), Matrix Computations, §8.5 (Jacobi methods).
 */
export function symmetricEigen(H: ArrayLike<number>, n: number): Eigen {
  check.whole('n', n, 1);
  const A = check.symmetric('H', H, n);
  const V = new Float64Array(n * n);
  for (let i = 0; i < n; i++) V[i * n + i] = 1;
  if (n === 2) rotate(A, V, 2, 0, 1);
  else jacobi(A, V, n);
  return sorted(A, V, n);
}

/** Sweeps over all pairs until every off-diagonal entry is negligible against the whole matrix. */
function jacobi(A: Float64Array, V: Float64Array, n: number): void {
  const negligible = (Number.EPSILON / n) * A.reduce((scale, entry) => Math.max(scale, Math.abs(entry)), 0);
  for (let rotated = true; rotated;) {
    rotated = false;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(A[p * n + q]!) <= negligible) continue;
        rotate(A, V, n, p, q);
        rotated = true;
      }
  }
}

/** `A ← Jᵀ A J`, `V ← Jᵀ V`, with the rotation `J` in the plane (p, q) that makes `A_pq` zero; for n = 2 that is all. */
function rotate(A: Float64Array, V: Float64Array, n: number, p: number, q: number): void {
  const apq = A[p * n + q]!;
  if (apq === 0) return;
  const theta = (A[q * n + q]! - A[p * n + p]!) / 2 / apq; // cot 2φ
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1)); // tan φ, the smaller root
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  A[p * n + p]! -= t * apq;
  A[q * n + q]! += t * apq;
  A[p * n + q] = A[q * n + p] = 0; // exactly, so that the sweeps end
  for (let k = 0; k < n; k++) {
    const [vp, vq] = [V[p * n + k]!, V[q * n + k]!];
    V[p * n + k] = c * vp - s * vq;
    V[q * n + k] = s * vp + c * vq;
    if (k === p || k === q) continue;
    const [ap, aq] = [A[p * n + k]!, A[q * n + k]!];
    A[p * n + k] = A[k * n + p] = c * ap - s * aq;
    A[q * n + k] = A[k * n + q] = s * ap + c * aq;
  }
}

function sorted(A: Float64Array, V: Float64Array, n: number): Eigen {
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => A[i * n + i]! - A[j * n + j]!);
  const values = Float64Array.from(order, (i) => A[i * n + i]!);
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => {
    const u = V.subarray(from * n, (from + 1) * n);
    const largest = u.reduce((best, x) => (Math.abs(x) > Math.abs(best) ? x : best), 0);
    for (let k = 0; k < n; k++) vectors[to * n + k] = largest < 0 ? -u[k]! : u[k]!;
  });
  return { values, vectors };
}

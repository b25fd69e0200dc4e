/**
 * Solves `A x = b` in place by Gaussian elimination with partial pivoting: `b` (length n) becomes `x`, `A` (row-major,
 * n × n) is overwritten. Allocates nothing. If `A` is singular to rounding (a pivot below `n ε max|A|`), or not finite,
 * `x` becomes NaN throughout.
 *
 * @see Golub & Van Loan (2013), Matrix Computations, §3.4.
 */
export function solveInPlace(A: Float64Array, b: Float64Array): void {
  const n = b.length;
  let scale = 0;
  for (let k = 0; k < A.length; k++) scale = Math.max(scale, Math.abs(A[k]!)); // NaN stays NaN
  const tiny = n * Number.EPSILON * scale;

  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(A[i * n + k]!) > Math.abs(A[pivot * n + k]!)) pivot = i;
    if (!(Math.abs(A[pivot * n + k]!) > tiny)) return void b.fill(NaN);
    if (pivot !== k) {
      for (let j = k; j < n; j++) swap(A, pivot * n + j, k * n + j);
      swap(b, pivot, k);
    }
    for (let i = k + 1; i < n; i++) {
      const factor = A[i * n + k]! / A[k * n + k]!;
      for (let j = k + 1; j < n; j++) A[i * n + j]! -= factor * A[k * n + j]!;
      b[i]! -= factor * b[k]!;
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let j = i + 1; j < n; j++) sum -= A[i * n + j]! * b[j]!;
    b[i] = sum / A[i * n + i]!;
  }
}

function swap(a: Float64Array, i: number, j: number): void {
  const held = a[i]!;
  a[i] = a[j]!;
  a[j] = held;
}

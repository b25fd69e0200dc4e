import * as check from '../check.ts';
import { random } from '../random.ts';
import { lastComponent, largestRoot } from './tridiagonal.ts';

/** Stop when the residual ‖H u − θ u‖, which bounds the error, is this small beside θ; the error is about its square. */
const tolerance = 1e-8;
/** The largest Krylov space; its basis is kept, `dimension × 300` numbers at most. */
const mostSteps = 300;

/**
 * The largest (not: largest in modulus) eigenvalue of a symmetric matrix known only by its products `v ↦ H v`, such as
 * the sharpness of a network's error: Lanczos iteration, with full reorthogonalization, from a random start. Exact after
 * n products; far fewer for large n, and never more than 300, after which the best estimate (from below) is returned.
 *
 * @param hessianVectorProduct writes `H v` into `out`; `v` and `out` have length n, and neither may be kept.
 * @param n the dimension, at least 1.
 * @param seed a whole number, from which the start is drawn: the same seed gives the same bits.
 * @returns `λ_max`, in the units of `H`; NaN if a product is not finite.
 * @throws RangeError, TypeError if `n` or `seed` is not as above.
 * @see Lanczos (1950), An iteration method for the solution of the eigenvalue problem of linear differential and
 *   integral operators; Golub & Van Loan (2013), Matrix Computations, §10.1–10.3.
 */
export function largestEigenvalue(
  hessianVectorProduct: (v: Float64Array, out: Float64Array) => void,
  n: number,
  seed: number,
): number {
  check.whole('n', n, 1);
  const { normal } = random(seed);
  const basis: Float64Array[] = [];
  const alpha: number[] = []; // the diagonal of T = Vᵀ H V …
  const beta: number[] = []; // … and the entries beside it
  let v = new Float64Array(n).map(normal);
  scale(v, 1 / norm(v));
  for (;;) {
    basis.push(v);
    const next = new Float64Array(n);
    hessianVectorProduct(v, next);
    alpha.push(dot(v, next));
    // Twice is enough (Parlett); this subtracts α v and β v₋ as well.
    for (let pass = 0; pass < 2; pass++) for (const u of basis) subtract(next, dot(u, next), u);
    const residue = norm(next);
    if (!Number.isFinite(residue)) return NaN;

    const theta = largestRoot(alpha, beta);
    const size = Math.max(Math.abs(theta), ...alpha.map(Math.abs));
    if (residue * lastComponent(alpha, beta, theta) <= tolerance * size) return theta;
    if (basis.length === Math.min(n, mostSteps)) return theta;
    beta.push(residue);
    v = next;
    scale(v, 1 / residue);
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}

function scale(a: Float64Array, factor: number): void {
  for (let i = 0; i < a.length; i++) a[i]! *= factor;
}

function subtract(a: Float64Array, factor: number, b: Float64Array): void {
  for (let i = 0; i < a.length; i++) a[i]! -= factor * b[i]!;
}

/**
 * What a rule does, in the long run, along one eigenvector of a quadratic.
 *
 * - `monotone`: plain descent whose distance shrinks without a change of sign (0 ≤ 1 − ηλ < 1).
 * - `over-damped`: momentum with two positive roots; the distance creeps in.
 * - `critically damped`: momentum with a double root, positive or negative: between real and complex ones.
 * - `under-damped`: momentum with two complex roots; the distance oscillates as it shrinks.
 * - `alternating`: different real roots, the larger one (plain descent: the factor) negative; the distance shrinks, and
 *   changes sign at every step.
 * - `on the edge`: the spectral radius is 1 (to 1e-9): neither converges nor diverges; η = 0 and λ = 0 among them.
 * - `diverging`: the spectral radius is more than 1 (by more than 1e-9).
 */
export type Regime =
  | 'monotone'
  | 'over-damped'
  | 'critically damped'
  | 'under-damped'
  | 'alternating'
  | 'on the edge'
  | 'diverging';

/** How near to 1 a spectral radius is on the edge, and how near to 0, beside its terms, a discriminant is critical. */
export const edgeTolerance = 1e-9;

/**
 * The larger modulus of the two roots of `z² − b z + c = 0`: the asymptotic factor of `α(τ+1) = b α(τ) − c α(τ−1)`. For complex
 * roots it is `√c`. A discriminant within rounding of 0 counts as 0, since its root would be noise of size 1e-8.
 */
export function largestModulus(b: number, c: number): number {
  const discriminant = b * b - 4 * c;
  const rounding = 8 * Number.EPSILON * (b * b + 4 * Math.abs(c));
  if (discriminant > rounding) return (Math.abs(b) + Math.sqrt(discriminant)) / 2;
  return discriminant < -rounding ? Math.sqrt(c) : Math.abs(b) / 2;
}

/** The regime of `α(τ+1) = b α(τ) − c α(τ−1)`, for a rule with momentum. */
export function dampingRegime(b: number, c: number): Regime {
  const radius = largestModulus(b, c);
  if (Math.abs(radius - 1) <= edgeTolerance) return 'on the edge';
  if (radius > 1) return 'diverging';
  const discriminant = b * b - 4 * c;
  const critical = Math.abs(discriminant) <= edgeTolerance * (b * b + 4 * Math.abs(c));
  if (critical) return 'critically damped';
  if (discriminant < 0) return 'under-damped';
  return b < 0 ? 'alternating' : 'over-damped';
}

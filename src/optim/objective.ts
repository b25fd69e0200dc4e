/**
 * An error function `E(w)` of `dimension` weights. All methods write into arrays the caller owns, and must
 * neither keep nor change `w`; they are called in hot loops, so they check nothing.
 */
export interface Objective {
  /** `W`, the number of weights. */
  readonly dimension: number;
  /** `E(w)`. */
  value(w: Float64Array): number;
  /** Writes `∇E(w)` into `out` (length `W`). */
  gradient(w: Float64Array, out: Float64Array): void;
  /** Writes the Hessian `H(w)` into `out` (row-major, `W × W`); absent where there is no closed form. */
  hessian?(w: Float64Array, out: Float64Array): void;
  /** Writes `H(w) v` into `out` (length `W`); for objectives whose Hessian is too large to write down. */
  hessianVectorProduct?(w: Float64Array, v: Float64Array, out: Float64Array): void;
  /** The known local minima `w*`; an empty list says that there is none, an absent one that none is known. */
  readonly minima?: readonly (readonly number[])[];
}

import * as check from '../check.ts';
import type { Objective } from '../objective.ts';
import { symmetricEigen } from '../spectrum/symmetricEigen.ts';

/** A quadratic by its eigenvalues, along the axes or, with `angle`, along axes turned in the plane of the first two. */
export interface QuadraticByEigenvalues {
  readonly eigenvalues: ArrayLike<number>;
  readonly angle?: number;
  readonly minimum?: ArrayLike<number>;
}

/** A quadratic by its Hessian, row-major, `n × n`, symmetric. */
export interface QuadraticByHessian {
  readonly hessian: ArrayLike<number>;
  readonly minimum?: ArrayLike<number>;
}

/**
 * The quadratic `E(w) = ½ (w − w*)ᵀ H (w − w*)` in n dimensions; `∇E = H (w − w*)`. Its stationary point `w*` is listed as
 * a minimum if no eigenvalue is negative.
 *
 * @param eigenvalues `λ_1, …, λ_n` of any sign; `H = diag(λ)`.
 * @param angle radians, for n ≥ 2: turns the first two axes, so that `u_1 = (cos, sin, 0, …)`, `u_2 = (−sin, cos, 0, …)`.
 * @param hessian `H` itself, row-major, n² finite numbers, symmetric; instead of `eigenvalues` and `angle`.
 * @param minimum `w*`, n numbers; the origin by default.
 * @throws RangeError, TypeError if the arguments are not as above, or give both or neither of `eigenvalues` and `hessian`.
 * @see Bishop & Bishop (2024), §7.1.1.
 */
export function quadratic(options: QuadraticByEigenvalues | QuadraticByHessian): Objective {
  const { eigenvalues, angle, hessian, minimum } = options as Partial<
    QuadraticByEigenvalues & QuadraticByHessian
  >;
  if ((eigenvalues === undefined) === (hessian === undefined) || (hessian && angle !== undefined))
    throw new TypeError('quadratic takes either eigenvalues (and an angle) or a hessian');
  const H = eigenvalues ? fromEigenvalues(eigenvalues, angle) : fromHessian(hessian!);
  const n = Math.sqrt(H.length);
  const lambda = symmetricEigen(H, n).values;
  const centre = minimum ? check.vector('minimum', minimum, n) : new Float64Array(n);

  const minima = lambda[0]! >= -n * Number.EPSILON * lambda[n - 1]! ? [[...centre]] : [];
  const hessianInto = (_w: Float64Array, out: Float64Array) => out.set(H);
  return {
    dimension: n,
    ...shapeOf(H, centre),
    hessian: hessianInto,
    minima,
  };
}

type ValueAndGradient = Pick<Objective, 'value' | 'gradient'>;

/** In the plane, the case of almost every figure, without loops; along the axes with one loop, not two. */
function shapeOf(H: Float64Array, centre: Float64Array): ValueAndGradient {
  const n = centre.length;
  if (n === 2) return planar(H, centre);
  const diagonal = H.every((entry, k) => entry === 0 || k % (n + 1) === 0);
  return diagonal ? alongAxes(H, centre) : general(H, centre);
}

function general(H: Float64Array, centre: Float64Array): ValueAndGradient {
  const n = centre.length;
  return {
    value(w) {
      let sum = 0;
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++) sum += (w[i]! - centre[i]!) * H[i * n + j]! * (w[j]! - centre[j]!);
      return sum / 2;
    },
    gradient(w, out) {
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let j = 0; j < n; j++) sum += H[i * n + j]! * (w[j]! - centre[j]!);
        out[i] = sum;
      }
    },
  };
}

/** The same for `H = diag(λ)`. */
function alongAxes(H: Float64Array, centre: Float64Array): ValueAndGradient {
  const n = centre.length;
  const lambda = Float64Array.from(centre, (_, i) => H[i * (n + 1)]!);
  return {
    value(w) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += lambda[i]! * (w[i]! - centre[i]!) ** 2;
      return sum / 2;
    },
    gradient(w, out) {
      for (let i = 0; i < n; i++) out[i] = lambda[i]! * (w[i]! - centre[i]!);
    },
  };
}

/** The same for n = 2. */
function planar([a, b, , c]: Float64Array, [x0, y0]: Float64Array): ValueAndGradient {
  return {
    value(w) {
      const x = w[0]! - x0!;
      const y = w[1]! - y0!;
      return (a! * x * x + 2 * b! * x * y + c! * y * y) / 2;
    },
    gradient(w, out) {
      const x = w[0]! - x0!;
      const y = w[1]! - y0!;
      out[0] = a! * x + b! * y;
      out[1] = b! * x + c! * y;
    },
  };
}

/** `H = R diag(λ) Rᵀ`, where `R` turns the first two axes by `angle`. */
function fromEigenvalues(eigenvalues: ArrayLike<number>, angle?: number): Float64Array {
  const lambda = check.vector('eigenvalues', eigenvalues);
  const n = lambda.length;
  const H = new Float64Array(n * n);
  for (let i = 0; i < n; i++) H[i * n + i] = lambda[i]!;
  if (angle === undefined) return H;
  check.finite('angle', angle);
  if (n < 2) check.reject('eigenvalues.length', n, 'at least 2 with an angle');
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  H[0] = c * c * lambda[0]! + s * s * lambda[1]!;
  H[n + 1] = s * s * lambda[0]! + c * c * lambda[1]!;
  H[1] = H[n] = c * s * (lambda[0]! - lambda[1]!);
  return H;
}

function fromHessian(hessian: ArrayLike<number>): Float64Array {
  const n = Math.sqrt(check.vector('hessian', hessian).length);
  if (!Number.isInteger(n)) check.reject('hessian.length', hessian.length, 'a square number, n × n');
  return check.symmetric('hessian', hessian, n);
}

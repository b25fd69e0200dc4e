import * as check from '../check.ts';
import { allExamples, type DataObjective } from '../dataObjective.ts';
import { solveInPlace } from '../spectrum/solve.ts';

/**
 * Linear least squares, `E(w) = 1/(2N) Σ_n (x_nᵀw − y_n)²`: half the mean square, so that neither `E` nor its curvature
 * grows with `N`. Then `∇E = 1/N Xᵀ(Xw − y)` and `H = 1/N XᵀX`. For an intercept give `X` a column of ones.
 *
 * The minimum solves the normal equations `XᵀX w = Xᵀy`. Where `XᵀX` is singular to rounding the minima form a flat,
 * and `minima` is absent.
 *
 * @param X N rows of W finite numbers, row n holding the features `x_n`; copied.
 * @param y N finite numbers, the targets; copied.
 * @throws RangeError, TypeError if `X` or `y` is not as above.
 * @see Bishop & Bishop (2024), §4.1.3 (there a sum instead of the mean).
 */
export function leastSquares(X: readonly ArrayLike<number>[], y: ArrayLike<number>): DataObjective {
  const x = check.matrix('X', X);
  const size = X.length;
  const dimension = x.length / size;
  const t = check.vector('y', y, size);
  const everyone = allExamples(size);

  const residual = (w: Float64Array, n: number): number => {
    let prediction = 0;
    for (let j = 0; j < dimension; j++) prediction += x[n * dimension + j]! * w[j]!;
    return prediction - t[n]!;
  };

  const H = new Float64Array(dimension * dimension);
  for (let n = 0; n < size; n++)
    for (let i = 0; i < dimension; i++)
      for (let j = 0; j < dimension; j++)
        H[i * dimension + j]! += (x[n * dimension + i]! * x[n * dimension + j]!) / size;

  const problem = {
    dimension,
    size,
    value(w: Float64Array) {
      let sum = 0;
      for (let n = 0; n < size; n++) sum += residual(w, n) ** 2;
      return sum / (2 * size);
    },
    gradient: (w: Float64Array, out: Float64Array) => problem.batchGradient(w, everyone, out),
    batchGradient(w: Float64Array, batch: Uint32Array, out: Float64Array) {
      out.fill(0);
      for (let b = 0; b < batch.length; b++) {
        const n = batch[b]!;
        const share = residual(w, n) / batch.length;
        for (let j = 0; j < dimension; j++) out[j]! += share * x[n * dimension + j]!;
      }
    },
    hessian: (_w: Float64Array, out: Float64Array) => out.set(H),
  };

  const minimum = new Float64Array(dimension);
  problem.gradient(new Float64Array(dimension), minimum); // at w = 0 this is −Xᵀy/N
  solveInPlace(H.slice(), minimum);
  return Number.isNaN(minimum[0]) ? problem : { ...problem, minima: [Array.from(minimum, (wi) => -wi)] };
}

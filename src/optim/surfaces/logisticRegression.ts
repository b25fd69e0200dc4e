import * as check from '../check.ts';
import { allExamples, type DataObjective } from '../dataObjective.ts';
import { sigmoid, softplus } from '../network/sigmoid.ts';

/**
 * Logistic regression, the mean cross-entropy `E(w) = −1/N Σ_n [y_n ln σ(a_n) + (1 − y_n) ln(1 − σ(a_n))]` in nats, with
 * `a_n = x_nᵀw` and `σ(a) = 1/(1 + e^−a)`. Then `∇E = 1/N Σ (σ(a_n) − y_n) x_n` and `H = 1/N Σ σ(a_n)(1 − σ(a_n)) x_n x_nᵀ`,
 * positive semi-definite: `E` is convex. It has no closed minimum, and none at all where a plane separates the classes.
 *
 * @param X N rows of W finite numbers, row n holding the features `x_n`; copied. For an intercept, a column of ones.
 * @param y N class labels, each 0 or 1; copied.
 * @throws RangeError, TypeError if `X` or `y` is not as above.
 * @see Bishop & Bishop (2024), §5.4.3 (there a sum instead of the mean).
 */
export function logisticRegression(X: readonly ArrayLike<number>[], y: ArrayLike<number>): DataObjective {
  const x = check.matrix('X', X);
  const size = X.length;
  const dimension = x.length / size;
  const t = check.vector('y', y, size);
  t.forEach((label, n) => check.whole(`y[${n}]`, label, 0, 1));
  const everyone = allExamples(size);

  const activation = (w: Float64Array, n: number): number => {
    let a = 0;
    for (let j = 0; j < dimension; j++) a += x[n * dimension + j]! * w[j]!;
    return a;
  };

  const problem = {
    dimension,
    size,
    value(w: Float64Array) {
      let sum = 0;
      for (let n = 0; n < size; n++) sum += softplus(t[n] === 1 ? -activation(w, n) : activation(w, n));
      return sum / size;
    },
    gradient: (w: Float64Array, out: Float64Array) => problem.batchGradient(w, everyone, out),
    batchGradient(w: Float64Array, batch: Uint32Array, out: Float64Array) {
      out.fill(0);
      for (let b = 0; b < batch.length; b++) {
        const n = batch[b]!;
        const share = (sigmoid(activation(w, n)) - t[n]!) / batch.length;
        for (let j = 0; j < dimension; j++) out[j]! += share * x[n * dimension + j]!;
      }
    },
    hessian(w: Float64Array, out: Float64Array) {
      out.fill(0);
      for (let n = 0; n < size; n++) {
        const a = activation(w, n);
        const share = (sigmoid(a) * sigmoid(-a)) / size;
        for (let i = 0; i < dimension; i++)
          for (let j = 0; j < dimension; j++)
            out[i * dimension + j]! += share * x[n * dimension + i]! * x[n * dimension + j]!;
      }
    },
  };
  return problem;
}

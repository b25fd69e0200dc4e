import * as check from '../check.ts';
import { symmetricEigen } from '../spectrum/symmetricEigen.ts';

/**
 * The factor by which a step of stochastic gradient descent multiplies `M = E[(w − w*)(w − w*)ᵀ]` in the long run, on least
 * squares, where each step draws B examples with replacement:
 *
 *     M ← (I − ηH) M (I − ηH) + η²/B (1/N Σ_n A_n M A_n − H M H),   A_n = x_n x_nᵀ,   H = 1/N Σ_n A_n
 *
 * and what the noise at w* adds, which does not depend on M. From 1 on there is no noise floor: M grows without bound, even
 * where `η < 2/λ_max` lets the mean of w arrive.
 *
 * @param X N rows of W finite numbers, row n holding the features `x_n`, for small W: the map of M is a W² × W² matrix.
 * @param learningRate `η ≥ 0`.
 * @param batchSize B, a whole number ≥ 1.
 * @throws RangeError, TypeError if a parameter is not as above.
 */
export function secondMomentFactor(
  X: readonly ArrayLike<number>[],
  options: { readonly learningRate: number; readonly batchSize: number },
): number {
  const x = check.matrix('X', X);
  const eta = check.nonNegative('learningRate', options.learningRate);
  const B = check.whole('batchSize', options.batchSize, 1);
  const [N, W] = [X.length, x.length / X.length];
  const H = (i: number, j: number) => {
    let sum = 0;
    for (let n = 0; n < x.length; n += W) sum += x[n + i]! * x[n + j]!;
    return sum / N;
  };
  const fourth = (i: number, j: number, k: number, l: number) => {
    let sum = 0;
    for (let n = 0; n < x.length; n += W) sum += x[n + i]! * x[n + j]! * x[n + k]! * x[n + l]!;
    return sum / N;
  };
  const kept = (i: number, j: number) => (i === j ? 1 : 0) - eta * H(i, j);
  const map = new Float64Array(W ** 4);
  for (let i = 0, entry = 0; i < W; i++)
    for (let j = 0; j < W; j++)
      for (let k = 0; k < W; k++)
        for (let l = 0; l < W; l++)
          map[entry++] =
            kept(i, k) * kept(j, l) + ((eta * eta) / B) * (fourth(i, j, k, l) - H(i, k) * H(j, l));
  // The map keeps M positive semi-definite, so its largest eigenvalue is the largest in modulus too (Perron, Frobenius).
  return symmetricEigen(map, W * W).values.at(-1)!;
}

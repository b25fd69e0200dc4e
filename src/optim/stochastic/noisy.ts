import * as check from '../check.ts';
import type { Objective } from '../objective.ts';

/**
 * `objective` with noise on its gradient: each call of `gradient` adds an independent draw from N(0, s²) to every component,
 * the model behind the noise floor of stochastic gradient descent (`stationaryVariance`). `value` stays exact.
 *
 * @param noise s ≥ 0, the standard deviation of the noise, in units of the gradient
 * @param normal makes an independent draw from N(0, 1) with each call, as `random(seed).normal` does: a stream, so that the
 *   same run again needs a new one of the same seed
 * @throws RangeError, TypeError if `noise` is not as above
 */
export function noisy(objective: Objective, options: { noise: number; normal: () => number }): Objective {
  const noise = check.nonNegative('noise', options.noise);
  const { normal } = options;
  return {
    dimension: objective.dimension,
    ...(objective.minima && { minima: objective.minima }),
    value: (w) => objective.value(w),
    gradient(w, out) {
      objective.gradient(w, out);
      for (let i = 0; i < out.length; i++) out[i]! += noise * normal();
    },
  };
}

import * as check from '../check.ts';
import type { Objective } from '../objective.ts';
import { random } from '../random.ts';

/**
 * `objective` with noise on its gradient: each call of `gradient` adds an independent draw from N(0, s²) to every component,
 * the model behind the noise floor of stochastic gradient descent (`stationaryVariance`). `value` stays exact. It is a
 * stream, as `random` is: make a new one, of the same seed, for the same run again.
 *
 * @param noise s ≥ 0, the standard deviation of the noise, in units of the gradient
 * @param seed a whole number
 * @throws RangeError, TypeError if an option is not as above
 */
export function noisy(objective: Objective, options: { noise: number; seed: number }): Objective {
  const noise = check.nonNegative('noise', options.noise);
  const { normal } = random(options.seed);
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

import * as check from './check.ts';
import type { Initializer } from './initialization.ts';
import { forward } from './network/layer.ts';
import { networkLayout, parameterCount } from './network/layout.ts';

/**
 * The variance of the pre-activations of each layer of a ReLU network with zero biases, over draws of its weights, by He's
 * law: `var[a^(1)] = K ε² ⟨x²⟩` for the inputs, which pass no ReLU, and above `var[a^(l)] = (K/2) ε² var[a^(l−1)]`, with K the
 * units below and ε the weights' standard deviation there. With `ε = √(2/K)` the variance stays what it was.
 *
 * The ½ is the part of ⟨a²⟩ that ReLU lets through. It needs an `a` that is symmetric about 0, as it is when the weights are;
 * and the law holds on average over draws: one deep, narrow network strays far from it. Of `constantWeights` the law knows
 * only that they have no variance.
 *
 * @param layers units of each layer, inputs first
 * @param meanSquareInput ⟨x²⟩ ≥ 0, the mean square of the inputs' components
 * @returns one variance for each layer above the inputs
 * @throws RangeError, TypeError if an argument is not as above
 * @see K. He et al., ICCV 2015, §2.2; Bishop & Bishop (2024), §7.2.5
 */
export function predictedVariances(
  layers: readonly number[],
  initializer: Initializer,
  meanSquareInput: number,
): Float64Array {
  let passed = check.nonNegative('meanSquareInput', meanSquareInput); // ⟨z²⟩ of the layer below
  return Float64Array.from(networkLayout(layers), ({ fanIn, fanOut }) => {
    const variance = fanIn * initializer.deviation(fanIn, fanOut) ** 2 * passed;
    passed = variance / 2;
    return variance;
  });
}

/**
 * The same, measured on one network: the variance over the units of each layer (divisor M − 1, so that its mean over draws
 * is the predicted one), averaged over the inputs.
 *
 * @param layers units of each layer, inputs first; above the inputs at least 2
 * @param w the parameters, as from `initialize`
 * @param inputs rows of D finite numbers
 * @returns one variance for each layer above the inputs
 * @throws RangeError, TypeError if an argument is not as above
 */
export function measuredVariances(
  layers: readonly number[],
  w: ArrayLike<number>,
  inputs: readonly ArrayLike<number>[],
): Float64Array {
  const layout = networkLayout(layers);
  const parameters = check.vector('w', w, parameterCount(layout));
  check.matrix('inputs', inputs, layers[0]!);
  layers.slice(1).forEach((units, l) => check.whole(`layers[${l + 1}]`, units, 2));
  const variances = new Float64Array(layout.length);
  for (const x of inputs) {
    let z = Float64Array.from(x);
    layout.forEach((layer, l) => {
      const a = new Float64Array(layer.fanOut);
      forward(layer, parameters, z, a);
      variances[l]! += variance(a) / inputs.length;
      z = a.map((ai) => Math.max(ai, 0));
    });
  }
  return variances;
}

/** The unbiased variance of the entries of `a`. */
function variance(a: Float64Array): number {
  const mean = a.reduce((sum, ai) => sum + ai, 0) / a.length;
  return a.reduce((sum, ai) => sum + (ai - mean) ** 2, 0) / (a.length - 1);
}

import * as check from './check.ts';
import { networkLayout, parameterCount } from './network/layout.ts';
import { random, type Random } from './random.ts';

/** A way to choose a network's first weights, given K, the units below (`fanIn`), and M, the units of the layer (`fanOut`). */
export interface Initializer {
  /** Draws one weight. */
  weight(fanIn: number, fanOut: number, random: Random): number;
  /** ε, the standard deviation of what `weight` draws; its mean is 0, but for `constantWeights`. */
  deviation(fanIn: number, fanOut: number): number;
}

/** Weights from N(0, ε²), where ε may depend on the layer. */
function normal(deviation: Initializer['deviation']): Initializer {
  return { deviation, weight: (fanIn, fanOut, { normal }) => deviation(fanIn, fanOut) * normal() };
}

/**
 * He's initialization, N(0, ε²) with `ε = √(2/K)`: keeps the variance from layer to layer of a ReLU network.
 * @see K. He et al., Delving deep into rectifiers, ICCV 2015; Bishop & Bishop (2024), §7.2.5
 */
export const he: Initializer = normal((fanIn) => Math.sqrt(2 / fanIn));

/**
 * Xavier's (Glorot's) initialization, N(0, ε²) with `ε = √(2/(K + M))`: a compromise between keeping the variance forwards
 * (`ε² = 1/K`) and backwards (`1/M`) where the activation is nearly linear.
 * @see X. Glorot and Y. Bengio, Understanding the difficulty of training deep feedforward neural networks, AISTATS 2010
 */
export const xavier: Initializer = normal((fanIn, fanOut) => Math.sqrt(2 / (fanIn + fanOut)));

/** Weights from N(0, ε²) with the same ε in every layer. Throws if `epsilon` is not a finite number ≥ 0. */
export function normalWeights(epsilon: number): Initializer {
  check.nonNegative('epsilon', epsilon);
  return normal(() => epsilon);
}

/** Weights uniform on [−ε, ε], of standard deviation ε/√3. Throws if `epsilon` is not a finite number ≥ 0. */
export function uniformWeights(epsilon: number): Initializer {
  check.nonNegative('epsilon', epsilon);
  return {
    weight: (_fanIn, _fanOut, { uniform }) => epsilon * (2 * uniform() - 1),
    deviation: () => epsilon / Math.sqrt(3),
  };
}

/**
 * Every weight the same: the mistake to show, since the units of a layer are then alike and every step keeps them so. Throws
 * if `value` is not finite.
 */
export function constantWeights(value: number): Initializer {
  check.finite('value', value);
  return { weight: () => value, deviation: () => 0 };
}

/**
 * The first parameters of a fully connected network, in the order of `networkLayout`, as `multilayerPerceptron` takes them.
 *
 * @param layers units of each layer, inputs first
 * @param initializer draws each weight, layer by layer, row by row
 * @param seed a whole number
 * @param bias every bias; 0 by default. With ReLU a slightly positive one keeps units from starting dead.
 * @returns W numbers
 * @throws RangeError, TypeError if an argument is not as above
 */
export function initialize(
  layers: readonly number[],
  initializer: Initializer,
  options: { seed: number; bias?: number },
): Float64Array {
  const layout = networkLayout(layers);
  const bias = check.finite('bias', options.bias ?? 0);
  const stream = random(options.seed);
  const w = new Float64Array(parameterCount(layout));
  for (const { fanIn, fanOut, weights, biases } of layout) {
    for (let k = weights; k < biases; k++) w[k] = initializer.weight(fanIn, fanOut, stream);
    w.fill(bias, biases, biases + fanOut);
  }
  return w;
}

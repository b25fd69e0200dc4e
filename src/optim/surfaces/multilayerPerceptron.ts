import * as check from '../check.ts';
import { allExamples, type DataObjective } from '../dataObjective.ts';
import { activations, type Activation } from '../network/activations.ts';
import { addBias, addOuter } from '../network/layer.ts';
import { networkLayout, parameterCount } from '../network/layout.ts';
import { losses, type Loss } from '../network/losses.ts';
import { passes } from '../network/passes.ts';

/** A network with its data: the error as a function of all weights and biases, and the network's outputs. */
export interface MultilayerPerceptron extends DataObjective {
  hessian(w: Float64Array, out: Float64Array): void;
  hessianVectorProduct(w: Float64Array, v: Float64Array, out: Float64Array): void;
  /** Writes into `y` (K numbers) the network's outputs for the inputs `x` (D numbers). */
  outputs(w: Float64Array, x: ArrayLike<number>, y: Float64Array): void;
}

/**
 * The mean error `E(w) = 1/N Σ_n E_n(w)` of a fully connected network: `a^(l) = W^(l) z^(l−1) + b^(l)`, `z^(l) = h(a^(l))`,
 * with `z^(0) = x_n` and an output function that goes with the loss in the last layer. The gradient comes by
 * backpropagation, `O(W)` an example: `δ^(l) = h′(a^(l)) ⊙ W^(l+1)ᵀ δ^(l+1)`, `∂E_n/∂W^(l) = δ^(l) z^(l−1)ᵀ`. `H v` comes by
 * Pearlmutter's R-operator, the derivative of all that along `v`, at a small multiple of the gradient's cost; `H` by W
 * such products. No call allocates.
 *
 * `w` holds, layer by layer, the weights row by row (a row feeds one unit) and then the biases: `networkLayout`.
 *
 * @param layers units of each layer, inputs first: [D, …, K]
 * @param activation h of the hidden layers: 'tanh', 'relu', 'sigmoid' or 'linear'
 * @param loss 'squared', 'logistic' or 'softmax': see `losses`
 * @param data N rows of D `inputs` and N rows of K `targets`, finite, and such as the loss takes; copied
 * @throws RangeError, TypeError if an argument is not as above
 * @see Bishop & Bishop (2024), ch. 8; B. A. Pearlmutter, Fast exact multiplication by the Hessian, Neural Computation 6
 *   (1994) 147
 */
export function multilayerPerceptron(options: {
  layers: readonly number[];
  activation: keyof typeof activations;
  loss: keyof typeof losses;
  data: { inputs: readonly ArrayLike<number>[]; targets: readonly ArrayLike<number>[] };
}): MultilayerPerceptron {
  const { layers, data } = options;
  const layout = networkLayout(layers);
  const h: Activation = check.entry('activation', options.activation, activations);
  const loss: Loss = check.entry('loss', options.loss, losses);
  const D = layers[0]!;
  const K = layers.at(-1)!;
  const top = layout.length;
  const dimension = parameterCount(layout);
  const inputs = check.matrix('inputs', data.inputs, D);
  const targets = check.matrix('targets', data.targets, K);
  const size = data.inputs.length;
  if (data.targets.length !== size)
    check.reject('targets.length', data.targets.length, `${size}, as many as inputs`);
  loss.check(targets, K);
  const everyone = allExamples(size);

  const { z, delta, Rz, Ra, Rdelta, ...pass } = passes(layout, h);
  const y = new Float64Array(K);
  const [unit, column] = [new Float64Array(dimension), new Float64Array(dimension)];

  /** Leaves z and δ of example n in every layer. */
  const propagate = (w: Float64Array, n: number): void => {
    for (let j = 0; j < D; j++) z[0]![j] = inputs[n * D + j]!;
    pass.forward(w);
    loss.outputs(z[top]!, y);
    for (let k = 0; k < K; k++) delta[top]![k] = y[k]! - targets[n * K + k]!;
    pass.backward(w);
  };

  const problem: MultilayerPerceptron = {
    dimension,
    size,

    value(w) {
      let sum = 0;
      for (let n = 0; n < size; n++) {
        for (let j = 0; j < D; j++) z[0]![j] = inputs[n * D + j]!;
        pass.forward(w);
        sum += loss.error(z[top]!, targets, n * K);
      }
      return sum / size;
    },

    gradient: (w, out) => problem.batchGradient(w, everyone, out),

    batchGradient(w, batch, out) {
      const share = 1 / batch.length;
      out.fill(0);
      for (let b = 0; b < batch.length; b++) {
        propagate(w, batch[b]!);
        for (let l = 1; l <= top; l++) {
          addOuter(layout[l - 1]!, share, delta[l]!, z[l - 1]!, out);
          addBias(layout[l - 1]!, share, delta[l]!, out);
        }
      }
    },

    hessianVectorProduct(w, v, out) {
      const share = 1 / size;
      out.fill(0);
      for (let n = 0; n < size; n++) {
        propagate(w, n);
        pass.forwardR(w, v);
        loss.differential(y, Ra[top]!, Rdelta[top]!);
        pass.backwardR(w, v);
        for (let l = 1; l <= top; l++) {
          addOuter(layout[l - 1]!, share, Rdelta[l]!, z[l - 1]!, out);
          addOuter(layout[l - 1]!, share, delta[l]!, Rz[l - 1]!, out);
          addBias(layout[l - 1]!, share, Rdelta[l]!, out);
        }
      }
    },

    hessian(w, out) {
      for (let i = 0; i < dimension; i++) {
        unit.fill(0);
        unit[i] = 1;
        problem.hessianVectorProduct(w, unit, column);
        out.set(column, i * dimension); // a column or a row: H is symmetric
      }
    },

    outputs(w, x, out) {
      z[0]!.set(x);
      pass.forward(w);
      loss.outputs(z[top]!, out);
    },
  };
  return problem;
}

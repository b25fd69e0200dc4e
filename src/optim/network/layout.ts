import * as check from '../check.ts';

/** Where a layer's parameters stand in the vector `w`: its M × K weights row by row (a row feeds one unit), then its M biases. */
export interface LayerLayout {
  /** K, the number of units below. */
  readonly fanIn: number;
  /** M, the number of units. */
  readonly fanOut: number;
  /** Index in `w` of the first weight. */
  readonly weights: number;
  /** Index in `w` of the first bias; the layer ends at `biases + fanOut`. */
  readonly biases: number;
}

/**
 * The layout of a fully connected network's parameters in one vector, layer after layer.
 *
 * @param layers the number of units of each layer, inputs first: at least two whole numbers ≥ 1
 * @returns one entry for each layer above the inputs; the last ends at `W`, the number of parameters
 * @throws RangeError, TypeError if `layers` is not as above
 */
export function networkLayout(layers: readonly number[]): LayerLayout[] {
  check.vector('layers', layers);
  check.whole('layers.length', layers.length, 2);
  layers.forEach((units, l) => check.whole(`layers[${l}]`, units, 1));
  let end = 0;
  return layers.slice(1).map((fanOut, below) => {
    const fanIn = layers[below]!;
    const weights = end;
    const biases = weights + fanOut * fanIn;
    end = biases + fanOut;
    return { fanIn, fanOut, weights, biases };
  });
}

/** `W`, the number of parameters of a network so laid out: Σ M (K + 1). */
export function parameterCount(layout: readonly LayerLayout[]): number {
  return layout.reduce((sum, { fanIn, fanOut }) => sum + fanOut * (fanIn + 1), 0);
}

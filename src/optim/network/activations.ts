import { sigmoid } from './sigmoid.ts';

/** An activation function `z = h(a)` with its derivatives, which for each of ours are functions of `z`. */
export interface Activation {
  /** `h(a)`. */
  value(a: number): number;
  /** `h′(a)`, given `z = h(a)`. */
  slope(z: number): number;
  /** `h″(a)/h′(a)`, given `z = h(a)`. */
  bend(z: number): number;
}

/** The activation functions by name. ReLU counts as flat at its kink: `h′(0) = 0`. */
export const activations = {
  tanh: { value: Math.tanh, slope: (z) => 1 - z * z, bend: (z) => -2 * z },
  relu: { value: (a) => (a > 0 ? a : 0), slope: (z) => (z > 0 ? 1 : 0), bend: () => 0 },
  sigmoid: { value: sigmoid, slope: (z) => z * (1 - z), bend: (z) => 1 - 2 * z },
  linear: { value: (a) => a, slope: () => 1, bend: () => 0 },
} satisfies Record<string, Activation>;

import type { LayerLayout } from './layout.ts';

/** `a = W z + b` of one layer, with `W` and `b` read from `w`. */
export function forward(layer: LayerLayout, w: Float64Array, z: Float64Array, a: Float64Array): void {
  for (let i = 0; i < layer.fanOut; i++) a[i] = w[layer.biases + i]!;
  addForward(layer, w, z, a);
}

/** `a += W z`. */
export function addForward(
  { fanIn, fanOut, weights }: LayerLayout,
  w: Float64Array,
  z: Float64Array,
  a: Float64Array,
): void {
  for (let i = 0, at = weights; i < fanOut; i++) {
    let sum = a[i]!;
    for (let j = 0; j < fanIn; j++) sum += w[at++]! * z[j]!;
    a[i] = sum;
  }
}

/** `e += Wᵀ δ`. */
export function addBackward(
  { fanIn, fanOut, weights }: LayerLayout,
  w: Float64Array,
  delta: Float64Array,
  e: Float64Array,
): void {
  for (let i = 0, at = weights; i < fanOut; i++)
    for (let j = 0; j < fanIn; j++) e[j]! += w[at++]! * delta[i]!;
}

/** `∂E/∂W += share · δ zᵀ`, with `∂E/∂W` in `out`. */
export function addOuter(
  { fanIn, fanOut, weights }: LayerLayout,
  share: number,
  delta: Float64Array,
  z: Float64Array,
  out: Float64Array,
): void {
  for (let i = 0, at = weights; i < fanOut; i++) {
    const scaled = share * delta[i]!;
    for (let j = 0; j < fanIn; j++) out[at++]! += scaled * z[j]!;
  }
}

/** `∂E/∂b += share · δ`, with `∂E/∂b` in `out`. */
export function addBias(
  { fanOut, biases }: LayerLayout,
  share: number,
  delta: Float64Array,
  out: Float64Array,
): void {
  for (let i = 0; i < fanOut; i++) out[biases + i]! += share * delta[i]!;
}

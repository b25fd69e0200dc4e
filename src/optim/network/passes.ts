import type { Activation } from './activations.ts';
import { addBackward, addForward, forward } from './layer.ts';
import type { LayerLayout } from './layout.ts';

/**
 * The passes through a network, and what they leave in each layer l (0 for the inputs): `z` (in the last layer its
 * pre-activation `a`), the errors `δ = ∂E_n/∂a`, and the derivatives `R{·}` of a, z and δ along a direction `v`.
 *
 * Before `forward` set `z[0]`; before `backward`, δ of the last layer; before `backwardR`, R{δ} of the last layer. Each pass
 * needs those before it.
 *
 *     forward     a = W z⁻ + b,                  z = h(a)
 *     backward    δ = h′(a) ⊙ W⁺ᵀ δ⁺
 *     forwardR    R{a} = V z⁻ + W R{z⁻} + b_v,   R{z} = h′(a) R{a}
 *     backwardR   R{δ} = h′(a) ⊙ (V⁺ᵀ δ⁺ + W⁺ᵀ R{δ⁺}) + h″(a)/h′(a) R{a} ⊙ δ
 *
 * where − and + mean the layer below and above, and V, b_v stand in `v` as W, b stand in `w`.
 */
export function passes(layout: readonly LayerLayout[], h: Activation) {
  const top = layout.length;
  const units = [layout[0]!.fanIn, ...layout.map(({ fanOut }) => fanOut)];
  const workspace = () => units.map((count) => new Float64Array(count));
  const [z, delta, Ra, Rz, Rdelta] = [workspace(), workspace(), workspace(), workspace(), workspace()];

  return {
    z,
    delta,
    Ra,
    Rz,
    Rdelta,

    forward(w: Float64Array): void {
      for (let l = 1; l <= top; l++) {
        forward(layout[l - 1]!, w, z[l - 1]!, z[l]!);
        if (l < top) for (let i = 0; i < units[l]!; i++) z[l]![i] = h.value(z[l]![i]!);
      }
    },

    backward(w: Float64Array): void {
      for (let l = top - 1; l >= 1; l--) {
        delta[l]!.fill(0);
        addBackward(layout[l]!, w, delta[l + 1]!, delta[l]!);
        for (let i = 0; i < units[l]!; i++) delta[l]![i]! *= h.slope(z[l]![i]!);
      }
    },

    forwardR(w: Float64Array, v: Float64Array): void {
      for (let l = 1; l <= top; l++) {
        forward(layout[l - 1]!, v, z[l - 1]!, Ra[l]!);
        addForward(layout[l - 1]!, w, Rz[l - 1]!, Ra[l]!);
        if (l < top) for (let i = 0; i < units[l]!; i++) Rz[l]![i] = h.slope(z[l]![i]!) * Ra[l]![i]!;
      }
    },

    backwardR(w: Float64Array, v: Float64Array): void {
      for (let l = top - 1; l >= 1; l--) {
        Rdelta[l]!.fill(0);
        addBackward(layout[l]!, v, delta[l + 1]!, Rdelta[l]!);
        addBackward(layout[l]!, w, Rdelta[l + 1]!, Rdelta[l]!);
        for (let i = 0; i < units[l]!; i++) {
          const zi = z[l]![i]!;
          Rdelta[l]![i] = h.slope(zi) * Rdelta[l]![i]! + h.bend(zi) * Ra[l]![i]! * delta[l]![i]!;
        }
      }
    },
  };
}

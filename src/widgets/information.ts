import { format } from '../figure/format.ts';
import type { Point } from '../figure/figure.ts';
import { conjugateGradients, random, type Objective } from '../optim/index.ts';
import { defineWidget, range } from './define.ts';
import { againstStep } from './points.ts';

const examples = 4;
const stiffest = 100;

/** What a quadratic in `W` weights has: a constant, `W` slopes, and a symmetric matrix. */
const unknowns = (W: number) => 1 + W + (W * (W + 1)) / 2;

/**
 * `E = ½ Σ_i d_i (w_i − c_i)² + ½ Σ_n (x_nᵀ(w − c))²`: a penalty for each weight and a few residuals. Every pair of weights
 * is coupled, yet a height and a gradient cost `O(W)` each, as in a network.
 */
function drawnQuadratic(W: number, seed: number): Objective {
  const { normal } = random(seed);
  const d = Float64Array.from({ length: W }, (_, i) => 1 + ((stiffest - 1) * i) / Math.max(W - 1, 1));
  const c = Float64Array.from({ length: W }, normal);
  const xs = Array.from({ length: examples }, () =>
    Float64Array.from({ length: W }, () => normal() * Math.sqrt(3 / W)),
  );
  const v = new Float64Array(W); // w − c
  const residual = (x: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < W; i++) sum += x[i]! * v[i]!;
    return sum;
  };
  return {
    dimension: W,
    value(w) {
      let sum = 0;
      for (let i = 0; i < W; i++) {
        v[i] = w[i]! - c[i]!;
        sum += d[i]! * v[i]! * v[i]!;
      }
      for (const x of xs) sum += residual(x) ** 2;
      return sum / 2;
    },
    gradient(w, out) {
      for (let i = 0; i < W; i++) {
        v[i] = w[i]! - c[i]!;
        out[i] = d[i]! * v[i]!;
      }
      for (const x of xs) {
        const r = residual(x);
        for (let i = 0; i < W; i++) out[i]! += r * x[i]!;
      }
    },
    hessian(_, out) {
      for (let i = 0; i < W; i++)
        for (let j = 0; j < W; j++) {
          let sum = i === j ? d[i]! : 0;
          for (const x of xs) sum += x[i]! * x[j]!;
          out[i * W + j] = sum;
        }
    },
  };
}

/** Finds every unknown from as many heights, by differences, which are exact for a quadratic; the largest error in `H`. */
function fitFromHeights(E: Objective): { evaluations: number; worst: number } {
  const W = E.dimension;
  const w = new Float64Array(W);
  let evaluations = 0;
  const value = (i?: number, j?: number) => {
    if (i !== undefined) w[i]! += 1;
    if (j !== undefined) w[j]! += 1;
    const found = E.value(w);
    if (i !== undefined) w[i] = 0;
    if (j !== undefined) w[j] = 0;
    evaluations++;
    return found;
  };
  const hessian = new Float64Array(W * W);
  E.hessian!(w, hessian);
  const origin = value();
  const single = Array.from({ length: W }, (_, i) => value(i));
  let worst = 0;
  for (let i = 0; i < W; i++)
    for (let j = 0; j <= i; j++) {
      const fitted = value(i, j) - single[i]! - single[j]! + origin;
      worst = Math.max(worst, Math.abs(fitted - hessian[i * W + j]!));
    }
  return { evaluations, worst };
}

/** `‖∇E‖` along line searches that each go straight down the gradient: conjugate gradients that forget. */
function steepest(E: Objective, searches: number): number[] {
  let w: Float64Array = new Float64Array(E.dimension);
  const norms = [conjugateGradients(E, w, 0).gradientNorms[0]!];
  for (let k = 0; k < searches; k++) {
    const { points, gradientNorms } = conjugateGradients(E, w, 1);
    w = points.at(-1)!;
    norms.push(gradientNorms.at(-1)!);
  }
  return norms;
}

export default defineWidget({
  title: 'What a gradient is worth',
  params: {
    weights: range({ symbol: 'W', label: 'weights', min: 1, max: 64, step: 1, default: 10 }),
    seed: range({ label: 'seed', min: 0, max: 99, step: 1, default: 1 }),
  },
  presets: {
    ten: { label: 'ten weights', values: { weights: 10 } },
    one: { label: 'one weight', values: { weights: 1 } },
    two: { label: 'two weights', values: { weights: 2 } },
    many: { label: 'sixty-four weights', values: { weights: 64 } },
  },
  run({ weights: W, seed }) {
    const E = drawnQuadratic(W, seed);
    const { gradientNorms, gradients } = conjugateGradients(E, new Float64Array(W), W);
    return { ...fitFromHeights(E), gradientNorms, gradients, forgetful: steepest(E, W) };
  },
  view({ weights: W }, { evaluations, worst, gradientNorms, gradients, forgetful }) {
    const powers = Array.from({ length: 61 }, (_, k) => 10 ** (k / 10));
    const curve = (cost: (W: number) => number) => powers.map((p): Point => [p, cost(p)]);
    const byHeights = (w: number) => unknowns(w) * w;
    const byGradients = (w: number) => (w + 1) * w;
    const share = (norms: readonly number[]) => norms.map((norm) => norm / norms[0]!);
    const searches = gradients - 1;
    const whole = (value: number) => format({ value, digits: 0 });
    return {
      figures: [
        {
          id: 'cost',
          title: 'Work to find the minimum of a quadratic',
          x: { label: 'weights W', min: 1, max: 1e6, scale: 'log' },
          y: { label: 'work, in evaluations × W', min: 1, max: 1e18, scale: 'log' },
          marks: [
            { kind: 'line', role: 'surface', points: curve(byHeights), label: 'heights only, about W^3/2' },
            { kind: 'line', role: 'gradient', points: curve(byGradients), label: 'gradients, about W^2' },
            { kind: 'points', role: 'surface', points: [[W, byHeights(W)]] },
            { kind: 'points', role: 'gradient', points: [[W, byGradients(W)]] },
          ],
        },
        {
          id: 'arrival',
          title: 'Line searches, really run',
          x: { label: 'line searches', min: 0, max: Math.max(W, 2), whole: true },
          y: { label: 'share of the gradient left', min: 1e-16, max: 10, scale: 'log' },
          marks: [
            {
              kind: 'line',
              role: 'slow',
              points: againstStep(share(forgetful)),
              vertices: true,
              label: 'straight down each gradient',
            },
            {
              kind: 'line',
              role: 'gradient',
              points: againstStep(share(gradientNorms)),
              vertices: true,
              label: 'conjugate directions',
            },
          ],
        },
      ],
      values: {
        W: { value: W, digits: 0, symbol: 'W' },
        unknowns: { value: unknowns(W), digits: 0, label: 'unknowns of the quadratic' },
        evaluations: { value: evaluations, digits: 0, label: 'heights used to find them', role: 'surface' },
        worst: { value: worst, digits: 1, label: 'largest error of the H found', role: 'surface' },
        gradients: { value: gradients, digits: 0, label: 'gradients used', role: 'gradient' },
        left: {
          value: share(gradientNorms).at(-1)!,
          digits: 1,
          label: 'share left, conjugate directions',
          role: 'gradient',
        },
        forgetful: {
          value: share(forgetful).at(-1)!,
          digits: 4,
          label: 'share left, straight down each gradient',
          role: 'slow',
        },
        workValues: { value: byHeights(W), digits: 0, label: 'work with heights', role: 'surface' },
        workGradients: { value: byGradients(W), digits: 0, label: 'work with gradients', role: 'gradient' },
      },
      summary: `With ${W} weight${W === 1 ? '' : 's'} a quadratic has ${whole(unknowns(W))} unknowns, and takes as many heights to know. Gradients find its minimum with ${searches} line search${searches === 1 ? '' : 'es'} along conjugate directions${searches < W ? ', where rounding ends the walk' : ''}.`,
    };
  },
});

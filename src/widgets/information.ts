import { format } from '../figure/format.ts';
import type { Point } from '../figure/figure.ts';
import { quadratic, random, type Objective } from '../optim/index.ts';
import { defineWidget, range } from './define.ts';
import { againstStep } from './points.ts';

const largest = 64;

/** What a quadratic in `W` weights has: a constant, `W` slopes, and a symmetric matrix. */
const unknowns = (W: number) => 1 + W + (W * (W + 1)) / 2;

/** `H = I + R/√W` with R drawn and symmetric, made positive by its diagonal, and a minimum somewhere. */
function drawnQuadratic(W: number, seed: number) {
  const { normal } = random(seed);
  const hessian = new Float64Array(W * W);
  for (let i = 0; i < W; i++)
    for (let j = 0; j <= i; j++)
      hessian[i * W + j] = hessian[j * W + i] = i === j ? 3 + normal() / 4 : normal() / (2 * Math.sqrt(W));
  return quadratic({ hessian, minimum: Float64Array.from({ length: W }, normal) });
}

/**
 * Conjugate gradients: searches along directions that do not spoil one another, one gradient each, and so arrives after
 * W. The step along `p` needs `Hp`, which for a quadratic is the difference of two gradients.
 */
function conjugateGradients(E: Objective): number[] {
  const W = E.dimension;
  const dot = (u: Float64Array, v: Float64Array) => u.reduce((sum, ui, i) => sum + ui * v[i]!, 0);
  const gradient = (w: Float64Array) => {
    const g = new Float64Array(W);
    E.gradient(w, g);
    return g;
  };
  let w = new Float64Array(W);
  let g = gradient(w);
  let p = g.map((gi) => -gi);
  const sizes = [Math.sqrt(dot(g, g))];
  for (let k = 1; k <= W && sizes[k - 1]! > 0; k++) {
    const ahead = gradient(w.map((wi, i) => wi + p[i]!));
    const Hp = ahead.map((ai, i) => ai - g[i]!);
    const step = -dot(g, p) / dot(p, Hp);
    w = w.map((wi, i) => wi + step * p[i]!);
    const next = g.map((gi, i) => gi + step * Hp[i]!);
    const beta = dot(next, next) / dot(g, g);
    p = next.map((ni, i) => -ni + beta * p[i]!);
    g = next;
    sizes.push(Math.sqrt(dot(g, g)));
  }
  return sizes;
}

/** Fits all unknowns from as many values of E: finite differences, exact for a quadratic; the largest error in `H`. */
function fitFromValues(E: Objective): { evaluations: number; worst: number } {
  const W = E.dimension;
  let evaluations = 0;
  const value = (...ones: number[]) => {
    const w = new Float64Array(W);
    for (const i of ones) w[i]! += 1;
    evaluations++;
    return E.value(w);
  };
  const origin = value();
  const single = Array.from({ length: W }, (_, i) => value(i));
  const fitted = new Float64Array(W * W);
  for (let i = 0; i < W; i++)
    for (let j = 0; j <= i; j++)
      fitted[i * W + j] = fitted[j * W + i] = value(i, j) - single[i]! - single[j]! + origin;
  const hessian = new Float64Array(W * W);
  E.hessian!(new Float64Array(W), hessian);
  return { evaluations, worst: fitted.reduce((most, h, k) => Math.max(most, Math.abs(h - hessian[k]!)), 0) };
}

export default defineWidget({
  title: 'What a gradient is worth',
  params: {
    W: range({ symbol: 'W', label: 'weights', min: 1, max: largest, step: 1, default: 10 }),
    seed: range({ label: 'seed', min: 0, max: 99, step: 1, default: 1 }),
  },
  presets: {
    one: { label: 'one weight', values: { W: 1 } },
    two: { label: 'two', values: { W: 2 } },
    ten: { label: 'ten', values: { W: 10 } },
    many: { label: 'sixty-four', values: { W: 64 } },
  },
  run({ W, seed }) {
    const E = drawnQuadratic(W, seed);
    return { ...fitFromValues(E), sizes: conjugateGradients(E) };
  },
  view({ W }, { evaluations, worst, sizes }) {
    const powers = Array.from({ length: 61 }, (_, k) => 10 ** (k / 10));
    const curve = (cost: (W: number) => number) => powers.map((p): Point => [p, cost(p)]);
    const byValues = (w: number) => unknowns(w) * w;
    const byGradients = (w: number) => w * w;
    const left = sizes.at(-1)! / sizes[0]!;
    const whole = (value: number) => format({ value, digits: 0 });
    return {
      figures: [
        {
          id: 'cost',
          title: 'Work to find the minimum of a quadratic',
          x: { label: 'weights W', min: 1, max: 1e6, scale: 'log' },
          y: { label: 'work, in evaluations × W', min: 1, max: 1e18, scale: 'log' },
          marks: [
            { kind: 'line', role: 'large', points: curve(byValues), label: 'values only, ∝ W^3' },
            { kind: 'line', role: 'gradient', points: curve(byGradients), label: 'gradients, ∝ W^2' },
            { kind: 'points', role: 'large', points: [[W, byValues(W)]] },
            { kind: 'points', role: 'gradient', points: [[W, byGradients(W)]] },
          ],
        },
        {
          id: 'arrival',
          title: 'Conjugate directions, really run',
          x: { label: 'line searches', min: 0, max: Math.max(W, 2), whole: true },
          y: { label: '‖∇E‖', min: 1e-16, max: 1e2, scale: 'log' },
          marks: [
            {
              kind: 'line',
              role: 'gradient',
              points: againstStep(sizes),
              vertices: true,
              label: 'gradient left',
            },
          ],
        },
      ],
      values: {
        W: { value: W, digits: 0, symbol: 'W' },
        unknowns: { value: unknowns(W), digits: 0, label: 'unknowns of the quadratic' },
        evaluations: { value: evaluations, digits: 0, label: 'values of E used to fit it', role: 'large' },
        worst: { value: worst, digits: 6, label: 'largest error of the fitted H', role: 'large' },
        searches: { value: sizes.length - 1, digits: 0, label: 'line searches run', role: 'gradient' },
        left: { value: left, digits: 6, label: 'share of the gradient left', role: 'gradient' },
        workValues: { value: byValues(W), digits: 0, label: 'work with values', role: 'large' },
        workGradients: { value: byGradients(W), digits: 0, label: 'work with gradients', role: 'gradient' },
      },
      summary: `With ${W} weight${W === 1 ? '' : 's'} a quadratic has ${whole(unknowns(W))} unknowns, and as many values of E pin it down; gradients along conjugate directions find its minimum in ${sizes.length - 1} line search${sizes.length === 2 ? '' : 'es'}.`,
    };
  },
});

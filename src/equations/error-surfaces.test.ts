import { expect } from 'vitest';
import {
  monkeySaddle,
  multilayerPerceptron,
  polynomial,
  quarticValley,
  saddle,
  surfaces,
  symmetricEigen,
  type Objective,
} from '../optim/index.ts';
import { equation } from './equation.ts';
import { dot, gradientAt, hessianAt, norm, uniform } from './samples.ts';

const valueOf = (E: Objective, w: ArrayLike<number>) => E.value(Float64Array.from(w));
const moved = (w: readonly number[], v: readonly number[], t: number) => w.map((wi, i) => wi + t * v[i]!);
const unit = (v: readonly number[]) => v.map((vi) => vi / norm(v));

/** Three tanh units with biases on four examples, and one setting of its weights: groups `(u_j, b_j, v_j)`, and `c`. */
const M = 3;
const tanhNetwork = multilayerPerceptron({
  layers: [2, M, 2],
  activation: 'tanh',
  loss: 'squared',
  data: {
    inputs: [0, 1, 2, 3].map((n) => uniform(n, 2, -1, 1)),
    targets: [4, 5, 6, 7].map((n) => uniform(n, 2, -1, 1)),
  },
});
const groups = Array.from({ length: M }, (_, j) => {
  const [u1, u2, b, v1, v2] = uniform(20 + j, 5, -1, 1) as [number, number, number, number, number];
  return { u: [u1, u2], b, v: [v1, v2] };
});
const c = uniform(30, 2, -1, 1);
type Group = (typeof groups)[number];

/** The module's order of the weights: rows of the first layer, its biases, rows of the second layer, its biases. */
const packed = (units: readonly Group[]) => [
  ...units.flatMap(({ u }) => u),
  ...units.map(({ b }) => b),
  ...[0, 1].flatMap((k) => units.map(({ v }) => v[k]!)),
  ...c,
];
const signed = (s: number, { u, b, v }: Group): Group => ({
  u: u.map((ui) => s * ui),
  b: s * b,
  v: v.map((vk) => s * vk),
});
function orders<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, i) => orders(items.filter((_, k) => k !== i)).map((rest) => [first, ...rest]));
}
const copies = orders(groups).flatMap((order) =>
  Array.from({ length: 2 ** M }, (_, bits) =>
    packed(order.map((group, j) => signed((bits >> j) & 1 ? -1 : 1, group))),
  ),
);

equation('eq-surf-saddle', () => {
  expect(valueOf(saddle, [1.2, 0.5])).toBeCloseTo((1.2 ** 2 - 0.5 ** 2) / 2, 15);
  expect(gradientAt(saddle, [1.2, 0.5])).toEqual([1.2, -0.5]);
});

equation('eq-surf-differentiable', () => {
  for (const { objective, box } of Object.values(surfaces)) {
    const a = uniform(1, objective.dimension, ...box);
    const v = unit(uniform(2, objective.dimension, -1, 1));
    const slope = dot(gradientAt(objective, a), v);
    const relative = (t: number) =>
      Math.abs(valueOf(objective, moved(a, v, t)) - valueOf(objective, a) - t * slope) / t;
    expect(relative(1e-5)).toBeLessThanOrEqual(0.02 * relative(1e-3) + 1e-8 * (1 + valueOf(objective, a)));
  }
});

equation('eq-surf-rate', () => {
  const t = 1e-6;
  for (let seed = 0; seed < 30; seed++) {
    const a = uniform(seed, 2, -1.5, 1.5);
    const v = unit(uniform(100 + seed, 2, -1, 1));
    const quotient =
      (valueOf(monkeySaddle, moved(a, v, t)) - valueOf(monkeySaddle, moved(a, v, -t))) / (2 * t);
    expect(quotient).toBeCloseTo(dot(gradientAt(monkeySaddle, a), v), 7);
  }
});

equation('eq-surf-cauchy', () => {
  for (let seed = 0; seed < 50; seed++) {
    const g = uniform(seed, 5, -3, 3);
    const v = unit(uniform(200 + seed, 5, -1, 1));
    const along = dot(g, v);
    const rest = moved(g, v, -along);
    expect(dot(rest, rest)).toBeCloseTo(dot(g, g) - along ** 2, 12);
    expect(Math.abs(along)).toBeLessThanOrEqual(norm(g));
    expect(dot(g, unit(g))).toBeCloseTo(norm(g), 13);
  }
});

equation('eq-surf-one-variable', () => {
  const w = packed(groups);
  const g = gradientAt(tanhNetwork, w);
  const t = 1e-5;
  g.forEach((gj, j) => {
    const g_j = (s: number) =>
      valueOf(
        tanhNetwork,
        w.map((wi, i) => (i === j ? wi + s : wi)),
      );
    expect((g_j(t) - g_j(-t)) / (2 * t)).toBeCloseTo(gj, 8);
  });
});

equation('eq-surf-cosine', () => {
  const g = gradientAt(saddle, [1.2, 0.5]);
  const heading = Math.atan2(g[1]!, g[0]!);
  for (const phi of uniform(3, 20, -Math.PI, Math.PI)) {
    const v = [Math.cos(heading + phi), Math.sin(heading + phi)];
    expect(dot(g, v)).toBeCloseTo(1.3 * Math.cos(phi), 14);
  }
});

equation('eq-surf-monkey', () => {
  for (const [r, phi] of uniform(4, 20, 0, 2).map((r, k) => [r, k] as const))
    expect(valueOf(monkeySaddle, [r * Math.cos(phi), r * Math.sin(phi)])).toBeCloseTo(
      r ** 3 * Math.cos(3 * phi),
      13,
    );
});

equation('eq-surf-quartic', () => {
  const quartic = polynomial([0, 0, 0, 0, 1]);
  expect(gradientAt(quartic, [0])).toEqual([0]);
  expect(hessianAt(quartic, [0])).toEqual([0]);
  for (const x of [-0.1, -1e-3, 1e-3, 0.1]) expect(valueOf(quartic, [x])).toBeGreaterThan(0);
});

equation('eq-surf-pair', () => {
  expect(gradientAt(quarticValley, [0, 0])).toEqual([0, 0]);
  expect(hessianAt(quarticValley, [0, 0])).toEqual([1, 0, 0, 0]);
  for (const [w1, w2] of [uniform(5, 2, -1, 1), uniform(6, 2, -1, 1)] as [number, number][])
    expect(valueOf(quarticValley, [w1, w2])).toBeCloseTo(w1 ** 2 / 2 + w2 ** 4 / 4, 14);
  const falling = polynomial([0, 0, 0, 0, -0.25]); // E_− along the w_2 axis
  expect(hessianAt(falling, [0])[0]).toBeCloseTo(hessianAt(quarticValley, [0, 0])[3]!, 15);
  for (const w2 of [-0.1, 0.1]) {
    expect(valueOf(falling, [w2])).toBeLessThan(0);
    expect(valueOf(quarticValley, [0, w2])).toBeGreaterThan(0);
  }
});

equation('eq-surf-network', () => {
  const y = new Float64Array(2);
  for (let seed = 40; seed < 45; seed++) {
    const x = uniform(seed, 2, -2, 2);
    tanhNetwork.outputs(Float64Array.from(packed(groups)), x, y);
    y.forEach((yk, k) => {
      const sum = groups.reduce((total, { u, b, v }) => total + v[k]! * Math.tanh(dot(u, x) + b), c[k]!);
      expect(yk).toBeCloseTo(sum, 13);
    });
  }
});

equation('eq-surf-copies', () => {
  const distinct = new Set(copies.map((w) => JSON.stringify(w)));
  expect(distinct.size).toBe(6 * 2 ** M);
  const E = valueOf(tanhNetwork, copies[0]!);
  const slope = norm(gradientAt(tanhNetwork, copies[0]!));
  for (const w of copies) {
    expect(valueOf(tanhNetwork, w)).toBeCloseTo(E, 13);
    expect(norm(gradientAt(tanhNetwork, w))).toBeCloseTo(slope, 13);
  }
});

equation('eq-surf-ten', () => {
  const factorial = Array.from({ length: 10 }, (_, k) => k + 1).reduce((product, k) => product * k, 1);
  expect(factorial * 2 ** 10).toBe(3_715_891_200);
});

equation('eq-surf-between', () => {
  const [x, t] = [
    [0.5, -1, 2],
    [1, 0.25, -1.25], // they sum to 0, so that the output's bias has no slope either
  ];
  const rows = (values: number[]) => values.map((value) => [value]);
  const E = multilayerPerceptron({
    layers: [1, 1, 1],
    activation: 'tanh',
    loss: 'squared',
    data: { inputs: rows(x!), targets: rows(t!) },
  });
  const [U, V] = [0, 2]; // w holds u, b, v, c
  const origin = [0, 0, 0, 0];
  for (const gi of gradientAt(E, origin)) expect(gi).toBeCloseTo(0, 14);
  const H = hessianAt(E, origin).map((entry) => 3 * entry); // the module's E is the mean over the data
  const s = dot(x!, t!);
  const block = [H[4 * U + U]!, H[4 * U + V]!, H[4 * V + U]!, H[4 * V + V]!];
  [0, -s, -s, 0].forEach((entry, k) => expect(block[k]!).toBeCloseTo(entry, 13));
  const { values } = symmetricEigen(block, 2);
  expect(values[0]!).toBeCloseTo(-Math.abs(s), 13);
  expect(values[1]!).toBeCloseTo(Math.abs(s), 13);
});

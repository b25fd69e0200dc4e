import { format } from '../figure/format.ts';
import type { Mark, Point } from '../figure/figure.ts';
import { monkeySaddle, quadratic, quarticValley, saddle, type Objective } from '../optim/index.ts';
import { choice, defineWidget, range } from './define.ts';
import { along, length, localModel, valueAt, type Local } from './plane.ts';
import { sampled } from './points.ts';
import { remember } from './remember.ts';

/** Each surface, and what its stationary point at the origin is: where the second derivatives cannot settle it, we say it. */
const surfaces = {
  bowl: { name: 'bowl', objective: quadratic({ eigenvalues: [1.6, 0.6], angle: 0.5 }), origin: 'minimum' },
  dome: { name: 'dome', objective: quadratic({ eigenvalues: [-0.6, -1.6], angle: 0.5 }), origin: 'maximum' },
  saddle: { name: 'saddle', objective: saddle, origin: 'saddle' },
  monkey: {
    name: 'monkey saddle',
    objective: monkeySaddle,
    origin: 'neither a minimum nor a maximum: the surface rises and falls in turn around it',
  },
  valley: { name: 'quartic valley', objective: quarticValley, origin: 'a strict minimum all the same' },
} satisfies Record<string, { name: string; objective: Objective; origin: string }>;
const none = 1e-9;
const reach = 2;
const top = 1.5;

/** The error's lowest and highest value at these points. */
function heights(objective: Objective, points: readonly Point[]): Point {
  const E = valueAt(objective);
  const values = points.map(([x, y]) => E(x, y));
  return [Math.min(...values), Math.max(...values)];
}

/** Levels that lie within the frame, so that the shades between them go from light to dark on every surface. */
const levelsOf = remember((surface: keyof typeof surfaces) => {
  const { objective } = surfaces[surface];
  const parts = Array.from({ length: 41 }, (_, k) => k / 20 - 1);
  const [low, high] = heights(
    objective,
    parts.flatMap((p) => parts.map((q): Point => [reach * p, top * q])),
  );
  const unit = Math.max(-low, high) / 64;
  const sizes = Array.from({ length: 8 }, (_, k) => unit * (k + 0.5) ** 2);
  return sizes.flatMap((size) => [-size, size]).filter((level) => level > low && level < high);
});

/** An axis for the error along every direction from here, to the distance 1: it stays as it is while you turn. */
function heightsAround(objective: Objective, here: Point) {
  const turns = Array.from({ length: 36 }, (_, k): Point => [
    Math.cos((k * Math.PI) / 18),
    Math.sin((k * Math.PI) / 18),
  ]);
  const [low, high] = heights(
    objective,
    turns.flatMap((v) => Array.from({ length: 11 }, (_, k) => along(here, v, k / 10))),
  );
  const edge = 0.06 * (high - low);
  return { min: low - edge, max: high + edge };
}

const shown = (value: number) => format({ value, digits: 3 });

function verdict({ gradient, lambda }: Local, rate: number, origin: string): string {
  const slope = length(gradient);
  const spectrum = `the Hessian’s eigenvalues are ${shown(lambda[0])} and ${shown(lambda[1])}`;
  if (slope > none)
    return `Not stationary: the error grows fastest along the gradient, at the rate ‖∇E‖\u00a0=\u00a0${shown(slope)}; along your direction the rate is ${shown(rate)}.`;
  if (Math.min(...lambda) > none) return `Stationary, and a strict minimum: ${spectrum}, both positive.`;
  if (Math.max(...lambda) < -none) return `Stationary, and a strict maximum: ${spectrum}, both negative.`;
  if (lambda[0] > none && lambda[1] < -none) return `Stationary, and a saddle: ${spectrum}, of both signs.`;
  return `Stationary, and the test cannot settle it: ${spectrum}. It is ${origin}.`;
}

export default defineWidget({
  title: 'What a stationary point is',
  params: {
    surface: choice({
      label: 'surface',
      options: {
        bowl: 'bowl',
        dome: 'dome',
        saddle: 'saddle',
        monkey: 'monkey saddle',
        valley: 'quartic valley',
      },
      default: 'bowl',
    }),
    w1: range({ symbol: 'w_1', label: 'first weight', min: -reach, max: reach, step: 0.05, default: 0.2 }),
    w2: range({ symbol: 'w_2', label: 'second weight', min: -top, max: top, step: 0.05, default: 0.7 }),
    direction: range({
      label: 'your direction, in degrees',
      min: -180,
      max: 180,
      step: 1,
      default: -20,
    }),
  },
  presets: {
    slope: { label: 'on a slope', values: {} },
    minimum: { label: 'minimum', values: { w1: 0, w2: 0 } },
    maximum: { label: 'maximum', values: { surface: 'dome', w1: 0, w2: 0 } },
    saddle: { label: 'saddle', values: { surface: 'saddle', w1: 0, w2: 0 } },
    monkey: { label: 'monkey saddle', values: { surface: 'monkey', w1: 0, w2: 0 } },
    valley: { label: 'quartic valley', values: { surface: 'valley', w1: 0, w2: 0 } },
    flank: { label: 'on a saddle’s flank', values: { surface: 'saddle', w1: 1.2, w2: 0.5, direction: 120 } },
  },
  run: ({ surface, w1, w2 }) => localModel(surfaces[surface].objective, [w1, w2]),
  view({ surface, w1, w2, direction }, local) {
    const { objective, origin } = surfaces[surface];
    const { gradient, lambda, u, value } = local;
    const here: Point = [w1, w2];
    const slope = length(gradient);
    const E = valueAt(objective);
    const heading: Point = [Math.cos((direction * Math.PI) / 180), Math.sin((direction * Math.PI) / 180)];
    const rate = slope > none ? gradient[0] * heading[0] + gradient[1] * heading[1] : 0;
    const slice = (v: Point) => sampled((s) => E(...along(here, v, s)), -1, 1, 80);
    const axis = (i: 0 | 1, role: 'steep' | 'flat', label: string): Mark => ({
      kind: 'arrow',
      role,
      from: here,
      to: along(here, u[i], 0.8),
      label,
    });
    const arrow: Mark[] =
      slope > none
        ? [
            {
              kind: 'arrow',
              role: 'gradient',
              from: here,
              to: along(here, gradient, Math.min(1, 0.8 / slope)),
              label: 'direction of the gradient',
            },
          ]
        : [];
    return {
      figures: [
        {
          id: 'surface',
          title: `Contours of the ${surfaces[surface].name}`,
          x: { label: 'w_1', min: -reach, max: reach },
          y: { label: 'w_2', min: -top, max: top },
          equal: true,
          aspect: { wide: 1.3, narrow: 1.15 },
          marks: [
            {
              kind: 'contour',
              role: 'surface',
              key: `stationary ${surface}`,
              value: E,
              levels: levelsOf(surface),
              label: 'equal error',
            },
            axis(0, 'steep', 'u_1, eigenvalue λ_1'),
            axis(1, 'flat', 'u_2, eigenvalue λ_2'),
            ...arrow,
            {
              kind: 'arrow',
              role: 'update',
              from: here,
              to: along(here, heading, 0.8),
              label: 'your direction',
            },
            {
              kind: 'points',
              role: 'own',
              points: [here],
              label: 'the point',
              drag: { label: 'point', x: 'w1', y: 'w2' },
            },
          ],
        },
        {
          id: 'slices',
          title: 'The error along three directions',
          x: { label: 'along the direction, from the point', min: -1, max: 1 },
          y: { label: 'E', ...heightsAround(objective, here) },
          aspect: { wide: 1.3, narrow: 1.15 },
          marks: [
            { kind: 'rule', role: 'surface', y: value, label: 'error at the point' },
            { kind: 'line', role: 'steep', points: slice(u[0]), label: 'along u_1' },
            { kind: 'line', role: 'flat', points: slice(u[1]), label: 'along u_2' },
            { kind: 'line', role: 'update', points: slice(heading), label: 'along your direction' },
            { kind: 'points', role: 'own', points: [[0, value]], label: 'the point' },
          ],
        },
      ],
      values: {
        value: { value, digits: 3, label: 'error', symbol: 'E' },
        g1: { value: gradient[0], digits: 3, label: 'gradient, first entry', role: 'gradient' },
        g2: { value: gradient[1], digits: 3, label: 'gradient, second entry', role: 'gradient' },
        slope: { value: slope, digits: 3, label: 'its length', symbol: '‖∇E‖', role: 'gradient' },
        rate: { value: rate, digits: 3, label: 'rate along your direction', role: 'update' },
        lambda1: { value: lambda[0], digits: 3, label: 'largest eigenvalue', symbol: 'λ_1', role: 'steep' },
        lambda2: { value: lambda[1], digits: 3, label: 'smallest eigenvalue', symbol: 'λ_2', role: 'flat' },
        direction: { value: direction, digits: 0, role: 'update' },
        w1: { value: w1, digits: 2, symbol: 'w_1' },
        w2: { value: w2, digits: 2, symbol: 'w_2' },
      },
      summary: verdict(local, rate, origin),
    };
  },
});

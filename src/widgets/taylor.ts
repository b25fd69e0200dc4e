import { brief, format } from '../figure/format.ts';
import type { Point } from '../figure/figure.ts';
import { himmelblau, quadratic, rosenbrock, type Objective } from '../optim/index.ts';
import { choice, defineWidget, range } from './define.ts';
import { along, ellipses, localModel, valueAt } from './plane.ts';
import { sampled } from './points.ts';

/** Each surface in a frame of its own, with levels that show its shape, the next minimum, and a direction to leave in. */
const surfaces = {
  himmelblau: {
    objective: himmelblau,
    frame: { x: [1.4, 4.6], y: [0.6, 3.4] },
    // The lowest is wide enough at the minimum to be seen around the handle.
    levels: Array.from({ length: 12 }, (_, k) => 1.2 * (k + 1) ** 2),
  },
  rosenbrock: {
    objective: rosenbrock,
    frame: { x: [-2, 2], y: [-1, 2] },
    // None so low that its banks meet in the frame: there they would be nearer to each other than samples are.
    levels: Array.from({ length: 12 }, (_, k) => 14 * 1.6 ** k),
  },
  quadratic: {
    objective: quadratic({ eigenvalues: [6, 1.5], angle: 0.6, minimum: [3, 2] }),
    frame: { x: [0, 6], y: [-0.5, 4] },
    levels: Array.from({ length: 12 }, (_, k) => 0.6 * (k + 0.6) ** 2),
  },
} satisfies Record<string, { objective: Objective; frame: { x: Point; y: Point }; levels: number[] }>;

/** The frame, wide enough to hold the expansion point too: by halves, so that it stays as it is for most moves. */
const around = ([low, high]: Point, at: number) => ({
  min: Math.min(low, Math.floor(2 * at - 1) / 2),
  max: Math.max(high, Math.ceil(2 * at + 1) / 2),
});
const shown = (value: number) => brief(value, 3);

export default defineWidget({
  title: 'The error and its quadratic model',
  params: {
    surface: choice({
      label: 'error',
      options: { himmelblau: 'Himmelblau’s', rosenbrock: 'Rosenbrock’s', quadratic: 'a quadratic' },
      default: 'himmelblau',
    }),
    x: range({ symbol: 'ŵ_1', label: 'expand at, first weight', min: -2, max: 6, step: 0.05, default: 3 }),
    y: range({ symbol: 'ŵ_2', label: 'expand at, second weight', min: -1, max: 4, step: 0.05, default: 2 }),
    direction: range({
      label: 'direction to leave in, in degrees',
      min: -180,
      max: 180,
      step: 5,
      default: 35,
    }),
  },
  presets: {
    minimum: { label: 'at a minimum', values: {} },
    near: { label: 'near it', values: { x: 3.4, y: 2.3 } },
    saddle: { label: 'between the valleys', values: { x: 2, y: 0.6 } },
    curved: {
      label: 'in a curved valley',
      values: { surface: 'rosenbrock', x: -0.5, y: 0.25, direction: 45 },
    },
    exact: { label: 'a quadratic: no error', values: { surface: 'quadratic', x: 1.5, y: 1 } },
  },
  run({ surface, x, y }) {
    const { objective } = surfaces[surface];
    const local = localModel(objective, [x, y]);
    const [g, H] = [local.gradient, local.hessian];
    /** `E(ŵ) + ∇Eᵀ(w − ŵ) + ½ (w − ŵ)ᵀ H (w − ŵ)`. */
    const model = (w1: number, w2: number) => {
      const [p, q] = [w1 - x, w2 - y];
      return local.value + g[0] * p + g[1] * q + (H[0] * p * p + 2 * H[1] * p * q + H[3] * q * q) / 2;
    };
    return { ...local, model, rings: ellipses(local, [x, y]), E: valueAt(objective) };
  },
  view({ surface, x, y, direction }, { value, gradient, lambda, model, rings, E }) {
    const { frame, levels } = surfaces[surface];
    const here: Point = [x, y];
    const heading: Point = [Math.cos((direction * Math.PI) / 180), Math.sin((direction * Math.PI) / 180)];
    const difference = (distance: number) => {
      const w = along(here, heading, distance);
      return Math.abs(model(...w) - E(...w));
    };
    const exact = difference(0.5) < 1e-9 * (1 + Math.abs(value));
    // What rounding leaves of an exact model is no error of the model's.
    const gap = (distance: number) => (exact ? 0 : difference(distance));
    const distances = sampled((log) => 10 ** log, -2, 0.3, 60).map(([, d]) => d);
    const ratio = gap(0.2) / gap(0.1);
    const times = format({ value: ratio, digits: 1 });
    const cubic = Math.abs(ratio - 8) < 1;
    const law = cubic
      ? ', as the cube of the distance predicts'
      : '; the cube of the distance alone would give 8 times';
    return {
      figures: [
        {
          id: 'contours',
          title: 'True contours, and the model’s',
          x: { label: 'w_1', ...around(frame.x, x) },
          y: { label: 'w_2', ...around(frame.y, y) },
          equal: true,
          aspect: { wide: 1.25, narrow: 1.15 },
          marks: [
            {
              kind: 'contour',
              role: 'surface',
              key: `taylor ${surface}`,
              value: E,
              levels,
              label: 'the error',
            },
            {
              kind: 'contour',
              role: 'model',
              key: `taylor model ${surface} ${x} ${y}`,
              value: model,
              ellipses: rings,
              levels,
              label: 'its quadratic model',
            },
            {
              kind: 'arrow',
              role: 'update',
              from: here,
              to: along(here, heading, 1),
              label: 'leaving this way',
            },
            {
              kind: 'points',
              role: 'own',
              points: [here],
              label: 'expansion point',
              drag: { label: 'expansion point', x: 'x', y: 'y' },
            },
          ],
        },
        {
          id: 'error',
          title: 'How wrong the model is, leaving that way',
          x: { label: 'distance', min: 0.01, max: 2, scale: 'log' },
          y: { label: '|model − error|', min: 1e-8, max: 1e4, scale: 'log' },
          aspect: { wide: 1.25, narrow: 1.15 },
          marks: [
            {
              kind: 'line',
              role: 'surface',
              points: distances.map((d): Point => [d, d ** 3]),
              label: 'distance cubed',
            },
            // 0 has no place on a logarithmic axis, and words say it better than a line along the floor.
            exact
              ? { kind: 'text', role: 'model', at: [0.02, 1e-7], text: 'the model’s error is 0' }
              : {
                  kind: 'line',
                  role: 'model',
                  points: distances.map((d): Point => [d, gap(d)]),
                  label: 'the model’s error',
                },
          ],
        },
      ],
      values: {
        value: { value, digits: 3, label: 'error here', symbol: 'E(ŵ)' },
        g1: { value: gradient[0], digits: 3, label: 'gradient, first entry', role: 'gradient' },
        g2: { value: gradient[1], digits: 3, label: 'gradient, second entry', role: 'gradient' },
        lambda1: { value: lambda[0], digits: 3, label: 'largest eigenvalue', symbol: 'λ_1', role: 'steep' },
        lambda2: { value: lambda[1], digits: 3, label: 'smallest eigenvalue', symbol: 'λ_2', role: 'flat' },
        gapNear: { value: gap(0.1), digits: 5, label: 'wrong by, 0.1 away', role: 'model' },
        gapTwice: { value: gap(0.2), digits: 5, label: 'wrong by, 0.2 away', role: 'model' },
        gapFar: { value: gap(1), digits: 3, label: 'wrong by, 1 away', role: 'model' },
        ratio: { value: ratio, digits: 2, role: 'model' },
      },
      summary: exact
        ? 'The error is quadratic, so its model is exact, from every expansion point and at every distance.'
        : `A tenth away the model is wrong by ${shown(gap(0.1))}, a fifth away by ${shown(gap(0.2))}, ${times} times as much${law}.`,
    };
  },
});

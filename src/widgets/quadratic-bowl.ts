import { format } from '../figure/format.ts';
import type { Mark, Point } from '../figure/figure.ts';
import { quadratic } from '../optim/index.ts';
import { defineWidget, range } from './define.ts';
import { along, bowl, length, valueAt } from './plane.ts';

const reach = 3;
/** The weights reach less far than the axes, so that the point is in sight in both pictures, however they are turned. */
const far = 2.1;
const degree = Math.PI / 180;
const levels = Array.from({ length: 10 }, (_, k) => 0.5 * (k + 0.5) ** 2);
/** A cosine of 10⁻¹⁶ is that of a right angle, rounded. */
const clean = (x: number) => (Math.abs(x) < 1e-15 ? 0 : x);
const shown = (value: number, digits = 2) => format({ value, digits });

export default defineWidget({
  title: 'One point, two coordinate systems',
  params: {
    lambda1: range({ symbol: 'λ_1', label: 'first eigenvalue', min: 0.2, max: 5, step: 0.1, default: 3 }),
    lambda2: range({ symbol: 'λ_2', label: 'second eigenvalue', min: 0.2, max: 5, step: 0.1, default: 1.2 }),
    angle: range({ label: 'angle of u₁, in degrees', min: -90, max: 90, step: 1, default: 60 }),
    w1: range({ symbol: 'w_1', label: 'first weight', min: -far, max: far, step: 0.01, default: -1.5 }),
    w2: range({ symbol: 'w_2', label: 'second weight', min: -far, max: far, step: 0.01, default: 0.1 }),
  },
  presets: {
    tilted: { label: 'a tilted bowl', values: {} },
    circle: { label: 'equal curvatures', values: { lambda1: 2, lambda2: 2, angle: 30, w1: -1.4, w2: 0.5 } },
    aligned: {
      label: 'along the axes',
      values: { angle: 0, lambda1: 4, lambda2: 1, w1: -0.8, w2: -1.7 },
    },
    valley: { label: 'a long valley', values: { lambda1: 5, lambda2: 0.2, angle: 60 } },
    steep: { label: 'on the steep axis', values: { lambda1: 3, lambda2: 1, angle: 90, w1: 0, w2: 1.1 } },
    flat: {
      label: 'as far, on the flat axis',
      values: { lambda1: 3, lambda2: 1, angle: 90, w1: 1.1, w2: 0 },
    },
  },
  /** The eigenvectors, the error, and the point in their coordinates. */
  run({ lambda1, lambda2, angle, w1, w2 }) {
    const [c, s] = [clean(Math.cos(angle * degree)), clean(Math.sin(angle * degree))];
    const u: [Point, Point] = [
      [c, s],
      [-s, c],
    ];
    const surface = quadratic({ eigenvalues: [lambda1, lambda2], angle: angle * degree });
    const g = new Float64Array(2);
    surface.gradient(Float64Array.of(w1, w2), g);
    const alpha: Point = [c * w1 + s * w2, -s * w1 + c * w2];
    return { u, surface, alpha, gradient: [g[0]!, g[1]!] as Point };
  },
  view({ lambda1, lambda2, angle, w1, w2 }, { u, surface, alpha, gradient }) {
    const lambda = [lambda1, lambda2] as const;
    // Steep is what the larger eigenvalue is, whichever of the two has it.
    const [steeper, flatter] =
      lambda1 >= lambda2 ? (['steep', 'flat'] as const) : (['flat', 'steep'] as const);
    const here: Point = [w1, w2];
    const error = valueAt(surface)(w1, w2);
    // Gradients are drawn at half their length: most stay in the picture, and most reach beyond the handle.
    const scale = 1 / 2;
    const inWeights = bowl(surface);
    const inEigen = bowl(quadratic({ eigenvalues: lambda }));
    const key = [lambda1, lambda2, angle].join(' ');
    const part = (i: 0 | 1): Point => [lambda[i] * alpha[i] * u[i][0], lambda[i] * alpha[i] * u[i][1]];
    const arrow = (role: 'gradient' | 'steep' | 'flat', from: Point, v: Point, label: string): Mark => ({
      kind: 'arrow',
      role,
      from,
      to: along(from, v, scale),
      label,
    });
    const [first, second]: [Point, Point] = [
      [lambda1 * alpha[0], 0],
      [0, lambda2 * alpha[1]],
    ];
    const more = lambda1 >= lambda2 ? 'u₁' : 'u₂';
    return {
      figures: [
        {
          id: 'weights',
          title: 'Weight space',
          x: { label: 'w_1', min: -reach, max: reach },
          y: { label: 'w_2', min: -reach, max: reach },
          equal: true,
          aspect: { wide: 1.1, narrow: 1 },
          marks: [
            {
              kind: 'contour',
              role: 'surface',
              key: `bowl ${key}`,
              ...inWeights,
              levels,
              label: 'equal error',
            },
            {
              kind: 'contour',
              role: 'model',
              key: `bowl ${key}`,
              ...inWeights,
              levels: [0.5],
              label: 'E = ½',
            },
            {
              kind: 'line',
              role: steeper,
              points: [along([0, 0], u[0], -6), along([0, 0], u[0], 6)],
              label: 'axis u_1',
            },
            {
              kind: 'line',
              role: flatter,
              points: [along([0, 0], u[1], -6), along([0, 0], u[1], 6)],
              label: 'axis u_2',
            },
            { kind: 'points', role: 'minimum', points: [[0, 0]], label: 'minimum' },
            {
              kind: 'points',
              role: 'own',
              points: [here],
              label: 'the point',
              drag: { label: 'point', x: 'w1', y: 'w2' },
            },
            // Over the point, not under it: in a narrow picture they hardly leave its ring.
            arrow(steeper, here, part(0), 'λ_1α_1u_1'),
            arrow(flatter, here, part(1), 'λ_2α_2u_2'),
            arrow('gradient', here, gradient, 'gradient, their sum (all at half)'),
          ],
        },
        {
          id: 'eigen',
          title: 'Eigen space',
          x: { label: 'α_1', min: -reach, max: reach },
          y: { label: 'α_2', min: -reach, max: reach },
          equal: true,
          aspect: { wide: 1.1, narrow: 1 },
          marks: [
            {
              kind: 'contour',
              role: 'surface',
              key: `bowl eigen ${lambda1} ${lambda2}`,
              ...inEigen,
              levels,
            },
            {
              kind: 'contour',
              role: 'model',
              key: `bowl eigen ${lambda1} ${lambda2}`,
              ...inEigen,
              levels: [0.5],
            },
            { kind: 'points', role: 'minimum', points: [[0, 0]] },
            {
              kind: 'points',
              role: 'own',
              points: [alpha],
              label: 'the point',
              drag: {
                label: 'point in eigen space',
                move: (a1, a2) => ({ w1: a1 * u[0][0] + a2 * u[1][0], w2: a1 * u[0][1] + a2 * u[1][1] }),
              },
            },
            arrow(steeper, alpha, first, 'λ_1α_1'),
            arrow(flatter, alpha, second, 'λ_2α_2'),
            arrow('gradient', alpha, [first[0], second[1]], 'gradient'),
          ],
        },
      ],
      values: {
        alpha1: { value: alpha[0], digits: 3, label: 'coordinate', symbol: 'α_1', role: steeper },
        alpha2: { value: alpha[1], digits: 3, label: 'coordinate', symbol: 'α_2', role: flatter },
        part1: {
          value: lambda1 * alpha[0],
          digits: 2,
          label: 'gradient’s coordinate',
          symbol: 'λ_1α_1',
          role: steeper,
        },
        part2: {
          value: lambda2 * alpha[1],
          digits: 2,
          label: 'gradient’s coordinate',
          symbol: 'λ_2α_2',
          role: flatter,
        },
        slope: { value: length(gradient), digits: 3, label: 'its length', symbol: '‖∇E‖', role: 'gradient' },
        error: { value: error, digits: 3, label: 'error', symbol: 'E' },
        axis1: {
          value: 1 / Math.sqrt(lambda1),
          digits: 3,
          label: 'half-axis along u₁, where E = ½',
          role: steeper,
        },
        axis2: {
          value: 1 / Math.sqrt(lambda2),
          digits: 3,
          label: 'half-axis along u₂, where E = ½',
          role: flatter,
        },
        lambda1: { value: lambda1, digits: 1, symbol: 'λ_1', role: steeper },
        lambda2: { value: lambda2, digits: 1, symbol: 'λ_2', role: flatter },
      },
      summary:
        lambda1 === lambda2
          ? `Both curvatures are ${shown(lambda1, 1)}: the contours are circles, and the gradient, of length ${shown(length(gradient))}, points straight away from the minimum.`
          : `The gradient is ${shown(lambda1 * alpha[0])} along u₁ and ${shown(lambda2 * alpha[1])} along u₂; at equal distance the error is steeper along ${more}, which has the larger curvature.`,
    };
  },
});

import { format } from '../figure/format.ts';
import type { Point } from '../figure/figure.ts';
import { descend, gradientDescent, gradientDescentStability, quadratic } from '../optim/index.ts';
import { defineWidget, range, time } from './define.ts';
import { bowl } from './plane.ts';
import { againstStep, inPlane } from './points.ts';

const lambdaMax = 10;
const steps = 50;
const degree = Math.PI / 180;
const edge = 1e-9;

/** Unit vectors of the ravine's axes: `flat` points along the valley, `steep` across it. */
function axes(angle: number): { steep: Point; flat: Point } {
  const [c, s] = [Math.cos(angle * degree), Math.sin(angle * degree)];
  return { steep: [-s, c], flat: [c, s] };
}

/** What happens in the end, direction by direction: whichever factor has the largest modulus decides. */
function verdict(eta: number, steep: number, flat: number): string {
  const bound = `η < ${format({ value: 2 / lambdaMax, digits: 3 })}`;
  const factor = format({ value: steep, digits: 2 });
  if (eta === 0) return 'Stands still: the learning rate is 0.';
  if (Math.abs(steep + 1) < edge)
    return `On the edge: along the steep direction u₁ the factor is −1, so the path jumps from wall to wall for ever; it needs ${bound}.`;
  if (steep < -1) return `Diverges along the steep direction u₁: the factor is ${factor}; it needs ${bound}.`;
  const slow = format({ value: flat, digits: 3 });
  if (Math.abs(Math.abs(steep) - Math.abs(flat)) < edge)
    return `Converges at the best constant rate: both directions shrink by the factor ${slow} a step${steep < 0 ? ', the steep one changing sides' : ''}.`;
  if (Math.abs(steep) > Math.abs(flat))
    return `Converges, zig-zagging: the steep direction u₁ is now the slower one, with factor ${factor}.`;
  return `Converges${steep < 0 ? ', zig-zagging' : ''}: the flat direction u₂ sets the pace, with factor ${slow} a step.`;
}

export default defineWidget({
  title: 'Gradient descent in a ravine',
  params: {
    eta: range({ symbol: 'η', label: 'learning rate', min: 0, max: 0.3, step: 0.001, default: 0.17 }),
    kappa: range({ symbol: 'κ', label: 'condition number', min: 1, max: 50, step: 1, default: 10 }),
    angle: range({ label: 'angle of the valley (°)', min: 0, max: 90, step: 1, default: 25 }),
    w1: range({ symbol: 'w_1', label: 'start, first weight', min: -4, max: 4, step: 0.05, default: -3.2 }),
    w2: range({
      symbol: 'w_2',
      label: 'start, second weight',
      min: -2.5,
      max: 2.5,
      step: 0.05,
      default: 0.2,
    }),
    step: time({ symbol: 'τ', label: 'step', max: steps, default: steps }),
  },
  presets: {
    small: { label: 'small', values: { eta: 0.02 } },
    best: {
      label: 'best',
      values: { eta: gradientDescentStability.best(lambdaMax / 10, lambdaMax).learningRate },
    },
    near: { label: 'near the edge', values: { eta: 0.195 } },
    edge: { label: 'on the edge', values: { eta: 0.2 } },
    beyond: { label: 'beyond it', values: { eta: 0.23 } },
  },
  /** In eigen-coordinates, where neither direction's rounding drowns the other; then turned into weight space. */
  run({ eta, kappa, angle, w1, w2 }) {
    const { steep, flat } = axes(angle);
    const lambda = [lambdaMax, lambdaMax / kappa] as const;
    const alpha0 = [steep[0] * w1 + steep[1] * w2, flat[0] * w1 + flat[1] * w2];
    const path = descend(
      quadratic({ eigenvalues: lambda }),
      gradientDescent({ learningRate: eta }),
      alpha0,
      steps,
    );
    const alpha = inPlane(path);
    const w = alpha.map(([a1, a2]): Point => [a1 * steep[0] + a2 * flat[0], a1 * steep[1] + a2 * flat[1]]);
    const surface = quadratic({ eigenvalues: lambda, angle: (angle + 90) * degree });
    return { alpha, w, errors: path.values, surface };
  },
  view({ eta, kappa, angle, w1, w2, step }, { alpha, w, errors, surface }) {
    const { steep, flat } = axes(angle);
    const lambdaMin = lambdaMax / kappa;
    const [factorSteep, factorFlat] = [1 - eta * lambdaMax, 1 - eta * lambdaMin];
    const best = gradientDescentStability.best(lambdaMin, lambdaMax);
    const now = Math.min(step, alpha.length - 1);
    const along = (i: 0 | 1) => againstStep(alpha.slice(0, now + 1).map((a) => Math.abs(a[i])));
    const error = errors[now]!;
    return {
      figures: [
        {
          id: 'path',
          title: 'The path over the error’s contours',
          x: { label: 'w₁', min: -4, max: 4 },
          y: { label: 'w₂', min: -2.5, max: 2.5 },
          equal: true,
          aspect: { wide: 1.4, narrow: 1.15 },
          marks: [
            {
              kind: 'contour',
              role: 'surface',
              key: `ravine ${kappa} ${angle}`,
              ...bowl(surface),
              levels: Array.from({ length: 14 }, (_, k) => 0.3 * (k + 0.5) ** 2),
              label: 'equal error',
            },
            {
              kind: 'arrow',
              role: 'steep',
              from: [0, 0],
              to: [1.6 * steep[0], 1.6 * steep[1]],
              label: 'steep direction u₁',
            },
            {
              kind: 'arrow',
              role: 'flat',
              from: [0, 0],
              to: [1.6 * flat[0], 1.6 * flat[1]],
              label: 'flat direction u₂',
            },
            { kind: 'line', role: 'path', points: w.slice(0, now + 1), vertices: true, label: 'path' },
            { kind: 'points', role: 'minimum', points: [[0, 0]], label: 'minimum w*' },
            {
              kind: 'points',
              role: 'start',
              points: [[w1, w2]],
              label: 'start',
              drag: { label: 'start', x: 'w1', y: 'w2' },
            },
          ],
        },
        {
          id: 'directions',
          title: 'Distance left in each eigen-direction',
          x: { label: 'step τ', min: 0, max: steps },
          y: { label: '|αᵢ|', min: 1e-6, max: 1e4, scale: 'log' },
          aspect: { wide: 1.4, narrow: 1.15 },
          marks: [
            { kind: 'line', role: 'steep', points: along(0), vertices: true, label: '|α₁|, steep' },
            { kind: 'line', role: 'flat', points: along(1), vertices: true, label: '|α₂|, flat' },
          ],
        },
      ],
      values: {
        // The book multiplies η and λ_2 out as they are shown: with fewer digits its product would be off.
        eta: { value: eta, digits: 4, symbol: 'η' },
        factorSteep: {
          value: factorSteep,
          digits: 3,
          label: 'steep factor',
          symbol: '1 − ηλ_1',
          role: 'steep',
        },
        factorFlat: {
          value: factorFlat,
          digits: 3,
          label: 'flat factor',
          symbol: '1 − ηλ_2',
          role: 'flat',
        },
        alphaSteep: {
          value: alpha[now]![0],
          digits: 5,
          label: 'steep coordinate',
          symbol: 'α_1',
          role: 'steep',
        },
        alphaFlat: {
          value: alpha[now]![1],
          digits: 5,
          label: 'flat coordinate',
          symbol: 'α_2',
          role: 'flat',
        },
        error: { value: error, digits: 6, label: 'error', symbol: 'E' },
        bound: {
          value: gradientDescentStability.criticalLearningRate({}, lambdaMax),
          digits: 3,
          label: 'bound',
          symbol: '2/λ_1',
          role: 'bound',
        },
        bestRate: { value: best.learningRate, digits: 3, label: 'best rate' },
        bestFactor: { value: best.rate, digits: 3, label: 'best factor' },
        lambdaMax: { value: lambdaMax, digits: 0, symbol: 'λ_1', role: 'steep' },
        lambdaMin: {
          value: lambdaMin,
          digits: Number.isInteger(lambdaMin) ? 0 : 4,
          symbol: 'λ_2',
          role: 'flat',
        },
        kappa: { value: kappa, digits: 0, symbol: 'κ' },
        step: { value: now, digits: 0, symbol: 'τ' },
      },
      summary: `${verdict(eta, factorSteep, factorFlat)} After ${now} steps the error is ${format({ value: error, digits: 4 })}.`,
    };
  },
});

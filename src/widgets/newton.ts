import { format } from '../figure/format.ts';
import type { Point } from '../figure/figure.ts';
import { descend, gradientDescent, gradientDescentStability, newton, quadratic } from '../optim/index.ts';
import { defineWidget, range, time } from './define.ts';
import { bowl, valueAt } from './plane.ts';
import { inPlane } from './points.ts';

const lambdaMax = 4;
const steps = 40;
const angle = Math.PI / 6;
const levels = Array.from({ length: 12 }, (_, k) => 0.25 * (k + 0.5) ** 2);

/** Decimals of the errors, in the readouts and in the message. */
const decimals = 4;
/**
 * The error after Newton's step, and exactly 0 where only rounding is left of it: less than 10⁻²⁴ of the error at the start,
 * which is about 10⁻¹² of the distance.
 */
const settled = (error: number, atStart: number) => (error <= 1e-24 * atStart ? 0 : error);

/** Gradient steps at the best constant rate that divide the distance by a million; 1 where one step arrives. */
const sixDigits = (kappa: number) =>
  kappa === 1 ? 1 : Math.ceil((6 * Math.LN10) / Math.log((kappa + 1) / (kappa - 1)));
/** Multiplications and divisions in `n` dimensions: `∇E = H(w − w*)` and the step, every step. */
const descentCost = (n: number, kappa: number) => sixDigits(kappa) * (n * n + n);
/** The gradient once, and the elimination that solves `H Δw = −∇E`. */
const newtonCost = (n: number) => n * n + (n ** 3 + 3 * n * n - n) / 3;

export default defineWidget({
  title: 'Many cheap steps, or one dear one',
  params: {
    kappa: range({ symbol: 'κ', label: 'condition number', min: 1, max: 1000, step: 1, default: 12 }),
    w1: range({ symbol: 'w_1', label: 'start, first weight', min: -3, max: 3, step: 0.05, default: -2.6 }),
    w2: range({ symbol: 'w_2', label: 'start, second weight', min: -2, max: 2, step: 0.05, default: 0.4 }),
    digits: range({ label: 'log₁₀ of the dimension', min: 0, max: 6, step: 0.1, default: 2 }),
    step: time({ symbol: 'τ', label: 'step', max: steps, default: steps }),
  },
  presets: {
    both: { label: 'two weights', values: { digits: 0.3 } },
    round: { label: 'no valley', values: { kappa: 1, digits: 2 } },
    long: { label: 'a long valley, few weights', values: { kappa: 1000, digits: 1 } },
    wide: { label: 'a short valley, many weights', values: { kappa: 10, digits: 3 } },
    large: { label: 'a long valley, many weights', values: { kappa: 1000, digits: 3 } },
    network: { label: 'a network’s size', values: { kappa: 1000, digits: 6 } },
  },
  run({ kappa, w1, w2 }) {
    const surface = quadratic({ eigenvalues: [lambdaMax / kappa, lambdaMax], angle });
    const { learningRate } = gradientDescentStability.best(lambdaMax / kappa, lambdaMax);
    const walk = (rule: Parameters<typeof descend>[1], count: number) =>
      inPlane(descend(surface, rule, [w1, w2], count));
    return { surface, descent: walk(gradientDescent({ learningRate }), steps), leap: walk(newton(), 1) };
  },
  view({ kappa, w1, w2, digits, step }, { surface, descent, leap }) {
    const n = Math.max(1, Math.round(10 ** digits));
    const [cheap, dear] = [descentCost(n, kappa), newtonCost(n)];
    const dimensions = Array.from({ length: 61 }, (_, k) => 10 ** (k / 10));
    const curve = (cost: (n: number) => number) => dimensions.map((d): Point => [d, cost(d)]);
    const error = (path: Point[], at: number) => valueAt(surface)(...path[Math.min(at, path.length - 1)]!);
    const winner = cheap < dear ? 'the gradient steps cost' : 'Newton’s one step costs';
    const [less, more] = [Math.min(cheap, dear), Math.max(cheap, dear)];
    const shown = (value: number) => format({ value, digits: decimals });
    const left = error(descent, step);
    const leapt = settled(error(leap, step), error(leap, 0));
    const here =
      step === 0
        ? `In the picture the error is ${shown(left)} at the start.`
        : `In the picture the error is ${shown(left)} after ${step} gradient step${step === 1 ? '' : 's'}, and ${shown(leapt)} after Newton’s one.`;
    return {
      figures: [
        {
          id: 'paths',
          title: 'Two weights: the paths',
          x: { label: 'w_1', min: -3, max: 3 },
          y: { label: 'w_2', min: -2, max: 2 },
          equal: true,
          aspect: { wide: 1.3, narrow: 1.15 },
          marks: [
            {
              kind: 'contour',
              role: 'surface',
              key: `newton ${kappa}`,
              ...bowl(surface),
              levels,
              label: 'equal error',
            },
            {
              kind: 'line',
              role: 'gradient',
              points: descent.slice(0, step + 1),
              vertices: true,
              label: 'gradient steps, best rate',
            },
            {
              kind: 'line',
              role: 'update',
              points: leap.slice(0, step + 1),
              vertices: true,
              label: 'Newton’s step',
            },
            { kind: 'points', role: 'minimum', points: [[0, 0]], label: 'minimum' },
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
          id: 'cost',
          title: 'n weights: operations for six digits of the weights',
          x: { label: 'dimension n', min: 1, max: 1e6, scale: 'log' },
          y: { label: 'operations', min: 1, max: 1e18, scale: 'log' },
          aspect: { wide: 1.3, narrow: 1.15 },
          marks: [
            {
              kind: 'line',
              role: 'gradient',
              points: curve((d) => descentCost(d, kappa)),
              label: 'gradient descent',
            },
            { kind: 'line', role: 'update', points: curve(newtonCost), label: 'Newton' },
            { kind: 'points', role: 'gradient', points: [[n, cheap]] },
            { kind: 'points', role: 'update', points: [[n, dear]] },
          ],
        },
      ],
      values: {
        n: { value: n, digits: 0, label: 'dimension', symbol: 'n' },
        steps: {
          value: sixDigits(kappa),
          digits: 0,
          label: 'gradient steps, six digits of the weights',
          role: 'gradient',
        },
        descent: { value: cheap, digits: 0, label: 'their operations', role: 'gradient' },
        newton: { value: dear, digits: 0, label: 'Newton’s operations', role: 'update' },
        error: { value: left, digits: decimals, label: 'error, gradient steps', role: 'gradient' },
        errorNewton: { value: leapt, digits: decimals, label: 'error, Newton’s step', role: 'update' },
        kappa: { value: kappa, digits: 0, symbol: 'κ' },
        step: { value: step, digits: 0, symbol: 'τ' },
      },
      summary: `With ${format({ value: n, digits: 0 })} weights and κ = ${kappa}, ${winner} less: six digits of the weights take ${format({ value: less, digits: 0 })} operations against ${format({ value: more, digits: 0 })}. ${here}`,
    };
  },
});

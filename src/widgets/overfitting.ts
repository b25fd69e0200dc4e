import { format } from '../figure/format.ts';
import type { Point } from '../figure/figure.ts';
import {
  descend,
  gradientDescent,
  leastSquares,
  penguins,
  random,
  symmetricEigen,
  type Objective,
} from '../optim/index.ts';
import { defineWidget, range } from './define.ts';
import { sampled } from './points.ts';

/** The longest training, as a power of ten of steps. */
const power = 3;
const longest = 10 ** power;
/** Steps at which the errors are measured: 1 … `longest`, wherever the slider can stop. */
const looks = [...new Set(Array.from({ length: 20 * power + 1 }, (_, k) => Math.round(10 ** (k / 20))))];

/** Flipper length, mapped onto [−1, 1], and body mass in kg. */
const [shortest, tallest] = [170, 233];
const birds = penguins.flipperLength.map((flipper, n): Point => [
  (2 * (flipper - shortest)) / (tallest - shortest) - 1,
  penguins.bodyMass[n]! / 1000,
]);
const flipperOf = (x: number) => shortest + ((x + 1) / 2) * (tallest - shortest);

/** Chebyshev's polynomials `T_0 … T_degree` at x: features that stay between −1 and 1. */
function features(x: number, degree: number): number[] {
  const T = [1, x];
  for (let k = 2; k <= degree; k++) T.push(2 * x * T[k - 1]! - T[k - 2]!);
  return T.slice(0, degree + 1);
}
/** How far a polynomial is off from the masses of a sample, above `mean`. */
const regression = (sample: readonly Point[], mean: number, degree: number) =>
  leastSquares(
    sample.map(([x]) => features(x, degree)),
    sample.map(([, mass]) => mass - mean),
  );

/** The quadratic error of `problem` by its expansion about 0, `E(0) + gᵀw + ½ wᵀHw`: a step costs W², however many birds. */
function expanded(problem: Objective): Objective & { hessianAtZero: Float64Array } {
  const n = problem.dimension;
  const zero = new Float64Array(n);
  const [E0, g, H, slope] = [problem.value(zero), zero.slice(), new Float64Array(n * n), zero.slice()];
  problem.gradient(zero, g);
  problem.hessian!(zero, H);
  const gradient = (w: Float64Array, out: Float64Array) => {
    for (let i = 0; i < n; i++) {
      let sum = g[i]!;
      for (let j = 0; j < n; j++) sum += H[i * n + j]! * w[j]!;
      out[i] = sum;
    }
  };
  const value = (w: Float64Array) => {
    gradient(w, slope);
    let E = E0;
    for (let i = 0; i < n; i++) E += (w[i]! * (g[i]! + slope[i]!)) / 2;
    return E;
  };
  return { dimension: n, value, gradient, hessianAtZero: H };
}

export default defineWidget({
  title: 'The lowest training error is not the best fit',
  params: {
    degree: range({ label: 'degree of the polynomial', min: 1, max: 14, step: 1, default: 12 }),
    size: range({ symbol: 'N', label: 'birds to learn from', min: 6, max: 80, step: 2, default: 16 }),
    stop: range({
      label: 'stop after, powers of ten of steps',
      min: 0,
      max: power,
      step: 0.05,
      default: power,
    }),
    seed: range({ label: 'seed', min: 0, max: 99, step: 1, default: 5 }),
  },
  presets: {
    long: { label: 'trained for long', values: {} },
    early: { label: 'stopped early', values: { stop: 1.75 } },
    line: { label: 'a straight line', values: { degree: 1 } },
    plenty: { label: 'more data', values: { size: 80 } },
  },
  run({ degree, size, seed }) {
    const order = Uint32Array.from(birds.keys());
    random(seed).shuffle(order);
    const [learn, held] = [order.slice(0, size), order.slice(size)].map((part) =>
      [...part].map((n) => birds[n]!),
    ) as [Point[], Point[]];
    // Not even their mean is taken from the birds that are held out.
    const mean = learn.reduce((sum, [, mass]) => sum + mass / learn.length, 0);
    const errorOn = (part: readonly Point[]) => expanded(regression(part, mean, degree));
    const [training, heldOut] = [errorOn(learn), errorOn(held)];
    const n = degree + 1;
    const learningRate = 1 / symmetricEigen(training.hessianAtZero, n).values[n - 1]!; // half the bound: every direction shrinks, none alternates
    const { points, values } = descend(
      training,
      gradientDescent({ learningRate }),
      new Float64Array(n),
      longest,
    );
    const weights = (step: number) => points.slice(step * n, (step + 1) * n);
    const errors = looks.map((step) => ({
      step,
      training: values[step]!,
      heldOut: heldOut.value(weights(step)),
    }));
    const best = errors.reduce((least, look) => (look.heldOut < least.heldOut ? look : least));
    return { learn, mean, errors, best, weights };
  },
  view({ degree, size, stop }, { learn, mean, errors, best, weights }) {
    const asked = 10 ** stop;
    const now = errors.reduce((near, look) =>
      Math.abs(look.step - asked) < Math.abs(near.step - asked) ? look : near,
    );
    const w = weights(now.step);
    const fit = (x: number) => features(x, degree).reduce((sum, T, k) => sum + T * w[k]!, mean);
    const curve = (of: 'training' | 'heldOut') => errors.map((look): Point => [look.step, look[of]]);
    const shown = (value: number) => format({ value, digits: 4 });
    return {
      figures: [
        {
          id: 'fit',
          title: `The ${size} birds, and a fit of degree ${degree}`,
          x: { label: 'flipper length, mm', min: 165, max: 238 },
          y: { label: 'body mass, kg', min: 2, max: 7 },
          marks: [
            {
              kind: 'line',
              role: 'model',
              points: sampled(fit, -1, 1).map(([x, y]): Point => [flipperOf(x), y]),
              label: 'fit',
            },
            {
              kind: 'points',
              role: 'path',
              points: learn.map(([x, mass]): Point => [flipperOf(x), mass]),
              label: 'training data',
            },
          ],
        },
        {
          id: 'errors',
          title: 'Training and held-out error',
          x: { label: 'step', min: 1, max: longest, scale: 'log' },
          y: { label: 'error', min: 0.005, max: 1, scale: 'log' },
          marks: [
            { kind: 'rule', role: 'surface', x: best.step, text: 'best' },
            { kind: 'line', role: 'fast', points: curve('training'), label: 'training error' },
            { kind: 'line', role: 'large', points: curve('heldOut'), label: 'held-out error' },
            {
              kind: 'points',
              role: 'own',
              points: [
                [now.step, now.training],
                [now.step, now.heldOut],
              ],
              label: 'stopped here',
            },
          ],
        },
      ],
      values: {
        step: { value: now.step, digits: 0, label: 'stopped after' },
        training: { value: now.training, digits: 4, label: 'training error', role: 'fast' },
        heldOut: { value: now.heldOut, digits: 4, label: 'held-out error', role: 'large' },
        bestStep: { value: best.step, digits: 0, label: 'best stop', role: 'surface' },
        bestHeldOut: { value: best.heldOut, digits: 4, label: 'held-out error there', role: 'large' },
        finalTraining: { value: errors.at(-1)!.training, digits: 4 },
        finalHeldOut: { value: errors.at(-1)!.heldOut, digits: 4 },
      },
      summary: `After ${now.step} steps the training error is ${shown(now.training)} and the held-out error ${shown(now.heldOut)}; ${
        best.step === errors.at(-1)!.step
          ? 'the held-out error was still falling at the end.'
          : `the held-out error was lowest, ${shown(best.heldOut)}, after ${best.step} steps.`
      }`,
    };
  },
});

import { format } from '../figure/format.ts';
import type { Point } from '../figure/figure.ts';
import {
  descend,
  gradientDescent,
  gradientDeviation,
  leastSquares,
  miniBatches,
  penguins,
  quadratic,
  secondMomentFactor,
  standardError,
  stationaryVariance,
  symmetricEigen,
  type MiniBatches,
} from '../optim/index.ts';
import { choice, defineWidget, range, time } from './define.ts';
import { bowl } from './plane.ts';
import { inPlane } from './points.ts';
import { remember } from './remember.ts';

/** Body mass in kg on flipper length, in units of 20 mm above 180 mm: `mass = w_1 + w_2 · flipper`. */
const flippers = penguins.flipperLength.map((length) => (length - 180) / 20);
const features = flippers.map((flipper) => [1, flipper]);
const problem = leastSquares(
  features,
  penguins.bodyMass.map((grams) => grams / 1000),
);
const N = problem.size;
const best = problem.minima![0] as readonly [number, number];
const minimum = Float64Array.from(best);
const H = new Float64Array(4);
problem.hessian!(minimum, H);
/** `E − E*`, which for least squares is a quadratic: exact near the minimum too, and no sum over the birds. */
const excessOf = quadratic({ hessian: H, minimum });
const contours = bowl(excessOf);
const spectrum = symmetricEigen(H, 2);
/** `2/λ_max`, the bound of batch gradient descent. */
const edge = 2 / spectrum.values[1]!;
const steps = 300;
const draws = 400;
const batchSizes = [1, 2, 4, 8, 16, 32, 64, 128, 256, N];
const levels = Array.from({ length: 12 }, (_, k) => 0.05 * (k + 0.4) ** 2.4);

/** The error that noise with the spread of the birds' gradients at the minimum keeps up, per 1/B: `½ Σ η s_i² / (2 − ηλ_i)`. */
const floorOfOne = (() => {
  const { values, vectors } = spectrum;
  const gradient = new Float64Array(2);
  const variances = [0, 1].map((i) =>
    flippers.reduce((sum, _, n) => {
      problem.batchGradient(minimum, Uint32Array.of(n), gradient);
      return sum + (vectors[2 * i]! * gradient[0]! + vectors[2 * i + 1]! * gradient[1]!) ** 2 / N;
    }, 0),
  );
  return (learningRate: number) =>
    variances.reduce((sum, variance, i) => {
      const curvature = values[i]!;
      return (
        sum + (curvature * stationaryVariance({ learningRate, curvature, noise: Math.sqrt(variance) })) / 2
      );
    }, 0);
})();

/** The spread of the single birds' `∂E/∂w_2`, at the minimum. */
const deviation = gradientDeviation(problem, minimum)[1]!;

/** The root mean square of `∂E/∂w_2` at the minimum, where it should be 0, over `draws` mini-batches. */
function measuredError(batches: MiniBatches): number {
  const estimate = new Float64Array(2);
  let sum = 0;
  for (let k = 0; k < draws; k++) {
    batches.gradient(minimum, estimate);
    sum += estimate[1]! ** 2 / draws;
  }
  return Math.sqrt(sum);
}

/** That of every batch size, drawn with replacement: once, for it takes as long as ten moves of a slider. */
const measuredErrors = remember(() =>
  batchSizes.map((batchSize, k): Point => {
    const stream = miniBatches(problem, { batchSize, seed: 100 * (k + 1), sampling: 'replacement' });
    return [batchSize, measuredError(stream)];
  }),
);

const spread = (batchSize: number, replacement: boolean) =>
  standardError(deviation, { batchSize, size: N, replacement });
const withReplacement = batchSizes.map((B): Point => [B, spread(B, true)]);
/** At every size, for it bends: down to 0 at N, which no log scale shows. */
const withoutReplacement = Array.from({ length: N }, (_, k): Point => [k + 1, spread(k + 1, false)]);

export default defineWidget({
  title: 'Gradients from a handful of penguins',
  params: {
    batch: range({ symbol: 'B', label: 'mini-batch size', min: 1, max: N, step: 1, default: 8 }),
    eta: range({ symbol: 'η', label: 'learning rate', min: 0.01, max: 1, step: 0.01, default: 0.2 }),
    seed: range({ label: 'seed', min: 0, max: 99, step: 1, default: 1 }),
    sampling: choice({
      label: 'sampling',
      options: {
        reshuffle: 'reshuffled each pass',
        replacement: 'with replacement',
        cycle: 'in order',
      },
      default: 'reshuffle',
    }),
    w1: range({ symbol: 'w_1', label: 'start, intercept in kg', min: 0, max: 6, step: 0.05, default: 1 }),
    w2: range({
      symbol: 'w_2',
      label: 'start, slope in kg per 20 mm',
      min: -1,
      max: 3,
      step: 0.05,
      default: 2.5,
    }),
    step: time({ symbol: 'τ', label: 'step', max: steps, default: steps }),
  },
  presets: {
    mini: { label: 'mini-batches of 8', values: {} },
    batch: { label: 'all 342', values: { batch: N } },
    single: { label: 'one at a time', values: { batch: 1, eta: 0.1 } },
    quiet: { label: 'a quarter of the rate', values: { eta: 0.05, w1: 3, w2: 1.15 } },
    rough: { label: 'too large for one at a time', values: { batch: 1, eta: 0.6 } },
  },
  run({ batch, eta, seed, sampling, w1, w2 }) {
    const estimates = miniBatches(problem, { batchSize: batch, seed, sampling });
    const path = descend(
      { ...estimates, value: excessOf.value },
      gradientDescent({ learningRate: eta }),
      [w1, w2],
      steps,
      { bound: 1e3 },
    );
    // Independent draws have a floor only where a step shrinks the second moment.
    const settles = secondMomentFactor(features, { learningRate: eta, batchSize: batch }) < 1;
    return {
      path,
      w: inPlane(path),
      perPass: estimates.batchesPerPass,
      settles,
      measured: measuredErrors(),
    };
  },
  view({ batch, eta, sampling, w1, w2, step }, { path, w, perPass, settles, measured }) {
    const now = Math.min(step, path.steps);
    /** Examples seen after `t` steps: a whole number of passes, and the batches since. */
    const seen = (t: number) => Math.floor(t / perPass) * N + Math.min((t % perPass) * batch, N);
    const errors = [...path.values].slice(0, now + 1);
    const excess = errors.map((E, t): Point => [Math.max(1, seen(t)), E]);
    const error = path.values[now]!;
    const shown = (value: number) => format({ value, digits: 4 });
    const passes = seen(now) / N;
    /** Independent draws keep it up; all the data at once have no noise to keep up. */
    const noiseless = batch === N && sampling !== 'replacement';
    const constantNoise = floorOfOne(eta) / batch;
    const floor = noiseless ? 0 : settles ? constantNoise : NaN;
    const ending = noiseless
      ? 'and no noise keeps it up.'
      : settles
        ? `against a noise floor of ${shown(floor)} for independent draws.`
        : 'and independent draws have no floor at this rate: the noise grows with the distance, faster than the steps forget it.';
    const tail = errors.slice(-100);
    const level = tail.reduce((sum, E) => sum + E, 0) / tail.length;
    return {
      figures: [
        {
          id: 'path',
          title: 'The path over the true contours',
          x: { label: 'intercept w_1, kg', min: 0, max: 6 },
          y: { label: 'slope w_2, kg per 20 mm', min: -1, max: 3 },
          marks: [
            {
              kind: 'contour',
              role: 'surface',
              key: 'penguins',
              ...contours,
              levels,
              label: 'equal error',
            },
            { kind: 'line', role: 'path', points: w.slice(0, now + 1), label: 'path' },
            { kind: 'points', role: 'minimum', points: [best], label: 'minimum' },
            { kind: 'points', role: 'own', points: [w[now]!], label: 'now' },
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
          id: 'error',
          title: 'Error above the minimum, against examples seen',
          x: { label: 'examples seen', min: 1, max: 2e5, scale: 'log' },
          y: { label: 'E − E*', min: 1e-6, max: 1e2, scale: 'log' },
          marks: [
            { kind: 'line', role: 'path', points: excess, label: 'error above the minimum' },
            ...(floor > 0 ? [{ kind: 'rule', role: 'bound', y: floor, text: 'noise floor' } as const] : []),
          ],
        },
        {
          id: 'standard-error',
          title: 'Standard error of ∂E/∂w_2, at the minimum',
          x: { label: 'mini-batch size B', min: 1, max: 400, scale: 'log' },
          y: { label: 'standard error', min: 1e-2, max: 2, scale: 'log' },
          marks: [
            { kind: 'line', role: 'model', points: withReplacement, label: 's/√B, with replacement' },
            { kind: 'line', role: 'steep', points: withoutReplacement, label: 'without replacement' },
            {
              kind: 'points',
              role: 'gradient',
              points: measured,
              label: `measured, ${draws} batches with replacement`,
            },
            { kind: 'rule', role: 'own', x: batch, text: 'B' },
          ],
        },
      ],
      values: {
        batch: { value: batch, digits: 0, symbol: 'B' },
        eta: { value: eta, digits: 2, symbol: 'η' },
        intercept: { value: w[now]![0], digits: 4, label: 'intercept, kg', symbol: 'w_1' },
        slope: { value: w[now]![1], digits: 4, label: 'slope, kg per 20 mm', symbol: 'w_2' },
        error: { value: error, digits: 5, label: 'error above the minimum' },
        level: { value: level, digits: 5, label: 'its mean, last 100 steps' },
        floor: { value: floor, digits: 5, label: 'noise floor, predicted', role: 'bound' },
        constantNoise: { value: constantNoise, digits: 5 },
        // How many steps each direction remembers, and how many there are in a pass.
        memoryFlat: { value: 1 / (eta * spectrum.values[0]!), digits: 0 },
        memorySteep: { value: 1 / (eta * spectrum.values[1]!), digits: 0 },
        perPass: { value: perPass, digits: 0 },
        passes: { value: passes, digits: 2, label: 'passes over the data' },
        standardError: {
          value: spread(batch, true),
          digits: 4,
          label: 'standard error, with replacement',
        },
        bestIntercept: { value: best[0], digits: 4 },
        bestSlope: { value: best[1], digits: 4 },
        deviation: { value: deviation, digits: 4, symbol: 's' },
      },
      summary:
        path.divergedAt !== null && path.divergedAt <= step
          ? `Diverges at step ${path.divergedAt}: ${
              eta >= edge
                ? `even with all the data the rate must be below ${format({ value: edge, digits: 3 })}.`
                : `with B = ${batch} some birds alone are steeper than this rate can bear.`
            }`
          : `After ${now} steps and ${format({ value: passes, digits: 1 })} passes the error is ${shown(error)} above the minimum; ${now < 100 ? 'so far' : 'over the last 100 steps'} its mean is ${shown(level)}, ${ending}`,
    };
  },
});

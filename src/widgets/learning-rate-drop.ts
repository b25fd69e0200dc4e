import { format } from '../figure/format.ts';
import type { Point } from '../figure/figure.ts';
import { descend, gradientDescent, noisy, quadratic, random, stationaryVariance } from '../optim/index.ts';
import { defineWidget, range } from './define.ts';
import { remember } from './remember.ts';

/** Four directions that reach their noise floor soon, and one so flat that it takes the whole run. */
const eigenvalues = [1, 0.7, 0.5, 0.3, 0.001];
const start = [3, 3, 3, 3, 30];
const epochs = 100;
const stepsPerEpoch = 20;
const surface = quadratic({ eigenvalues });
const flattest = eigenvalues.length - 1;

/** The error that the noise alone keeps up: `½ Σ λ_i Var α_i`. */
const floorOf = (learningRate: number, noise: number) =>
  eigenvalues.reduce(
    (sum, curvature) => sum + (curvature * stationaryVariance({ learningRate, curvature, noise })) / 2,
    0,
  );

/** The mean error that the noise leaves to expect at each step, by the recursion `q ← (1 − ηλ)² q + η² s²` from `q = α²`. */
function expected(learningRate: (step: number) => number, noise: number): number[] {
  const q = start.map((alpha) => alpha ** 2);
  return Array.from({ length: epochs * stepsPerEpoch }, (_, step) => {
    const error = q.reduce((sum, square, i) => sum + (eigenvalues[i]! * square) / 2, 0);
    const eta = learningRate(step);
    eigenvalues.forEach((lambda, i) => (q[i] = (1 - eta * lambda) ** 2 * q[i]! + (eta * noise) ** 2));
    return error;
  });
}

/** Every walk of a seed has the same noise, drawn once. */
const draws = remember((seed: number) =>
  Float64Array.from({ length: epochs * stepsPerEpoch * eigenvalues.length }, random(seed).normal),
);

/** Error and distance left in the flattest direction, a number an epoch: the mean over its steps. */
function walk(learningRate: number | ((step: number) => number), noise: number, seed: number) {
  const drawn = draws(seed);
  let next = 0;
  const objective = noisy(surface, { noise, normal: () => drawn[next++]! });
  const { points, values } = descend(
    objective,
    gradientDescent({ learningRate }),
    start,
    epochs * stepsPerEpoch,
  );
  const perEpoch = (of: (step: number) => number) =>
    Array.from({ length: epochs }, (_, epoch): Point => {
      let sum = 0;
      for (let k = 0; k < stepsPerEpoch; k++) sum += of(epoch * stepsPerEpoch + k);
      return [epoch + 0.5, sum / stepsPerEpoch];
    });
  return {
    error: perEpoch((step) => values[step]!),
    flat: perEpoch((step) => Math.abs(points[step * eigenvalues.length + flattest]!)),
  };
}
/** The walks at a constant rate: most moves leave one of the two as it is. */
const constant = () => remember((rate: number, noise: number, seed: number) => walk(rate, noise, seed));
const always = { high: constant(), low: constant() };

export default defineWidget({
  title: 'Turning the learning rate down',
  params: {
    high: range({
      symbol: 'η_1',
      label: 'rate before the drop',
      min: 0.05,
      max: 1.9,
      step: 0.05,
      default: 1,
    }),
    low: range({ symbol: 'η_2', label: 'rate after it', min: 0.01, max: 1, step: 0.01, default: 0.1 }),
    drop: range({ label: 'epoch of the drop', min: 0, max: epochs, step: 1, default: 40 }),
    noise: range({ symbol: 's', label: 'noise of the gradient', min: 0, max: 1, step: 0.05, default: 0.3 }),
    seed: range({ label: 'seed', min: 0, max: 99, step: 1, default: 2 }),
  },
  presets: {
    drop: { label: 'the sudden drop', values: {} },
    early: { label: 'dropped too early', values: { drop: 5 } },
    late: { label: 'late', values: { drop: 80 } },
    mild: { label: 'half the rate', values: { low: 0.5 } },
    silent: { label: 'no noise', values: { noise: 0 } },
  },
  run({ high, low, drop, noise, seed }) {
    const turned = (step: number) => (step < drop * stepsPerEpoch ? high : low);
    return {
      high: always.high(high, noise, seed),
      low: always.low(low, noise, seed),
      dropped: walk(turned, noise, seed),
      /** Over the last five epochs. */
      expectedEnd:
        expected(turned, noise)
          .slice(-5 * stepsPerEpoch)
          .reduce((sum, error) => sum + error, 0) /
        (5 * stepsPerEpoch),
    };
  },
  view({ high, low, drop, noise }, walked) {
    const [floorHigh, floorLow] = [floorOf(high, noise), floorOf(low, noise)];
    /** The mean of five epochs from `first` on, since one epoch's mean still jumps. */
    const level = (points: Point[], first: number) => {
      const from = Math.min(Math.max(first, 0), epochs - 5);
      return points.slice(from, from + 5).reduce((sum, [, error]) => sum + error / 5, 0);
    };
    const [before, after, end] = [
      level(walked.dropped.error, drop - 5),
      level(walked.dropped.error, drop + 2),
      level(walked.dropped.error, epochs),
    ];
    const shown = (value: number) => format({ value, digits: 3 });
    const rate = (value: number) => format({ value, digits: 2 });
    const happens = noise
      ? `the noise alone keeps up ${shown(floorHigh)} before and ${shown(floorLow)} after`
      : 'without noise there is no floor to fall from, and the smaller rate is only slower';
    const lines = (of: 'error' | 'flat') =>
      [
        { kind: 'line', role: 'large', points: walked.high[of], label: `always ${rate(high)}` },
        { kind: 'line', role: 'slow', points: walked.low[of], label: `always ${rate(low)}` },
        { kind: 'line', role: 'own', points: walked.dropped[of], label: 'turned down' },
      ] as const;
    const rules = noise
      ? ([
          { kind: 'rule', role: 'surface', y: floorHigh, text: 'floor, before' },
          { kind: 'rule', role: 'surface', y: floorLow, text: 'floor, after' },
        ] as const)
      : [];
    return {
      figures: [
        {
          id: 'error',
          title: 'Error, mean over each epoch',
          x: { label: 'epoch', min: 0, max: epochs, whole: true },
          y: { label: 'error', min: 5e-3, max: 10, scale: 'log' },
          marks: [...rules, { kind: 'rule', role: 'surface', x: drop, text: 'drop' }, ...lines('error')],
        },
        {
          id: 'flat',
          title: 'Distance left in the flattest direction',
          x: { label: 'epoch', min: 0, max: epochs, whole: true },
          y: { label: '|α|, mean over each epoch', min: 0.1, max: 100, scale: 'log' },
          marks: [{ kind: 'rule', role: 'surface', x: drop, text: 'drop' }, ...lines('flat')],
        },
      ],
      values: {
        before: { value: before, digits: 4, label: 'error before the drop, five epochs', role: 'large' },
        after: { value: after, digits: 4, label: 'error soon after it', role: 'own' },
        end: { value: end, digits: 4, label: 'error at the end', role: 'own' },
        expectedEnd: { value: walked.expectedEnd, digits: 4, label: 'to be expected there, over all seeds' },
        endHigh: {
          value: level(walked.high.error, epochs),
          digits: 4,
          label: 'at the end, never dropped',
          role: 'large',
        },
        endLow: {
          value: level(walked.low.error, epochs),
          digits: 4,
          label: 'at the end, always low',
          role: 'slow',
        },
        floorHigh: { value: floorHigh, digits: 4, label: 'noise floor, before', role: 'surface' },
        floorLow: { value: floorLow, digits: 4, label: 'noise floor, after', role: 'surface' },
        high: { value: high, digits: 2, symbol: 'η_1' },
        low: { value: low, digits: 2, symbol: 'η_2' },
        noise: { value: noise, digits: 2, symbol: 's' },
      },
      summary: `With the rate changed from ${rate(high)} to ${rate(low)} at epoch ${drop}, the error goes from ${shown(before)} to ${shown(after)} within a few epochs and ends at ${shown(end)}; ${happens}.`,
    };
  },
});

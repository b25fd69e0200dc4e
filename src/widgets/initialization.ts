import { format } from '../figure/format.ts';
import type { Point } from '../figure/figure.ts';
import {
  constantWeights,
  descend,
  gradientDescent,
  initialize,
  measuredVariances,
  multilayerPerceptron,
  normalWeights,
  predictedVariances,
  random,
} from '../optim/index.ts';
import { choice, defineWidget, range } from './define.ts';
import { remember } from './remember.ts';

const networks = 8;
const shape = (width: number, depth: number) => Array.from({ length: depth + 1 }, () => width);
/** One input, and for each network the variances with weights from N(0, 1). */
const draws = remember((width: number, depth: number, seed: number) => {
  const input = Float64Array.from({ length: width }, random(seed).normal);
  const unit = Array.from({ length: networks }, (_, k) => {
    const weights = initialize(shape(width, depth), normalWeights(1), { seed: networks * seed + k });
    return measuredVariances(shape(width, depth), weights, [input]);
  });
  return { unit, meanSquare: input.reduce((sum, xi) => sum + xi * xi, 0) / width };
});

/** Four tanh units fitted to one period of a sine, from equal or from drawn weights. */
const layers = [1, 4, 1];
const xs = Array.from({ length: 16 }, (_, n) => -1 + (2 * n) / 15);
const small = multilayerPerceptron({
  layers,
  activation: 'tanh',
  loss: 'squared',
  data: { inputs: xs.map((x) => [x]), targets: xs.map((x) => [Math.sin(Math.PI * x)]) },
});
const trainingSteps = 200;
const training = remember((start: 'equal' | 'drawn', seed: number) => {
  const w0 = initialize(layers, start === 'equal' ? constantWeights(0.5) : normalWeights(1), { seed });
  const { points, values } = descend(small, gradientDescent({ learningRate: 0.3 }), w0, trainingSteps);
  /** The weight from the input to each of the four hidden units, at every step. */
  const units = [0, 1, 2, 3].map((unit) =>
    Array.from({ length: trainingSteps + 1 }, (_, step): Point => [
      step,
      points[step * small.dimension + unit]!,
    ]),
  );
  return { units, error: values.at(-1)! };
});

export default defineWidget({
  title: 'The first weights',
  params: {
    scale: range({ label: 'ε, in units of √(2/M)', min: 0.6, max: 1.6, step: 0.01, default: 1 }),
    width: range({ symbol: 'M', label: 'units in a layer', min: 4, max: 32, step: 4, default: 24 }),
    depth: range({ label: 'layers', min: 2, max: 12, step: 1, default: 10 }),
    seed: range({ label: 'seed', min: 0, max: 99, step: 1, default: 1 }),
    start: choice({
      label: 'weights of the small network',
      options: { equal: 'all equal', drawn: 'drawn' },
      default: 'drawn',
    }),
  },
  presets: {
    he: { label: 'He’s, ε = √(2/M)', values: {} },
    small: { label: 'too small', values: { scale: 0.8 } },
    large: { label: 'too large', values: { scale: 1.25 } },
    narrow: { label: 'narrow and deep', values: { width: 4, depth: 12 } },
    symmetric: { label: 'equal units stay equal', values: { start: 'equal' } },
  },
  run({ scale, width, depth, seed, start }) {
    const epsilon = scale * Math.sqrt(2 / width);
    const { unit, meanSquare } = draws(width, depth, seed);
    return {
      ...training(start, seed),
      predicted: predictedVariances(shape(width, depth), normalWeights(epsilon), meanSquare),
      // Without biases, weights times ε ≥ 0 give exactly ε times the output of every ReLU layer.
      measured: unit.map((variances) => variances.map((v, l) => v * epsilon ** (2 * (l + 1)))),
    };
  },
  view({ scale, width, depth, start }, { predicted, measured, units, error }) {
    const layer = (variances: ArrayLike<number>) => Array.from(variances, (v, l): Point => [l + 1, v]);
    const mean = predicted.map((_, l) => measured.reduce((sum, m) => sum + m[l]! / networks, 0));
    const [first, last] = [predicted[0]!, predicted.at(-1)!];
    const growth = scale * scale;
    /** Powers of ten about all that is drawn, within reason: a dead network's variance is 0. */
    const drawn = [predicted, mean, ...measured]
      .flatMap((variances) => Array.from(variances))
      .filter((v) => v > 0)
      .map(Math.log10);
    const lowest = Math.max(-5, Math.min(-2, Math.floor(Math.min(...drawn))));
    const highest = Math.min(5, Math.max(2, Math.ceil(Math.max(...drawn))));
    const ends = units.map((unit) => unit.at(-1)![1]);
    const spread = Math.max(...ends) - Math.min(...ends);
    const shown = (value: number) => format({ value, digits: 2 });
    const what =
      Math.abs(growth - 1) < 1e-9
        ? 'the predicted variance is the same in every layer'
        : `each layer multiplies the predicted variance by ${shown(growth)}, so it ${growth > 1 ? 'explodes' : 'vanishes'} with depth`;
    const line = (k: number) =>
      ({
        kind: 'line',
        role: 'surface',
        points: layer(measured[k]!),
        ...(k === 0 && { label: 'single networks' }),
      }) as const;
    const styles = ['slow', 'fast', 'large', 'own'] as const;
    return {
      figures: [
        {
          id: 'variance',
          title: 'Variance of the pre-activations, layer by layer',
          x: { label: 'layer', min: 1, max: depth, whole: true },
          y: { label: 'variance', min: 10 ** lowest, max: 10 ** highest, scale: 'log' },
          marks: [
            ...measured.map((_, k) => line(k)),
            { kind: 'line', role: 'path', points: layer(mean), label: `mean of ${networks}`, vertices: true },
            { kind: 'line', role: 'model', points: layer(predicted), label: 'predicted' },
          ],
        },
        {
          id: 'units',
          title: 'A small network in training: one weight of each hidden unit',
          x: { label: 'step', min: 0, max: trainingSteps, whole: true },
          y: { label: 'weight', min: -3, max: 3 },
          marks: units.map(
            (points, unit) =>
              ({ kind: 'line', role: styles[unit]!, points, label: `unit ${unit + 1}` }) as const,
          ),
        },
      ],
      values: {
        epsilon: {
          value: scale * Math.sqrt(2 / width),
          digits: 4,
          label: 'standard deviation of a weight',
          symbol: 'ε',
        },
        he: { value: Math.sqrt(2 / width), digits: 4, label: 'He’s', symbol: '√(2/M)' },
        growth: { value: growth, digits: 4, label: 'predicted factor a layer', role: 'model' },
        first: { value: first, digits: 4, label: 'predicted, first layer', role: 'model' },
        last: { value: last, digits: 4, label: 'predicted, last layer', role: 'model' },
        measured: { value: mean.at(-1)!, digits: 4, label: `last layer, mean of ${networks}`, role: 'path' },
        spread: { value: spread, digits: 4, label: 'units apart, after training' },
        error: { value: error, digits: 4, label: 'error after training' },
        width: { value: width, digits: 0, symbol: 'M' },
      },
      summary: `With ε = ${shown(scale)} √(2/M) ${what}. The four units of the small network ${
        start === 'equal' ? 'began equal and stay equal' : `end up ${shown(spread)} apart`
      }.`,
    };
  },
});

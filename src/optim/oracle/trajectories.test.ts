import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { descend } from '../descend.ts';
import type { Objective } from '../objective.ts';
import { optimizers } from '../optimizers/index.ts';
import { leastSquares } from '../surfaces/leastSquares.ts';
import { multilayerPerceptron } from '../surfaces/multilayerPerceptron.ts';
import { quadratic } from '../surfaces/quadratic.ts';
import { rosenbrock } from '../surfaces/rosenbrock.ts';

// Made by trajectories.py, which states how PyTorch's conventions and ours meet.
interface Oracle {
  problems: {
    quadratic: { hessian: number[][]; minimum: number[] };
    leastSquares: { X: number[][]; y: number[] };
  };
  runs: {
    optimizer: keyof typeof optimizers;
    problem: string;
    hyper: Record<string, number>;
    points: number[][];
  }[];
  network: {
    layers: number[];
    inputs: number[][];
    w: number[];
    v: number[];
    cases: {
      activation: 'tanh' | 'relu' | 'sigmoid';
      loss: 'squared' | 'logistic' | 'softmax';
      targets: number[][];
      value: number;
      gradient: number[];
      hessianVector: number[];
    }[];
  };
}
const oracle = JSON.parse(readFileSync(new URL('trajectories.json', import.meta.url), 'utf8')) as Oracle;

const problems: Record<string, Objective> = {
  quadratic: quadratic({
    hessian: oracle.problems.quadratic.hessian.flat(),
    minimum: oracle.problems.quadratic.minimum,
  }),
  rosenbrock,
  leastSquares: leastSquares(oracle.problems.leastSquares.X, oracle.problems.leastSquares.y),
};

const norm = (v: ArrayLike<number>) => Math.hypot(...Array.from(v));
const relativeDistance = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  norm(Array.from(a, (ai, i) => ai - b[i]!)) / norm(b);

/** The rules of torch.optim 1.13 by our names: SGD is three of ours. The last is NumPy's. */
const known = [
  ...['gradientDescent', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw'],
  ...['adadelta', 'adamax', 'asgd', 'lbfgs', 'nadam', 'radam', 'rprop', 'sparseAdam'],
  'newton',
];

describe('every rule walks as in PyTorch, Newton as with numpy.linalg.solve, to 1e-9', () => {
  test('no rule that they know is left out', () => {
    const walked = new Set(oracle.runs.map((run) => run.optimizer));
    expect(walked).toEqual(new Set(Object.keys(optimizers).filter((name) => known.includes(name))));
  });

  test.each(oracle.runs)('$optimizer on $problem', ({ optimizer, problem, hyper, points }) => {
    const steps = points.length - 1;
    const run = descend(problems[problem]!, optimizers[optimizer].create(hyper), points[0]!, steps);
    const W = run.dimension;
    const at = (step: number, i: number) => run.points[step * W + i]!;
    points.forEach((expected, step) => {
      const lookAhead = optimizer === 'nesterov' && step > 0 ? hyper['momentum']! : 0; // θ = w + μΔw
      const ours = expected.map(
        (_, i) => at(step, i) + lookAhead * (at(step, i) - at(Math.max(step - 1, 0), i)),
      );
      expect(relativeDistance(ours, expected)).toBeLessThan(1e-9);
    });
  });
});

describe('networks have the value, gradient and H v of automatic differentiation, to 1e-12', () => {
  const { layers, inputs, cases } = oracle.network;
  const [w, v] = [Float64Array.from(oracle.network.w), Float64Array.from(oracle.network.v)];

  test.each(cases)('$activation, $loss', ({ activation, loss, targets, value, gradient, hessianVector }) => {
    const net = multilayerPerceptron({ layers, activation, loss, data: { inputs, targets } });
    const out = new Float64Array(net.dimension);
    expect(Math.abs(net.value(w) / value - 1)).toBeLessThan(1e-12);
    net.gradient(w, out);
    expect(relativeDistance(out, gradient)).toBeLessThan(1e-12);
    net.hessianVectorProduct(w, v, out);
    expect(relativeDistance(out, hessianVector)).toBeLessThan(1e-12);
  });
});

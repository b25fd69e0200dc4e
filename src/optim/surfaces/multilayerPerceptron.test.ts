import { expect, test } from 'vitest';
import { descend } from '../descend.ts';
import { constantWeights, he, initialize } from '../initialization.ts';
import { networkLayout } from '../network/layout.ts';
import { gradientDescent } from '../optimizers/gradientDescent.ts';
import { multilayerPerceptron } from './multilayerPerceptron.ts';

// Values, gradients and H v against automatic differentiation: oracle/trajectories.test.ts.
const xor = {
  inputs: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  targets: [[0], [1], [1], [0]],
};
const options = { layers: [2, 3, 1], activation: 'tanh', loss: 'squared', data: xor } as const;

test('parameters are laid out layer by layer, weights row by row, then biases', () => {
  expect(networkLayout([2, 3, 1])).toEqual([
    { fanIn: 2, fanOut: 3, weights: 0, biases: 6 },
    { fanIn: 3, fanOut: 1, weights: 9, biases: 12 },
  ]);
  expect(multilayerPerceptron(options).dimension).toBe(13);
});

test('outputs of a network small enough to follow by hand', () => {
  const net = multilayerPerceptron({ ...options, layers: [2, 2, 1], activation: 'relu', loss: 'logistic' });
  const y = new Float64Array(1);
  const w = Float64Array.of(1, 1, 1, 1, 0, -1, 1, -2, -0.5); // a₁ = x₁+x₂, a₂ = x₁+x₂−1, y = σ(z₁ − 2z₂ − ½)
  xor.inputs.forEach((x, n) => {
    net.outputs(w, x, y);
    expect(y[0]).toBeCloseTo(1 / (1 + Math.exp(xor.targets[n]![0] ? -0.5 : 0.5)), 15);
  });
});

test('the Hessian is symmetric', () => {
  const net = multilayerPerceptron(options);
  const W = net.dimension;
  const H = new Float64Array(W * W);
  net.hessian(initialize([2, 3, 1], he, { seed: 1, bias: 0.1 }), H);
  for (let i = 0; i < W; i++) for (let j = 0; j < i; j++) expect(H[i * W + j]).toBeCloseTo(H[j * W + i]!, 14);
});

test('units that start alike stay alike; units that do not learn XOR', () => {
  const net = multilayerPerceptron(options);
  const rule = gradientDescent({ learningRate: 0.5 });
  const alike = descend(net, rule, initialize([2, 3, 1], constantWeights(0.3), { seed: 1 }), 3000);
  const w = alike.points.subarray(-13);
  for (const unit of [1, 2]) {
    expect(w.slice(2 * unit, 2 * unit + 2)).toEqual(w.slice(0, 2));
    expect(w[6 + unit]).toBe(w[6]);
    expect(w[9 + unit]).toBe(w[9]);
  }
  const different = descend(net, rule, initialize([2, 3, 1], he, { seed: 1 }), 3000);
  expect(different.values.at(-1)).toBeLessThan(1e-4);
  expect(alike.values.at(-1)).toBeGreaterThan(0.05);
});

test('each bad argument is named, with what is allowed', () => {
  const make = (change: object) => () => multilayerPerceptron({ ...options, ...change });
  expect(make({ layers: [2] })).toThrow(new RangeError('layers.length is 1; allowed: a whole number ≥ 2'));
  expect(make({ layers: [2, 0, 1] })).toThrow(new RangeError('layers[1] is 0; allowed: a whole number ≥ 1'));
  expect(make({ layers: [3, 1] })).toThrow(new RangeError('inputs[0].length is 2; allowed: 3'));
  expect(make({ layers: [2, 2] })).toThrow(new RangeError('targets[0].length is 1; allowed: 2'));
  expect(make({ activation: 'step' })).toThrow(
    new RangeError("activation is step; allowed: 'tanh', 'relu', 'sigmoid', 'linear'"),
  );
  expect(make({ loss: 'hinge' })).toThrow(
    new RangeError("loss is hinge; allowed: 'squared', 'logistic', 'softmax'"),
  );
  expect(make({ data: { ...xor, targets: [[0], [1]] } })).toThrow(
    new RangeError('targets.length is 2; allowed: 4, as many as inputs'),
  );
  expect(make({ loss: 'logistic', data: { ...xor, targets: [[0], [1], [1], [2]] } })).toThrow(
    new RangeError('targets[3][0] is 2; allowed: a number in [0, 1]'),
  );
  expect(make({ loss: 'softmax' })).toThrow(
    new RangeError('the sum of targets[0] is 0; allowed: 1, for softmax'),
  );
});

import type { Objective } from '../objective.ts';
import { absolute } from './absolute.ts';
import { beale } from './beale.ts';
import { doubleWell } from './doubleWell.ts';
import { himmelblau } from './himmelblau.ts';
import { leastSquares } from './leastSquares.ts';
import { logisticRegression } from './logisticRegression.ts';
import { monkeySaddle } from './monkeySaddle.ts';
import { multilayerPerceptron } from './multilayerPerceptron.ts';
import { polynomial } from './polynomial.ts';
import { quadratic } from './quadratic.ts';
import { quartic } from './quartic.ts';
import { quarticValley } from './quarticValley.ts';
import { rosenbrock } from './rosenbrock.ts';
import { saddle } from './saddle.ts';

/** One objective of the registry, with the box [least, most], the same for every weight, where its tests sample it. */
export interface SurfaceEntry {
  readonly title: string;
  readonly objective: Objective;
  readonly box: readonly [number, number];
}

const line = [
  [1, -1.5],
  [1, -0.5],
  [1, 0.5],
  [1, 1.5],
]; // features of a straight line: 1 and x
const exclusiveOr = {
  inputs: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  targets: [[0], [1], [1], [0]],
};

/**
 * Every surface, by name, families with an example. To add one, write its file and add its line here; the tests over this
 * table then check its gradient and Hessian by differences and its minima for flatness.
 */
export const surfaces = {
  quadratic: entry('Quadratic', quadratic({ eigenvalues: [1, 10], angle: 0.5, minimum: [1, -2] }), [-4, 4]),
  polynomial: entry('Polynomial', polynomial([-3, -2, 1, 0.1]), [-4, 4]),
  rosenbrock: entry('Rosenbrock’s valley', rosenbrock, [-2, 2]),
  himmelblau: entry('Himmelblau’s function', himmelblau, [-5, 5]),
  beale: entry('Beale’s function', beale, [-4, 4]),
  saddle: entry('Saddle', saddle, [-2, 2]),
  monkeySaddle: entry('Monkey saddle', monkeySaddle, [-2, 2]),
  quartic: entry('Quartic', quartic, [-2, 2]),
  quarticValley: entry('Quartic valley', quarticValley, [-2, 2]),
  doubleWell: entry('Double well', doubleWell({ tilt: 0.3 }), [-2, 2]),
  absolute: entry('Absolute error', absolute({ minimum: [4, -1] }), [-6, 6]),
  leastSquares: entry('Least squares', leastSquares(line, [-1, 0.2, 0.7, 2.4]), [-3, 3]),
  logisticRegression: entry('Logistic regression', logisticRegression(line, [0, 1, 0, 1]), [-4, 4]),
  multilayerPerceptron: entry(
    'Multilayer perceptron, 2–3–1, exclusive or',
    multilayerPerceptron({ layers: [2, 3, 1], activation: 'tanh', loss: 'squared', data: exclusiveOr }),
    [-2, 2],
  ),
} satisfies Record<string, SurfaceEntry>;

function entry(title: string, objective: Objective, box: readonly [number, number]): SurfaceEntry {
  return { title, objective, box };
}

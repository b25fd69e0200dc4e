import type { Optimizer } from '../optimizer.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamw } from './adamw.ts';
import { gradientDescent } from './gradientDescent.ts';
import { momentum } from './momentum.ts';
import { nesterov } from './nesterov.ts';
import { newton } from './newton.ts';
import { rmsprop } from './rmsprop.ts';

/** One rule of the registry: its title, its hyper-parameters with sensible values, and how to make it. */
export interface OptimizerEntry<Parameters> {
  readonly title: string;
  readonly defaults: Readonly<Parameters>;
  /** The rule with `defaults`, those given in `parameters` replaced. Throws what the rule's factory throws. */
  create(parameters?: Partial<Parameters>): Optimizer;
}

function entry<Parameters>(
  title: string,
  factory: (parameters: Parameters) => Optimizer,
  defaults: NoInfer<Parameters>,
): OptimizerEntry<Parameters> {
  return { title, defaults, create: (parameters) => factory({ ...defaults, ...parameters }) };
}

/**
 * Every optimizer, by name. To add one, write its file and add its line here; the tests over this table then cover it.
 * The defaults descend on a quadratic with curvatures from 1 to 10; every hyper-parameter of a rule is among them.
 */
export const optimizers = {
  gradientDescent: entry('Gradient descent', gradientDescent, { learningRate: 0.1 }),
  momentum: entry('Momentum', momentum, { learningRate: 0.1, momentum: 0.9 }),
  nesterov: entry('Nesterov momentum', nesterov, { learningRate: 0.1, momentum: 0.9 }),
  adagrad: entry('AdaGrad', adagrad, { learningRate: 0.1, epsilon: 1e-8 }),
  rmsprop: entry('RMSProp', rmsprop, { learningRate: 0.01, decay: 0.9, epsilon: 1e-8 }),
  adam: entry('Adam', adam, { learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }),
  adamw: entry('AdamW', adamw, {
    learningRate: 0.1,
    beta1: 0.9,
    beta2: 0.999,
    epsilon: 1e-8,
    weightDecay: 0.01,
  }),
  newton: entry('Newton’s method', newton, { damping: 0 }),
};

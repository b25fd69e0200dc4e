export type { Objective } from './objective.ts';
export type { Optimizer } from './optimizer.ts';
export type { LearningRate, Schedule } from './learningRate.ts';
export { descend, type Trajectory } from './descend.ts';
export { conjugateGradients, type ConjugateWalk } from './conjugateGradients.ts';
export { constant, cosine, exponential, linearDecay, powerLaw, stepDecay, warmup } from './schedules.ts';

export { optimizers, type OptimizerEntry } from './optimizers/index.ts';
export { gradientDescent, type GradientDescentState } from './optimizers/gradientDescent.ts';
export { momentum, type MomentumState } from './optimizers/momentum.ts';
export { nesterov, type NesterovState } from './optimizers/nesterov.ts';
export { adagrad, type AdagradState } from './optimizers/adagrad.ts';
export { rmsprop, type RmspropState } from './optimizers/rmsprop.ts';
export { adam, type AdamState } from './optimizers/adam.ts';
export { adamw } from './optimizers/adamw.ts';
export { newton, type NewtonState } from './optimizers/newton.ts';

export { surfaces, type SurfaceEntry } from './surfaces/index.ts';
export { quadratic } from './surfaces/quadratic.ts';
export { polynomial } from './surfaces/polynomial.ts';
export { rosenbrock } from './surfaces/rosenbrock.ts';
export { himmelblau } from './surfaces/himmelblau.ts';
export { beale } from './surfaces/beale.ts';
export { saddle } from './surfaces/saddle.ts';
export { monkeySaddle } from './surfaces/monkeySaddle.ts';
export { quartic } from './surfaces/quartic.ts';
export { quarticValley } from './surfaces/quarticValley.ts';
export { doubleWell } from './surfaces/doubleWell.ts';
export { absolute } from './surfaces/absolute.ts';
export { leastSquares } from './surfaces/leastSquares.ts';
export { logisticRegression } from './surfaces/logisticRegression.ts';
export { multilayerPerceptron, type MultilayerPerceptron } from './surfaces/multilayerPerceptron.ts';
export { networkLayout, type LayerLayout } from './network/layout.ts';

export { symmetricEigen, type Eigen } from './spectrum/symmetricEigen.ts';
export { largestEigenvalue } from './spectrum/largestEigenvalue.ts';

export type { Best, Rates, Stability } from './stability/stability.ts';
export type { Regime } from './stability/recurrence.ts';
export { gradientDescentStability, type GradientDescentStability } from './stability/gradientDescent.ts';
export { heavyBallStability } from './stability/heavyBall.ts';
export { nesterovStability } from './stability/nesterov.ts';
export { effectiveLearningRate } from './stability/effectiveLearningRate.ts';
export { stationaryVariance } from './stability/stationaryVariance.ts';

export { random, type Random } from './random.ts';
export type { DataObjective } from './dataObjective.ts';
export { miniBatches, type MiniBatches, type Sampling } from './stochastic/miniBatches.ts';
export { noisy } from './stochastic/noisy.ts';
export { gradientDeviation, standardError } from './stochastic/standardError.ts';
export { secondMomentFactor } from './stochastic/secondMomentFactor.ts';

export {
  constantWeights,
  he,
  initialize,
  normalWeights,
  uniformWeights,
  xavier,
  type Initializer,
} from './initialization.ts';
export { measuredVariances, predictedVariances } from './forwardVariance.ts';

export * as penguins from './data/penguins.ts';

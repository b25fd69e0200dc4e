// One measurement a process, so that no case inherits what another taught the compiler:
// node --expose-gc --max-semi-space-size=256 cases.ts <case>. Prints one line.
import * as optim from '../index.ts';
import * as byHand from './byHand.ts';

const { a, b, c, x0, y0, eta, mu, start } = byHand;
const bowl = optim.quadratic({ hessian: [a, b, b, c], minimum: [x0, y0] });
const rules = {
  gradientDescent: optim.gradientDescent({ learningRate: eta }),
  momentum: optim.momentum({ learningRate: eta, momentum: mu }),
};

/** The least time of `rounds` runs of each, in turns, so that both see the same machine. In ms. */
function best(rounds: number, ...runs: (() => void)[]): number[] {
  const least = runs.map(() => Infinity);
  for (let round = 0; round < rounds; round++)
    runs.forEach((run, k) => {
      const before = performance.now();
      run();
      least[k] = Math.min(least[k]!, performance.now() - before);
    });
  return least;
}

function planar(rule: keyof typeof rules): string {
  const steps = 10_000;
  const [ours, hand, registers] = best(
    1000,
    () => optim.descend(bowl, rules[rule], start, steps),
    () => byHand[rule](steps),
    () => byHand[`${rule}InRegisters`](steps),
  ) as [number, number, number];
  const ns = (ms: number) => `${((ms / steps) * 1e6).toFixed(1)} ns`;
  return (
    `2-D ${rule} through descend: ${ns(ours)} a step, ${(ours / hand).toFixed(2)} × by hand over the same arrays ` +
    `(goal ≤ 1.5), ${(ours / registers).toFixed(2)} × by hand in registers`
  );
}

/** The same when the compiler has seen every rule on every surface, and can inline none of them. */
function crowded(): string {
  for (const { objective } of Object.values(optim.surfaces))
    for (const entry of Object.values(optim.optimizers)) {
      if (entry === optim.optimizers.newton && !objective.hessian) continue;
      optim.descend(objective, entry.create(), new Float64Array(objective.dimension).fill(0.5), 2000);
    }
  return `After every rule on every surface, ${planar('gradientDescent')}`;
}

/** All are bound by memory. An objective writes ∇E into an array, which fusing the gradient in saves: 7 passes instead of 10. */
function adamMillion(): string {
  const W = 1_000_000;
  const lambda = Float64Array.from({ length: W }, (_, i) => 1 + (i % 10));
  const diagonal: optim.Objective = {
    dimension: W,
    value: (w) => w.reduce((sum, wi, i) => sum + (lambda[i]! * wi * wi) / 2, 0),
    gradient(w, out) {
      for (let i = 0; i < w.length; i++) out[i] = lambda[i]! * w[i]!;
    },
  };
  const rule = optim.adam({ learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 });
  const weights = () => new Float64Array(W).fill(1);
  const moments = () => ({ step: 0, means: new Float64Array(W), squares: new Float64Array(W) });
  const [w, wFused, wGiven, gradient] = [weights(), weights(), weights(), weights()] as const;
  const [state, fused, given] = [rule.init(w), moments(), moments()];
  const [ours, withGradient, afterGradient] = best(
    100,
    () => rule.step(diagonal, w, state),
    () => byHand.adamWithGradient(lambda, wFused, fused),
    () => {
      diagonal.gradient(wGiven, gradient);
      byHand.adam(gradient, wGiven, given);
    },
  ) as [number, number, number];
  return (
    `Adam on 10⁶ weights: ${ours.toFixed(2)} ms a step, ${(ours / afterGradient).toFixed(2)} × by hand, fused, after the ` +
    `same gradient (goal ≤ 1.3), ${(ours / withGradient).toFixed(2)} × by hand with even the gradient fused in`
  );
}

function heap(): string {
  const steps = 1_000_000;
  const growth = Object.entries(optim.optimizers).map(([name, entry]) => {
    const rule = entry.create();
    const w = Float64Array.from(start);
    const state = rule.init(w);
    for (let step = 0; step < 100_000; step++) rule.step(bowl, w, state); // let the compiler finish
    globalThis.gc!();
    const before = process.memoryUsage().heapUsed;
    for (let step = 0; step < steps; step++) rule.step(bowl, w, state);
    return `${name} ${process.memoryUsage().heapUsed - before}`;
  });
  return `Bytes allocated over 10⁶ steps, nothing collected meanwhile: ${growth.join(', ')}`;
}

async function tensorflow(): Promise<string> {
  const tf = await import('@tensorflow/tfjs');
  await tf.setBackend('cpu');
  const H = tf.tensor2d([
    [a, b],
    [b, c],
  ]);
  const minimum = tf.tensor1d([x0, y0]);
  const w = tf.variable(tf.tensor1d(start));
  const rule = tf.train.sgd(eta);
  const error = () => {
    const d = w.sub(minimum);
    return d.mul(H.dot(d)).sum().mul(0.5).asScalar();
  };
  const [ours, theirs] = best(
    20,
    () => optim.descend(bowl, rules.gradientDescent, start, 10_000),
    () => {
      for (let step = 0; step < 100; step++) rule.minimize(error);
    },
  ) as [number, number];
  const perSecond = [10_000 / ours, 100 / theirs].map((perMs) => perMs * 1000) as [number, number];
  return (
    `2-D gradient descent: ${perSecond[0].toExponential(1)} steps a second; TensorFlow.js ${tf.version_core} on its CPU ` +
    `backend ${perSecond[1].toExponential(1)}: ${Math.round(perSecond[0] / perSecond[1])} × (goal ≥ 100)`
  );
}

const cases: Record<string, () => string | Promise<string>> = {
  gradientDescent: () => planar('gradientDescent'),
  momentum: () => planar('momentum'),
  crowded,
  adam: adamMillion,
  heap,
  tensorflow,
};
console.log(await cases[process.argv[2]!]!());

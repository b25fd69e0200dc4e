import { expect } from 'vitest';
import {
  absolute,
  cosine,
  descend,
  exponential,
  gradientDescent,
  linearDecay,
  noisy,
  polynomial,
  powerLaw,
  quadratic,
  random,
  stationaryVariance,
  stepDecay,
  warmup,
  type LearningRate,
} from '../optim/index.ts';
import { presetValues } from '../widgets/define.ts';
import learningRateDrop from '../widgets/learning-rate-drop.ts';
import { equation } from './equation.ts';
import { uniform } from './samples.ts';

const l1 = absolute({ minimum: [4] });
const walk = (learningRate: LearningRate, start: number, steps: number) => [
  ...descend(l1, gradientDescent({ learningRate }), [start], steps).points,
];
const steps = Array.from({ length: 41 }, (_, t) => t);

equation('eq-drop-floor', () => {
  const lambdas = [1, 0.7, 0.5, 0.3, 0.001];
  for (const preset of Object.keys(learningRateDrop.presets)) {
    const { high, low, noise, floorHigh, floorLow } = learningRateDrop.view(
      presetValues(learningRateDrop, preset),
    ).values;
    const F = (eta: number) =>
      lambdas.reduce((sum, lambda) => sum + (eta * noise!.value ** 2) / (2 * (2 - eta * lambda)), 0);
    expect(floorHigh!.value).toBeCloseTo(F(high!.value), 13);
    expect(floorLow!.value).toBeCloseTo(F(low!.value), 13);
  }
});

equation('eq-drop-approach', () => {
  const [lambda, s, before, after, drop] = [0.5, 0.3, 1, 0.1, 30];
  const bowl = quadratic({ eigenvalues: [lambda] });
  const floor = (learningRate: number) => stationaryVariance({ learningRate, curvature: lambda, noise: s });
  const rule = gradientDescent({ learningRate: (step) => (step < drop ? before : after) });
  const walks = 6000;
  const squares = new Float64Array(drop + 41);
  for (let seed = 0; seed < walks; seed++) {
    const { points } = descend(noisy(bowl, { noise: s, normal: random(seed).normal }), rule, [1], drop + 40);
    points.forEach((w, t) => (squares[t]! += w ** 2 / walks));
  }
  for (const k of [0, 1, 5, 20, 40]) {
    const expected = floor(after) + (1 - after * lambda) ** (2 * k) * (floor(before) - floor(after));
    expect(Math.abs(squares[drop + k]! / expected - 1)).toBeLessThan(0.08);
  }
});

equation('eq-fixed-error', () => {
  for (const theta of uniform(1, 20, -5, 12))
    expect(l1.value(Float64Array.of(theta))).toBeCloseTo(Math.abs(1 + theta - 5), 14);
});

equation('eq-fixed-source', () => {
  expect(walk(1, -1.5, 8)).toEqual([-1.5, -0.5, 0.5, 1.5, 2.5, 3.5, 4.5, 3.5, 4.5]);
});

equation('eq-fixed-nearest', () => {
  for (const eta of uniform(2, 20, 0.1, 2))
    for (const start of uniform(3, 10, -3, 11)) {
      const r = (((start - 4) % eta) + eta) % eta;
      const path = walk(eta, start, 200);
      const nearest = Math.min(...path.map((theta) => Math.abs(theta - 4)));
      expect(nearest).toBeCloseTo(Math.min(r, eta - r), 9);
      expect(nearest).toBeLessThanOrEqual(eta / 2 + 1e-9);
      const ends = path.slice(-2).sort((p, q) => p - q);
      expect(ends[0]).toBeCloseTo(4 + r - eta, 9);
      expect(ends[1]).toBeCloseTo(4 + r, 9);
    }
});

equation('eq-fixed-l2', () => {
  const l2 = polynomial([8, -4, 0.5]);
  for (const eta of [0.1, 0.5, 1, 1.7, 2, 2.1]) {
    const { points } = descend(l2, gradientDescent({ learningRate: eta }), [-1.5], 20);
    for (let t = 0; t < 20; t++) expect(points[t + 1]! - 4).toBeCloseTo((1 - eta) * (points[t]! - 4), 11);
  }
});

equation('eq-schedule-linear', () => {
  const schedule = linearDecay({ initial: 0.3, final: 0.01, steps: 30 });
  for (const t of steps)
    expect(schedule(t)).toBeCloseTo(t <= 30 ? (1 - t / 30) * 0.3 + (t / 30) * 0.01 : 0.01, 15);
});

equation('eq-schedule-power', () => {
  const schedule = powerLaw({ initial: 0.3, scale: 7, exponent: -0.6 });
  for (const t of steps) expect(schedule(t)).toBeCloseTo(0.3 * Math.exp(-0.6 * Math.log(1 + t / 7)), 15);
});

equation('eq-schedule-exponential', () => {
  const schedule = exponential({ initial: 0.3, factor: 0.5, scale: 8 });
  for (const t of steps) expect(schedule(t)).toBeCloseTo(0.3 * Math.exp((-Math.LN2 * t) / 8), 15);
});

equation('eq-schedule-step', () => {
  const schedule = stepDecay({ initial: 0.3, factor: 0.1, every: 10 });
  for (const t of steps)
    expect(schedule(t)).toBeCloseTo([0.3, 0.03, 0.003, 0.0003, 0.00003][Math.floor(t / 10)]!, 15);
});

equation('eq-schedule-cosine', () => {
  const schedule = cosine({ initial: 0.3, final: 0.02, steps: 30 });
  for (const t of steps)
    expect(schedule(t)).toBeCloseTo(
      t <= 30 ? 0.02 + 0.5 * (0.3 - 0.02) * (1 + Math.cos((Math.PI * t) / 30)) : 0.02,
      15,
    );
});

equation('eq-schedule-warmup', () => {
  const then = cosine({ initial: 0.3, steps: 30 });
  const schedule = warmup({ steps: 5, then });
  for (const t of steps) expect(schedule(t)).toBeCloseTo(t < 5 ? ((t + 1) / 5) * 0.3 : then(t - 5), 15);
});

equation('eq-robbins-monro', () => {
  /** What the sum of `η^power` still gains between step n and step 2n. */
  const tail = (schedule: (step: number) => number, power: number, n: number) => {
    let sum = 0;
    for (let t = n; t < 2 * n; t++) sum += schedule(t) ** power;
    return sum;
  };
  const law = (exponent: number) => powerLaw({ initial: 1, scale: 1, exponent });
  const [n, more] = [1000, 100_000];
  for (const c of [-1, -0.75, -0.55]) {
    expect(tail(law(c), 1, more)).toBeGreaterThan(0.999 * tail(law(c), 1, n)); // does not fade: the sum is infinite
    expect(tail(law(c), 2, more)).toBeLessThan(0.7 * tail(law(c), 2, n)); // fades like a geometric series
  }
  expect(tail(law(-0.5), 2, more) / tail(law(-0.5), 2, n)).toBeCloseTo(1, 2); // fails the second
  expect(tail(law(-1.2), 1, more)).toBeLessThan(0.5 * tail(law(-1.2), 1, n)); // fails the first
});

equation('eq-fixed-stuck', () => {
  expect(walk(exponential({ initial: 1, factor: 0.8 }), -1.5, 300).at(-1)).toBeCloseTo(3.5, 12);
  expect(walk(exponential({ initial: 1, factor: 0.83 }), -1.5, 300).at(-1)).toBeCloseTo(4, 12);
});

equation('eq-boosting', () => {
  // A base model that fits every residual exactly leaves gradient descent on half the squared residual, with η = λ.
  const target = uniform(4, 5, -1, 1);
  const halfSquares = quadratic({ eigenvalues: target.map(() => 1), minimum: target });
  const { points } = descend(
    halfSquares,
    gradientDescent({ learningRate: 0.1 }),
    target.map(() => 0),
    20,
  );
  for (let m = 0; m <= 20; m++)
    target.forEach((t, i) => expect(t - points[5 * m + i]!).toBeCloseTo(0.9 ** m * t, 13));
});

equation('eq-schedule-recursion', () => {
  const [lambda, s] = [2, 0.7];
  const rate = powerLaw({ initial: 0.4, scale: 2, exponent: -0.5 }); // meets the first condition only
  const bowl = quadratic({ eigenvalues: [lambda] });
  const [walks, last] = [4000, 60];
  const squares = new Float64Array(last + 1);
  for (let seed = 0; seed < walks; seed++)
    descend(
      noisy(bowl, { noise: s, normal: random(seed).normal }),
      gradientDescent({ learningRate: rate }),
      [1],
      last,
    ).points.forEach((w, t) => (squares[t]! += w ** 2 / walks));
  let q = 1;
  for (let t = 0; t < 200_000; t++) {
    if (t <= last) expect(Math.abs(squares[t]! / q - 1)).toBeLessThan(0.1);
    q = (1 - rate(t) * lambda) ** 2 * q + rate(t) ** 2 * s ** 2;
  }
  expect(q).toBeLessThan(1e-3);
});

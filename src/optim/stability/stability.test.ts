import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { descend } from '../descend.ts';
import type { Optimizer } from '../optimizer.ts';
import { gradientDescent } from '../optimizers/gradientDescent.ts';
import { momentum } from '../optimizers/momentum.ts';
import { nesterov } from '../optimizers/nesterov.ts';
import { polynomial } from '../surfaces/polynomial.ts';
import { quadratic } from '../surfaces/quadratic.ts';
import { gradientDescentStability } from './gradientDescent.ts';
import { heavyBallStability } from './heavyBall.ts';
import { nesterovStability } from './nesterov.ts';
import type { Rates, Stability } from './stability.ts';

interface Case {
  name: string;
  stability: Stability;
  rule: (rates: Required<Rates>) => Optimizer;
  momenta: number[];
}

const cases: Case[] = [
  { name: 'gradient descent', stability: gradientDescentStability, rule: gradientDescent, momenta: [0] },
  { name: 'heavy ball', stability: heavyBallStability, rule: momentum, momenta: [0, 0.3, 0.9, 0.99] },
  { name: 'Nesterov', stability: nesterovStability, rule: nesterov, momenta: [0, 0.3, 0.9, 0.99] },
];

/** Whether the distance still grows, late in the path (by then it is the largest root's alone). */
function grows(optimizer: Optimizer, lambda: number): boolean {
  const bowl = quadratic({ eigenvalues: [lambda / 7, lambda], angle: 0.3 });
  const { points, divergedAt } = descend(bowl, optimizer, [1, 1], 6000, { bound: 1e100 });
  const distance = (step: number) => Math.hypot(points[2 * step]!, points[2 * step + 1]!);
  return divergedAt !== null || distance(6000) > distance(4000);
}

/** The mean factor of the distance over 20000 steps, the distance brought back to 1 every 50 (all is linear). */
function measuredRate(optimizer: Optimizer, lambda: number): number {
  const line = polynomial([0, 0, lambda / 2]);
  const w = Float64Array.of(1);
  const state = optimizer.init(w) as { update?: Float64Array };
  let logarithm = 0;
  for (let step = 1; step <= 20000; step++) {
    optimizer.step(line, w, state);
    if (step % 50 > 0) continue;
    const size = Math.hypot(w[0]!, state.update?.[0] ?? 0);
    logarithm += Math.log(size);
    w[0]! /= size;
    if (state.update) state.update[0]! /= size;
  }
  return Math.exp(logarithm / 20000);
}

describe.each(cases)('$name', ({ stability, rule, momenta }) => {
  const settings = momenta.flatMap((mu) => [0.5, 1, 40].map((lambda) => [mu, lambda] as const));

  test.each(settings)(
    'the boundary of stability, μ = %f, λ = %f, by bisection on trajectories',
    (mu, lambda) => {
      const critical = stability.criticalLearningRate({ momentum: mu }, lambda);
      let [stable, unstable] = [0.6 * critical, 1.7 * critical];
      while (unstable - stable > 1e-7 * critical) {
        const middle = (stable + unstable) / 2;
        if (grows(rule({ learningRate: middle, momentum: mu }), lambda)) unstable = middle;
        else stable = middle;
      }
      expect(Math.abs(stable / critical - 1)).toBeLessThan(1e-6);
      const edge = { learningRate: critical, momentum: mu };
      expect(stability.spectralRadius(edge, lambda)).toBeCloseTo(1, 12);
      expect(stability.regime(edge, lambda)).toBe('on the edge');
      expect(stability.regime({ ...edge, learningRate: 1.001 * critical }, lambda)).toBe('diverging');
      expect(stability.spectralRadius({ ...edge, learningRate: 0.999 * critical }, lambda)).toBeLessThan(1);
    },
  );

  test.each(settings)('the asymptotic rate, μ = %f, λ = %f, by simulation', (mu, lambda) => {
    const critical = stability.criticalLearningRate({ momentum: mu }, lambda);
    for (const part of [0.001, 0.01, 0.1, 0.37, 0.7, 0.93, 1.1]) {
      const rates = { learningRate: part * critical, momentum: mu };
      expect(
        Math.abs(measuredRate(rule(rates), lambda) - stability.spectralRadius(rates, lambda)),
      ).toBeLessThan(1e-3);
    }
  });

  test.each([1, 1.5, 10, 300])('the best constants for κ = %f: no other do better', (kappa) => {
    const [lambdaMin, lambdaMax] = [0.5, 0.5 * kappa];
    const spectrum = Array.from({ length: 9 }, (_, k) => lambdaMin + ((lambdaMax - lambdaMin) * k) / 8);
    const { rate, ...best } = stability.best(lambdaMin, lambdaMax);
    expect(stability.worstCase(best, spectrum)).toBeCloseTo(rate, 14);
    expect(stability.spectralRadius(best, lambdaMin)).toBeCloseTo(rate, 14);
    expect(stability.spectralRadius(best, lambdaMax)).toBeCloseTo(rate, 14);
    const N = 400;
    let least = Infinity;
    for (let i = 1; i <= N; i++)
      for (let j = 0; j < (momenta.length > 1 ? N : 1); j++)
        least = Math.min(
          least,
          stability.worstCase({ learningRate: (4 * i) / N / lambdaMax, momentum: j / N }, [
            lambdaMin,
            lambdaMax,
          ]),
        );
    expect(least).toBeGreaterThanOrEqual(rate - 1e-14);
    // and the grid comes near: near a double root the rate grows as a square root
    expect(least).toBeLessThan(rate + 0.08);
    // a step either way from the best is worse
    for (const [eta, mu] of [
      [1e-4, 0],
      [-1e-4, 0],
      [0, 1e-4],
      [0, -1e-4],
    ] as const) {
      const near = { learningRate: best.learningRate * (1 + eta), momentum: best.momentum + mu };
      if (near.momentum < 0 || (momenta.length === 1 && mu !== 0)) continue;
      // (for κ = 1 Nesterov's roots are 0 with any momentum)
      if (kappa > 1) expect(stability.worstCase(near, [lambdaMin, lambdaMax])).toBeGreaterThan(rate);
    }
  });

  test('the best constants reach their rate on a real trajectory', () => {
    const { rate, ...best } = stability.best(1, 50);
    const { points } = descend(quadratic({ eigenvalues: [1, 50] }), rule(best), [1, 1], 60);
    const distance = Math.hypot(points[120]!, points[121]!);
    expect(distance ** (1 / 60)).toBeGreaterThan(0.99 * rate);
    expect(distance ** (1 / 60)).toBeLessThan(1.1 * rate); // double roots: a factor of about τ beside rate^τ
  });

  test('the worst case is the largest radius, also where a direction curves down', () => {
    const rates = { learningRate: 0.1, momentum: momenta.at(-1)! };
    const spectrum = [0.1, 3, 12];
    const radii = spectrum.map((lambda) => stability.spectralRadius(rates, lambda));
    expect(stability.worstCase(rates, spectrum)).toBe(Math.max(...radii));
    expect(stability.spectralRadius(rates, -0.1)).toBeGreaterThan(1);
    expect(stability.regime(rates, -0.1)).toBe('diverging');
  });

  test('no curvature, or no learning rate: on the edge', () => {
    const mu = momenta.at(-1)!;
    expect(stability.regime({ learningRate: 0.1, momentum: mu }, 0)).toBe('on the edge');
    expect(stability.regime({ learningRate: 0, momentum: mu }, 1)).toBe('on the edge');
  });

  test('refuses arguments that make no sense', () => {
    const good = { learningRate: 0.1 };
    for (const method of ['spectralRadius', 'regime'] as const) {
      expect(() => stability[method]({ learningRate: -1 }, 1)).toThrow(
        'learningRate is -1; allowed: a finite number ≥ 0',
      );
      expect(() => stability[method]({ ...good, momentum: 1 }, 1)).toThrow(
        'momentum is 1; allowed: a number in [0, 1)',
      );
      expect(() => stability[method](good, NaN)).toThrow('lambda is NaN; allowed: a finite number');
    }
    expect(() => stability.criticalLearningRate({}, 0)).toThrow('lambda is 0; allowed: a finite number > 0');
    expect(() => stability.criticalLearningRate({ momentum: -1 }, 1)).toThrow(
      'momentum is -1; allowed: a number in [0, 1)',
    );
    expect(() => stability.best(0, 1)).toThrow('lambdaMin is 0; allowed: a finite number > 0');
    expect(() => stability.best(2, 1)).toThrow('lambdaMax is 1; allowed: a number ≥ lambdaMin = 2');
    expect(() => stability.worstCase(good, [])).toThrow('eigenvalues.length is 0; allowed: at least 1');
    expect(() => stability.worstCase(good, [1, NaN])).toThrow(
      'eigenvalues[1] is NaN; allowed: a finite number',
    );
  });
});

test('the closed forms of the best rates', () => {
  const kappa = 9;
  expect(gradientDescentStability.best(1, kappa)).toEqual({ learningRate: 0.2, momentum: 0, rate: 0.8 });
  expect(heavyBallStability.best(1, kappa)).toEqual({ learningRate: 0.25, momentum: 0.25, rate: 0.5 });
  expect(nesterovStability.best(1, 16)).toEqual({ learningRate: 4 / 49, momentum: 5 / 9, rate: 1 - 2 / 7 });
});

test('plain descent: its factor, its regimes, and no momentum', () => {
  const { factor, regime } = gradientDescentStability;
  expect(factor({ learningRate: 0.25 }, 6)).toBe(-0.5);
  const regimes = [0.1, 0.5, 0.6, 1, 1 + 1e-12, 1 - 1e-12, 1.01].map((learningRate) =>
    regime({ learningRate }, 2),
  );
  expect(regimes).toEqual([
    'monotone',
    'monotone',
    'alternating',
    'on the edge',
    'on the edge',
    'on the edge',
    'diverging',
  ]);
  expect(() => gradientDescentStability.regime({ learningRate: 1, momentum: 0.5 }, 1)).toThrow(
    new RangeError('momentum is 0.5; allowed: 0 for gradient descent'),
  );
});

test('the regimes of momentum meet at double roots', () => {
  const mu = 0.81; // √μ = 0.9: double roots at ηλ = 0.1² and 1.9²
  const at = (learningRate: number) => heavyBallStability.regime({ learningRate, momentum: mu }, 1);
  expect([0.005, 0.1 ** 2, 0.011, 2, 3.6, 1.9 ** 2, 3.615, 3.62, 3.63].map(at)).toEqual([
    'over-damped',
    'critically damped',
    'under-damped',
    'under-damped',
    'under-damped',
    'critically damped',
    'alternating',
    'on the edge',
    'diverging',
  ]);
  const double = ((1 - mu) / (1 + mu)) ** 2; // Nesterov's, and 1, where both roots are 0
  const ahead = (learningRate: number) => nesterovStability.regime({ learningRate, momentum: mu }, 1);
  expect([double / 2, double, 2 * double, 0.9, 1, 1.1, 3.62 / 2.62, 1.4].map(ahead)).toEqual([
    'over-damped',
    'critically damped',
    'under-damped',
    'under-damped',
    'critically damped',
    'alternating',
    'on the edge',
    'diverging',
  ]);
});

test('complex roots have modulus √μ for the heavy ball, √(μ(1 − ηλ)) for Nesterov', () => {
  const momenta = fc.double({ min: 0.05, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(momenta, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (mu, part) => {
      const between = (low: number, high: number) => low + part * (high - low);
      const heavy = between((1 - Math.sqrt(mu)) ** 2, (1 + Math.sqrt(mu)) ** 2);
      expect(heavyBallStability.spectralRadius({ learningRate: heavy, momentum: mu }, 1)).toBeCloseTo(
        Math.sqrt(mu),
        14,
      );
      const ahead = between(((1 - mu) / (1 + mu)) ** 2, 1);
      expect(nesterovStability.spectralRadius({ learningRate: ahead, momentum: mu }, 1)).toBeCloseTo(
        Math.sqrt(mu * (1 - ahead)),
        14,
      );
    }),
  );
});

test('without momentum all three agree', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 5, noNaN: true }),
      fc.double({ min: -2, max: 9, noNaN: true }),
      (learningRate, lambda) => {
        const expected = gradientDescentStability.spectralRadius({ learningRate }, lambda);
        for (const stability of [heavyBallStability, nesterovStability])
          expect(stability.spectralRadius({ learningRate, momentum: 0 }, lambda)).toBeCloseTo(expected, 12);
      },
    ),
  );
});

import { expect } from 'vitest';
import { descend, gradientDescent, gradientDescentStability, quadratic } from '../optim/index.ts';
import { presetValues } from '../widgets/define.ts';
import ravine from '../widgets/ravine.ts';
import { equation } from './equation.ts';
import { norm, uniform } from './samples.ts';

const rho = (eta: number, lambdas: number[]) =>
  gradientDescentStability.worstCase({ learningRate: eta }, lambdas);
const spectra = Array.from({ length: 20 }, (_, seed) => uniform(seed, 6, 0.1, 9).sort((p, q) => p - q));
const extremes = (lambdas: number[]) => [lambdas[0]!, lambdas.at(-1)!] as const;
const best = (lambdas: number[]) => gradientDescentStability.best(...extremes(lambdas));
const kappas = [1.1, 2, 10, 100, 1e4];
const stepsPerDigit = (kappa: number) => Math.LN10 / Math.log((kappa + 1) / (kappa - 1));

equation('eq-two-factors', () => {
  for (const preset of Object.keys(ravine.presets)) {
    const { eta, lambdaMax, lambdaMin, factorSteep, factorFlat } = ravine.view(
      presetValues(ravine, preset),
    ).values;
    expect(factorSteep!.value).toBe(1 - eta!.value * lambdaMax!.value);
    expect(factorFlat!.value).toBe(1 - eta!.value * lambdaMin!.value);
  }
});

equation('eq-contour', () => {
  const E = quadratic({ eigenvalues: [10, 1] });
  for (const [a1, a2] of [uniform(1, 2, -2, 2), uniform(2, 2, -2, 2)] as [number, number][])
    expect(E.value(Float64Array.of(a1, a2))).toBeCloseTo(5 * a1 * a1 + 0.5 * a2 * a2, 13);
});

equation('eq-axes', () => {
  const [epsilon, lambdaMax, lambdaMin] = [0.7, 10, 1];
  const E = quadratic({ eigenvalues: [lambdaMax, lambdaMin] });
  expect(E.value(Float64Array.of(Math.sqrt((2 * epsilon) / lambdaMax), 0))).toBeCloseTo(epsilon, 14);
  expect(E.value(Float64Array.of(0, Math.sqrt((2 * epsilon) / lambdaMin)))).toBeCloseTo(epsilon, 14);
});

equation('eq-rho', () => {
  for (const lambdas of spectra)
    expect(rho(0.2, lambdas)).toBe(Math.max(...lambdas.map((lambda) => Math.abs(1 - 0.2 * lambda))));
});

equation('eq-pace', () => {
  const eigenvalues = [0.5, 2, 8];
  const E = quadratic({ eigenvalues });
  const distances = (start: number[], eta: number) => {
    const { points } = descend(E, gradientDescent({ learningRate: eta }), start, 30);
    return Array.from({ length: 31 }, (_, t) => norm(points.slice(3 * t, 3 * t + 3)));
  };
  for (const eta of [0.05, 0.2, 0.24, 0.26]) {
    const bound = (t: number) => rho(eta, eigenvalues) ** t;
    const start = uniform(3, 3, -1, 1);
    distances(start, eta).forEach((d, t) =>
      expect(d).toBeLessThanOrEqual(bound(t) * norm(start) * (1 + 1e-12)),
    );
    const worst = eigenvalues.map((l) => Math.abs(1 - eta * l)).indexOf(rho(eta, eigenvalues));
    const along = eigenvalues.map((_, i) => (i === worst ? 1 : 0));
    distances(along, eta).forEach((d, t) => expect(d / bound(t)).toBeCloseTo(1, 10));
  }
});

equation('eq-rho-extremes', () => {
  for (const lambdas of spectra)
    for (const eta of uniform(4, 20, 0.001, 1))
      expect(rho(eta, lambdas)).toBe(rho(eta, [...extremes(lambdas)]));
});

equation('eq-flat-at-edge', () => {
  for (const kappa of kappas) {
    const edge = gradientDescentStability.criticalLearningRate({}, kappa);
    expect(gradientDescentStability.factor({ learningRate: edge }, 1)).toBeCloseTo(1 - 2 / kappa, 14);
  }
});

equation('eq-too-close', () => {
  for (const kappa of kappas)
    for (const delta of uniform(5, 40, 0, 1)) {
      const eta = (2 - delta) / kappa; // λ_max = κ, λ_min = 1
      const [steep, flat] = [Math.abs(1 - eta * kappa), Math.abs(1 - eta)];
      expect(steep > flat).toBe(delta < 2 / (kappa + 1));
    }
});

equation('eq-best-rate', () => {
  for (const lambdas of spectra) {
    const [low, high] = extremes(lambdas);
    expect(best(lambdas).learningRate).toBeCloseTo(2 / (low + high), 14);
    for (const eta of uniform(6, 200, 0, 2 / high))
      expect(rho(eta, lambdas)).toBeGreaterThanOrEqual(best(lambdas).rate - 1e-12);
  }
});

equation('eq-best-factor', () => {
  for (const lambdas of spectra) {
    const [low, high] = extremes(lambdas);
    const kappa = high / low;
    expect(best(lambdas).rate).toBeCloseTo((kappa - 1) / (kappa + 1), 13);
    expect(rho(best(lambdas).learningRate, lambdas)).toBeCloseTo((high - low) / (high + low), 13);
  }
});

equation('eq-two-lines', () => {
  for (const lambdas of spectra) {
    const [low, high] = extremes(lambdas);
    for (const eta of uniform(7, 40, 0.001, 3 / high))
      expect(rho(eta, lambdas)).toBeCloseTo(Math.max(1 - eta * low, eta * high - 1), 13);
  }
});

equation('eq-best-to-edge', () => {
  for (const kappa of kappas) {
    const { learningRate } = gradientDescentStability.best(1, kappa);
    expect(learningRate / gradientDescentStability.criticalLearningRate({}, kappa)).toBeCloseTo(
      kappa / (kappa + 1),
      13,
    );
  }
});

equation('eq-steps-digit', () => {
  for (const kappa of [2, 10, 100]) {
    const E = quadratic({ eigenvalues: [kappa, 1] });
    const { learningRate } = gradientDescentStability.best(1, kappa);
    const steps = Math.ceil(stepsPerDigit(kappa));
    const { points } = descend(E, gradientDescent({ learningRate }), [1, 1], steps);
    const left = (t: number) => norm(points.slice(2 * t, 2 * t + 2)) / Math.SQRT2;
    expect(left(steps)).toBeLessThanOrEqual(0.1);
    expect(left(steps - 1)).toBeGreaterThan(0.1);
  }
});

equation('eq-steps-bounds', () => {
  for (const kappa of kappas) {
    expect(stepsPerDigit(kappa)).toBeGreaterThan((Math.LN10 / 2) * (kappa - 1 / kappa));
    expect(stepsPerDigit(kappa)).toBeLessThan((Math.LN10 / 2) * kappa);
  }
});

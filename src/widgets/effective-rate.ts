import { format } from '../figure/format.ts';
import type { Mark } from '../figure/figure.ts';
import {
  descend,
  effectiveLearningRate,
  gradientDescent,
  heavyBallStability,
  momentum,
  polynomial,
  type Objective,
  type Optimizer,
} from '../optim/index.ts';
import { choice, defineWidget, range, time } from './define.ts';
import { againstStep } from './points.ts';

const steps = 60;
const shown = (value: number, digits = 3) => format({ value, digits });

/** A gradient that is +1, −1, +1, … in turn, wherever it is asked: what the formula for an oscillation assumes. */
function alternatingSlope(): Objective {
  let sign = -1;
  return {
    dimension: 1,
    value: () => 0,
    gradient(_, out) {
      sign = -sign;
      out[0] = sign;
    },
  };
}

/** The surface that has the chosen gradient: a straight slope down, a slope that flips, or the parabola ½λw². */
const surfaceOf = {
  steady: () => polynomial([0, -1]),
  alternating: alternatingSlope,
  curve: (lambda: number) => polynomial([0, 0, lambda / 2]),
};

export default defineWidget({
  title: 'The effective learning rate of momentum',
  params: {
    gradient: choice({
      label: 'gradient',
      options: { steady: 'constant', alternating: 'alternating', curve: 'of a real curve, ½λw²' },
      default: 'steady',
    }),
    eta: range({ symbol: 'η', label: 'learning rate', min: 0.01, max: 0.5, step: 0.01, default: 0.1 }),
    mu: range({ symbol: 'μ', label: 'momentum', min: 0, max: 0.98, step: 0.01, default: 0.9 }),
    lambda: range({
      symbol: 'λ',
      label: 'curvature, for the real curve',
      min: 0.01,
      max: 2,
      step: 0.01,
      default: 1,
    }),
    start: range({
      symbol: 'w_0',
      label: 'start on the real curve',
      min: -4,
      max: 4,
      step: 0.1,
      default: -3,
    }),
    step: time({ symbol: 'k', label: 'steps taken', max: steps, default: steps }),
  },
  presets: {
    steady: { label: 'a constant gradient', values: {} },
    ten: { label: 'μ = 0.95, after 10 steps', values: { mu: 0.95, step: 10 } },
    alternating: { label: 'an alternating gradient', values: { gradient: 'alternating' } },
    gentle: {
      label: 'a gentle curve: nearly true',
      values: { gradient: 'curve', eta: 0.02, mu: 0.7, lambda: 0.5 },
    },
    curve: { label: 'a real curve: not true', values: { gradient: 'curve' } },
    plain: { label: 'no momentum', values: { mu: 0 } },
  },
  run({ gradient, eta, mu, lambda, start }) {
    const w0 = gradient === 'curve' ? start : 0;
    const walk = <State>(optimizer: Optimizer<State>) =>
      descend(surfaceOf[gradient](lambda), optimizer, [w0], steps).points;
    const w = walk(momentum({ learningRate: eta, momentum: mu }));
    const slope = surfaceOf[gradient](lambda);
    /** `−Δw/∇E` of the k-th step, for k = 1, 2, …; before the first there is no step. */
    const measured = againstStep([0, ...w.slice(1).map((to, k) => (w[k]! - to) / slopeAt(slope, w[k]!))]);
    const promised = effectiveLearningRate(
      { learningRate: eta, momentum: mu },
      gradient === 'alternating' ? 'alternating' : 'steady',
    );
    return {
      w,
      measured,
      promised,
      plain: walk(gradientDescent({ learningRate: eta })),
      scaled: walk(gradientDescent({ learningRate: promised })),
    };
  },
  view({ gradient, eta, mu, lambda, start, step }, { w, measured, promised, plain, scaled }) {
    const rates = { learningRate: eta, momentum: mu };
    const kind = gradient === 'alternating' ? 'alternating' : 'steady';
    const formula = (k: number) => effectiveLearningRate(rates, kind, k);
    const limitText = kind === 'steady' ? 'η/(1 − μ)' : 'η/(1 + μ)';
    const curved = gradient === 'curve';
    const top = 1.25 * Math.max(eta, promised, formula(1));
    // The first steps of an alternating run leave a displacement: what they overshot, η/(1 + μ) · (μ + μ² + …).
    const drift = eta + (promised * mu) / (1 - mu);
    const [low, high] = {
      steady: [0, 1.05 * steps * promised],
      alternating: [-1.1 * drift, 0.2 * drift],
      curve: [-5, 5],
    }[gradient] as [number, number];
    const now = measured[step]![1];
    const share = formula(step) / promised;
    const rounded = 1 - promised * lambda;
    const promisedFactor = Math.abs(rounded) < 1e-12 ? 0 : rounded;
    const radius = heavyBallStability.spectralRadius(rates, lambda);
    const path = (points: Float64Array) => againstStep(points.slice(0, step + 1));
    const limit: Mark = {
      kind: 'rule',
      role: 'bound',
      y: promised,
      text: limitText,
      label: `limit ${limitText}`,
    };
    return {
      figures: [
        {
          id: 'rate',
          title: 'The effective rate −Δw/∇E of each step',
          x: { label: 'step k', min: 0, max: steps, whole: true },
          y: { label: 'effective rate', min: curved ? -top : 0, max: curved ? 2 * top : top },
          marks: [
            { kind: 'rule', role: 'surface', y: eta, text: 'η' },
            limit,
            ...(curved
              ? ([
                  {
                    kind: 'line',
                    role: 'model',
                    points: againstStep(measured.map((_, k) => formula(k))),
                    label: 'the formula',
                  },
                ] as const)
              : []),
            {
              kind: 'line',
              role: 'velocity',
              points: measured.slice(0, step + 1),
              vertices: true,
              label: curved ? 'measured' : 'measured, as the formula says',
            },
          ],
        },
        {
          id: 'walk',
          title: curved ? 'The walk on E = ½λw², with w* = 0' : 'The walk',
          x: { label: 'step k', min: 0, max: steps, whole: true },
          y: { label: 'weight w', min: low, max: high },
          marks: [
            ...(curved ? [{ kind: 'rule', role: 'minimum', y: 0, text: 'w*' } as const] : []),
            { kind: 'line', role: 'slow', points: path(plain), label: 'gradient descent with η' },
            {
              kind: 'line',
              role: 'model',
              points: path(scaled),
              label: `gradient descent with ${limitText}`,
            },
            { kind: 'line', role: 'velocity', points: path(w), vertices: true, label: 'momentum' },
            ...(curved
              ? ([
                  {
                    kind: 'points',
                    role: 'start',
                    points: [[0, start]],
                    label: 'start',
                    drag: { label: 'start', y: 'start' },
                  },
                ] as const)
              : []),
          ],
        },
      ],
      values: {
        eta: { value: eta, digits: 2, symbol: 'η' },
        // As the text writes it: 0.9, but 0.95.
        mu: { value: mu, digits: Math.round(100 * mu) % 10 === 0 ? 1 : 2, symbol: 'μ' },
        lambda: { value: lambda, digits: 2, symbol: 'λ' },
        limit: { value: promised, digits: 4, label: 'limit', role: 'bound' },
        effective: { value: now, digits: 4, label: 'measured at step k', role: 'velocity' },
        formula: { value: formula(step), digits: 4, label: 'the formula at step k', role: 'model' },
        // On the curve the limit is not that of the measured rate; elsewhere there is no curve.
        share: {
          value: curved ? NaN : share,
          digits: 4,
          label: 'share of the limit',
          symbol: kind === 'steady' ? '1 − μ^k' : '1 − (−μ)^k',
        },
        steadyShare: { value: 1 - mu ** step, digits: 4 },
        promisedFactor: {
          value: curved ? promisedFactor : NaN,
          digits: 4,
          label: 'factor promised',
          symbol: '1 − ηλ/(1 − μ)',
        },
        factor: { value: curved ? radius : NaN, digits: 4, label: 'true factor' },
        w: { value: w[step]!, digits: 4, symbol: 'w' },
        step: { value: step, digits: 0, symbol: 'k' },
      },
      summary: summary(),
    };

    function summary(): string {
      if (mu === 0)
        return `Without momentum every step is −η∇E: the effective rate is η = ${shown(eta, 2)} from the first step on.`;
      if (gradient === 'steady')
        return `The gradients add up: after ${step} steps the effective rate is ${shown(now)}, which is ${shown(100 * share, 1)} % of its limit η/(1 − μ) = ${shown(promised)}.`;
      if (gradient === 'alternating')
        return `The gradients cancel: after ${step} steps the effective rate is ${shown(now, 4)}; it settles at η/(1 + μ) = ${shown(promised, 4)}, below η = ${shown(eta, 2)}.`;
      if (start === 0) return 'Starts at the minimum, where the gradient is zero: nothing moves.';
      const regime = heavyBallStability.regime(rates, lambda);
      const promise = `the rate η/(1 − μ) = ${shown(promised)} would multiply w by ${shown(promisedFactor)} a step`;
      if (regime === 'over-damped' || regime === 'critically damped')
        return `The formula is nearly true where the curve is gentle: ${promise}, and in the end w shrinks by the factor ${shown(radius)} a step.`;
      return `The formula fails: ${promise}, but the gradient changes before the velocity has built up, and in truth the walk ${regime === 'under-damped' ? 'swings through the minimum' : 'alternates'} and shrinks by the factor ${shown(radius)} a step.`;
    }
  },
});

/** The gradient of a surface of one weight. */
function slopeAt(surface: Objective, w: number): number {
  const out = new Float64Array(1);
  surface.gradient(Float64Array.of(w), out);
  return out[0]!;
}

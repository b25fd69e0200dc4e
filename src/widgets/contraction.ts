import { format } from '../figure/format.ts';
import type { Point } from '../figure/figure.ts';
import { gradientDescentStability } from '../optim/index.ts';
import { choice, defineWidget, range } from './define.ts';

const count = 12;
const largestRate = 0.4;
const edge = 1e-9;

/** Where between λ_min (0) and λ_max (1) the eigenvalues lie. */
const spacings = {
  even: (share: number) => share,
  crowded: (share: number) => share ** 3,
  ends: (share: number) => (share < 0.5 ? 0.08 : 0.92) + (share - 0.5) * 0.16,
} satisfies Record<string, (share: number) => number>;

const factor = (eta: number, lambda: number) =>
  gradientDescentStability.factor({ learningRate: eta }, lambda);

function verdict(eta: number, lambdaMin: number, lambdaMax: number, rho: number): string {
  const bound = `η < ${format({ value: 2 / lambdaMax, digits: 3 })}`;
  if (eta === 0) return 'Stands still: with η = 0 every factor is 1.';
  if (Math.abs(rho - 1) < edge)
    return `On the edge: the largest eigenvalue has the factor −1 and never shrinks; it needs ${bound}.`;
  const steep = format({ value: factor(eta, lambdaMax), digits: 2 });
  if (rho > 1) return `Diverges along the steepest direction: its factor is ${steep}; it needs ${bound}.`;
  const pace = `the slowest factor has modulus ${format({ value: rho, digits: 3 })}`;
  const [atMin, atMax] = [Math.abs(factor(eta, lambdaMin)), Math.abs(factor(eta, lambdaMax))];
  if (Math.abs(atMin - atMax) < 1e-6)
    return `Best constant rate: both ends of the spectrum are equally slow; ${pace}.`;
  return `Converges, and ${pace}: the ${atMin > atMax ? 'smallest' : 'largest'} eigenvalue is the slowest.`;
}

/** `|1 − s x|` from 0 to `end`: straight, but for a corner where it is 0. */
const bent = (s: number, end: number): Point[] => [
  [0, 1],
  ...(s * end > 1 ? [[1 / s, 0] as const] : []),
  [end, Math.abs(factor(s, end))],
];

export default defineWidget({
  title: 'How fast each direction shrinks',
  params: {
    eta: range({ symbol: 'η', label: 'learning rate', min: 0, max: largestRate, step: 0.001, default: 0.15 }),
    lambdaMin: range({
      symbol: 'λ_min',
      label: 'smallest eigenvalue',
      min: 0.1,
      max: 5,
      step: 0.1,
      default: 1,
    }),
    lambdaMax: range({
      symbol: 'λ_max',
      label: 'largest eigenvalue',
      min: 5,
      max: 20,
      step: 0.1,
      default: 10,
    }),
    spacing: choice({
      label: 'eigenvalues between',
      options: { even: 'evenly spread', crowded: 'crowded near the smallest', ends: 'gathered at both ends' },
      default: 'even',
    }),
  },
  presets: {
    timid: { label: 'timid', values: { eta: 0.03 } },
    inverse: { label: '1/λ_max', values: { eta: 0.1 } },
    best: { label: 'best', values: { eta: gradientDescentStability.best(1, 10).learningRate } },
    edge: { label: 'on the edge', values: { eta: 0.2 } },
    beyond: { label: 'beyond it', values: { eta: 0.24 } },
  },
  run: ({ lambdaMin, lambdaMax, spacing }) =>
    Array.from({ length: count }, (_, i) => {
      const share = i === 0 || i === count - 1 ? i / (count - 1) : spacings[spacing](i / (count - 1));
      return lambdaMin + share * (lambdaMax - lambdaMin);
    }),
  view({ eta, lambdaMin, lambdaMax }, lambdas) {
    const modulus = (lambda: number) => Math.abs(factor(eta, lambda));
    const rho = gradientDescentStability.worstCase({ learningRate: eta }, lambdas);
    const best = gradientDescentStability.best(lambdaMin, lambdaMax);
    const bound = gradientDescentStability.criticalLearningRate({}, lambdaMax);
    const at = (lambda: number): Point => [lambda, modulus(lambda)];
    const worst = (rate: number) => gradientDescentStability.worstCase({ learningRate: rate }, lambdas);
    // ρ is two straight lines, which meet at the best rate.
    const largest = [0, best.learningRate, largestRate].map((rate): Point => [rate, worst(rate)]);
    return {
      figures: [
        {
          id: 'spectrum',
          title: 'The factor of each eigenvalue, at this rate',
          x: { label: 'eigenvalue λ', min: 0, max: 20 },
          y: { label: '|1 − ηλ|', min: 0, max: 2 },
          marks: [
            { kind: 'rule', role: 'bound', y: 1, text: 'no progress' },
            { kind: 'line', role: 'surface', points: bent(eta, 20), label: '|1 − ηλ|' },
            { kind: 'points', role: 'path', points: lambdas.slice(1, -1).map(at), label: 'eigenvalues' },
            { kind: 'points', role: 'flat', points: [at(lambdaMin)], label: 'λ_{min}, flat' },
            { kind: 'points', role: 'steep', points: [at(lambdaMax)], label: 'λ_{max}, steep' },
          ],
        },
        {
          id: 'rate',
          title: 'The slowest factor, at every rate',
          x: { label: 'learning rate η', min: 0, max: largestRate },
          y: { label: '|1 − ηλ|', min: 0, max: 2 },
          marks: [
            { kind: 'rule', role: 'bound', x: bound, text: '2/λ_{max}' },
            { kind: 'rule', role: 'minimum', x: best.learningRate, text: 'best' },
            { kind: 'line', role: 'flat', points: bent(lambdaMin, largestRate), label: '|1 − ηλ_{min}|' },
            { kind: 'line', role: 'steep', points: bent(lambdaMax, largestRate), label: '|1 − ηλ_{max}|' },
            { kind: 'line', role: 'path', points: largest, label: 'the largest, ρ(η)' },
            {
              kind: 'points',
              role: 'own',
              points: [[eta, worst(eta)]],
              label: 'this rate',
              drag: { label: 'learning rate', x: 'eta' },
            },
          ],
        },
      ],
      values: {
        eta: { value: eta, digits: 3, symbol: 'η' },
        rho: { value: rho, digits: 4, label: 'slowest factor', symbol: 'ρ' },
        factorSteep: { value: factor(eta, lambdaMax), digits: 3, label: 'factor of λ_max', role: 'steep' },
        factorFlat: { value: factor(eta, lambdaMin), digits: 3, label: 'factor of λ_min', role: 'flat' },
        bound: { value: bound, digits: 4, label: 'bound', symbol: '2/λ_max', role: 'bound' },
        bestRate: { value: best.learningRate, digits: 4, label: 'best rate', role: 'minimum' },
        bestFactor: { value: best.rate, digits: 4, label: 'slowest factor there', role: 'minimum' },
        kappa: { value: lambdaMax / lambdaMin, digits: 1, label: 'condition number', symbol: 'κ' },
      },
      summary: verdict(eta, lambdaMin, lambdaMax, rho),
    };
  },
});

import { brief, format } from '../figure/format.ts';
import type { LineMark, Mark, Point } from '../figure/figure.ts';
import type { Role } from '../figure/roles.ts';
import {
  descend,
  gradientDescentStability,
  heavyBallStability,
  momentum,
  nesterov,
  nesterovStability,
  quadratic,
  type Rates,
} from '../optim/index.ts';
import { choice, defineWidget, range } from './define.ts';
import { againstStep, sampled } from './points.ts';

/** The steep direction's eigenvalue: its inverse is the unit of η, so that η stands for ηλ_max. */
const lambdaMax = 1;
const steps = 40;
const defaultKappa = 10;
const shown = (value: number, digits = 3) => format({ value, digits });

/** A rule's closed forms, and the two rates at which an eigenvalue of 1 has a double root. */
const rules = {
  heavy: {
    stability: heavyBallStability,
    optimizer: momentum,
    critical: (mu: number) => [(1 - Math.sqrt(mu)) ** 2, (1 + Math.sqrt(mu)) ** 2],
    modulusText: '√μ',
  },
  nesterov: {
    stability: nesterovStability,
    optimizer: nesterov,
    critical: (mu: number) => [((1 - mu) / (1 + mu)) ** 2, 1],
    modulusText: '√(μ(1 − ηλ))',
  },
} as const;
type Rule = keyof typeof rules;

/** Where λ has a double root, as curves in the map: one for each branch, from μ = 0 to 1. */
function criticalCurves(rule: Rule, lambda: number): Point[][] {
  return [0, 1].map((branch) =>
    sampled((s) => s * s, 0, 1, 60).map(([, mu]): Point => [rules[rule].critical(mu)[branch]! / lambda, mu]),
  );
}

const best = (rule: Rule, kappa: number) => rules[rule].stability.best(lambdaMax / kappa, lambdaMax);
const preset = (rule: Rule, kappa: number) => {
  const { learningRate, momentum } = best(rule, kappa);
  return { rule, kappa, over: 'spectrum', eta: learningRate, mu: momentum } as const;
};

export default defineWidget({
  title: 'The map of learning rate and momentum',
  params: {
    rule: choice({
      label: 'rule',
      options: { heavy: 'heavy ball', nesterov: 'Nesterov' },
      default: 'heavy',
    }),
    over: choice({
      label: 'worst factor of',
      options: { one: 'one eigenvalue', spectrum: 'a whole spectrum' },
      default: 'one',
    }),
    kappa: range({
      symbol: 'κ',
      label: 'condition number, of a whole spectrum',
      min: 1,
      max: 100,
      step: 1,
      default: defaultKappa,
    }),
    eta: range({
      symbol: 'η',
      label: 'learning rate (largest eigenvalue: 1)',
      min: 0.005,
      max: 4,
      step: 0.005,
      default: 0.5,
    }),
    mu: range({ symbol: 'μ', label: 'momentum', min: 0, max: 0.995, step: 0.005, default: 0.8 }),
  },
  presets: {
    under: { label: 'under-damped', values: { eta: 0.5, mu: 0.8 } },
    critical: { label: 'critically damped', values: { eta: 0.25, mu: 0.25 } },
    over: { label: 'over-damped', values: { eta: 0.05, mu: 0.5 } },
    plain: { label: 'plain gradient descent', values: { eta: 1.6, mu: 0 } },
    alternating: { label: 'alternating', values: { eta: 2.95, mu: 0.5 } },
    edge: { label: 'on the edge', values: { eta: 3, mu: 0.5 } },
    beyond: { label: 'beyond', values: { eta: 3.1, mu: 0.5 } },
    best: { label: 'best pair, κ = 10', values: preset('heavy', 10) },
    'best-plain': {
      label: 'best without momentum, κ = 10',
      values: { over: 'spectrum', eta: gradientDescentStability.best(0.1, 1).learningRate, mu: 0 },
    },
    long: { label: 'best pair, κ = 100', values: preset('heavy', 100) },
    nesterov: { label: 'Nesterov’s best pair, κ = 10', values: preset('nesterov', 10) },
    'nesterov-edge': { label: 'Nesterov on the edge', values: { rule: 'nesterov', eta: 1.5, mu: 0.5 } },
  },
  run({ rule, over, kappa, eta, mu }) {
    const lambdas = over === 'one' ? [lambdaMax] : [lambdaMax, lambdaMax / kappa];
    const rates: Rates = { learningRate: eta, momentum: mu };
    const { stability, optimizer } = rules[rule];
    const paths = lambdas.map((lambda) => {
      const { points } = descend(
        quadratic({ eigenvalues: [lambda] }),
        optimizer({ learningRate: eta, momentum: mu }),
        [1],
        steps,
      );
      return { alpha: points, radius: stability.spectralRadius(rates, lambda), regime: regimeAt(lambda) };
    });
    const [steep] = paths;
    return { lambdas, steep: steep!, flat: paths[1] ?? steep!, paths };

    /** Without momentum the second root is 0, and the regimes are those of plain descent. */
    function regimeAt(lambda: number) {
      return mu === 0
        ? gradientDescentStability.regime({ learningRate: eta }, lambda)
        : stability.regime(rates, lambda);
    }
  },
  view({ rule, over, kappa, eta, mu }, { lambdas, steep, flat, paths }) {
    const { stability, modulusText } = rules[rule];
    const all = over === 'spectrum';
    const radius = Math.max(steep.radius, flat.radius);
    const worst = steep.radius >= flat.radius ? steep : flat;
    const spread = all ? kappa : 1;
    const bestPair = best(rule, spread);
    const bestPlain = gradientDescentStability.best(lambdaMax / spread, lambdaMax);
    const bound = stability.criticalLearningRate({ momentum: mu }, lambdaMax);
    const peak = Math.max(...paths.flatMap(({ alpha }) => Array.from(alpha, Math.abs)));
    // One of two ranges, so that the axis stands still while the pair is dragged.
    const reach = peak > 2 ? 4 : 2;
    const key = `momentum-map ${rule} ${spread}`;
    const directions = ['steep', 'flat'] as const satisfies Role[];
    const eigenvalues = (g: (lambda: number) => number) => sampled(g, 0, lambdaMax, 200);
    const names = all ? ['λ_{max}', 'λ_{min}'] : ['λ'];
    const worstAt = (x: number, y: number) => {
      const at = { learningRate: Math.max(x, 0), momentum: Math.min(Math.max(y, 0), 0.9999) };
      return stability.worstCase(at, lambdas);
    };
    const alphas = (value: (alpha: number) => number, name: string): LineMark[] =>
      paths.map(({ alpha }, i) => ({
        kind: 'line',
        role: directions[i]!,
        points: againstStep(Array.from(alpha, value)),
        vertices: true,
        label: all ? `${name} along ${names[i]!}` : name,
      }));
    const marks: Mark[] = [
      {
        kind: 'heat',
        key,
        // Where it diverges the map stays blank.
        value: (x, y) =>
          x > stability.criticalLearningRate({ momentum: clampMu(y) }, lambdaMax) ? NaN : worstAt(x, y),
        range: [Math.min(bestPair.rate, 0.9), 1],
        label: `factor ρ, from ${brief(Math.min(bestPair.rate, 0.9), 2)} to 1; blank: diverges`,
      },
      ...lambdas.flatMap((lambda, i) =>
        criticalCurves(rule, lambda).map((points, branch): LineMark => ({
          kind: 'line',
          role: directions[i]!,
          points,
          ...(branch === 0 ? { label: `critical damping${all ? ` of ${names[i]!}` : ''}` } : {}),
        })),
      ),
      {
        kind: 'line',
        role: 'bound',
        points: sampled((y) => y, 0, 1, 40).map(([, y]): Point => [
          stability.criticalLearningRate({ momentum: clampMu(y) }, lambdaMax),
          y,
        ]),
        label: 'edge of stability',
      },
      // With one eigenvalue the best pair is without momentum: one marker for both.
      ...(bestPair.momentum > 0
        ? [
            {
              kind: 'points',
              role: 'slow',
              points: [[bestPlain.learningRate, 0]],
              label: 'best without momentum',
            } as const,
          ]
        : []),
      {
        kind: 'points',
        role: 'minimum',
        points: [[bestPair.learningRate, bestPair.momentum]],
        label: 'best pair',
      },
      {
        kind: 'points',
        role: 'own',
        points: [[eta, mu]],
        label: 'your pair',
        drag: { label: 'your pair', x: 'eta', y: 'mu' },
      },
    ];
    return {
      figures: [
        {
          id: 'map',
          title: all ? 'The worst factor ρ a step' : 'The factor ρ a step',
          x: { label: 'learning rate η, in units of 1/λ_{max}', min: 0, max: 4 },
          y: { label: 'momentum μ', min: 0, max: 1 },
          marks,
        },
        {
          id: 'alpha',
          title: 'Signed distance α at your pair',
          x: { label: 'step τ', min: 0, max: steps, whole: true },
          y: { label: 'α', min: -reach, max: reach },
          marks: [{ kind: 'rule', role: 'minimum', y: 0, text: 'minimum' }, ...alphas((alpha) => alpha, 'α')],
        },
        {
          id: 'decay',
          title: 'Its size |α|, against the powers of ρ',
          x: { label: 'step τ', min: 0, max: steps, whole: true },
          y: { label: '|α|', min: 1e-8, max: 1e2, scale: 'log' },
          marks: [
            { kind: 'line', role: 'model', points: againstStep(powers(radius)), label: 'ρ^τ' },
            ...alphas(Math.abs, '|α|'),
          ],
        },
        {
          id: 'spectrum',
          title: 'The factor for every eigenvalue, at your pair',
          x: { label: 'eigenvalue λ, in units of λ_{max}', min: 0, max: lambdaMax },
          y: { label: 'factor', min: 0, max: 1.25 },
          marks: [
            { kind: 'rule', role: 'bound', y: 1, text: 'no progress' },
            ...(all ? [{ kind: 'rule', role: 'flat', x: lambdaMax / kappa, text: 'λ_{min}' } as const] : []),
            {
              kind: 'line',
              role: 'slow',
              points: eigenvalues((lambda) => Math.abs(1 - eta * lambda)),
              label: 'gradient descent, the same η',
            },
            {
              kind: 'line',
              role: 'own',
              points: eigenvalues((lambda) =>
                stability.spectralRadius({ learningRate: eta, momentum: mu }, lambda),
              ),
              label: 'your pair',
            },
          ],
        },
      ],
      values: {
        rho: { value: radius, digits: 4, label: 'factor', symbol: 'ρ', role: 'own' },
        digit: { value: stepsPerDigit(radius), digits: 1, label: 'steps for a digit' },
        rhoSteep: { value: all ? steep.radius : NaN, digits: 4, label: 'factor, steep', role: 'steep' },
        rhoFlat: { value: all ? flat.radius : NaN, digits: 4, label: 'factor, flat', role: 'flat' },
        bound: { value: bound, digits: 4, label: 'edge for this μ', role: 'bound' },
        bestEta: {
          value: bestPair.learningRate,
          digits: short(bestPair.learningRate),
          label: 'best',
          symbol: 'η',
          role: 'minimum',
        },
        bestMu: {
          value: bestPair.momentum,
          digits: short(bestPair.momentum),
          label: 'best',
          symbol: 'μ',
          role: 'minimum',
        },
        bestRho: {
          value: bestPair.rate,
          digits: short(bestPair.rate),
          label: 'best',
          symbol: 'ρ',
          role: 'minimum',
        },
        eta: { value: eta, digits: 3, symbol: 'η', role: 'own' },
        mu: { value: mu, digits: 3, symbol: 'μ', role: 'own' },
        kappa: { value: spread, digits: 0, symbol: 'κ' },
        peak: { value: peak, digits: 3 },
        plainRho: { value: bestPlain.rate, digits: 4, symbol: 'ρ', role: 'slow' },
        plainDigit: { value: stepsPerDigit(bestPlain.rate), digits: 1 },
      },
      summary: summary(),
    };

    function summary(): string {
      const pair = `η = ${shown(eta)}, μ = ${shown(mu)}`;
      if (worst.regime === 'diverging')
        return `Diverges${all ? ` along the ${steep === worst ? 'steep' : 'flat'} direction` : ''}: a root of modulus ${shown(radius)} lies outside the unit circle; with μ = ${shown(mu)} it needs η < ${shown(bound)}.`;
      if (worst.regime === 'on the edge')
        return `On the edge, at ${pair}: one root is −1, so α changes sides for ever and never shrinks; it needs η < ${shown(bound)}.`;
      if (!all) return `${describe(steep.regime)} ρ = ${shown(radius)} a step.`;
      const at = Math.abs(radius - bestPair.rate) < 1e-9 ? 'The best pair: ' : '';
      const which =
        Math.abs(steep.radius - flat.radius) < 1e-9
          ? `both ends shrink by the factor ρ = ${shown(radius)} a step`
          : `the ${steep === worst ? 'steep' : 'flat'} direction sets the pace, ρ = ${shown(radius)} a step`;
      const said = `${at}${which}; the steep one is ${steep.regime}, the flat one ${flat.regime}.`;
      return said[0]!.toUpperCase() + said.slice(1);
    }

    function describe(regime: string): string {
      switch (regime) {
        case 'under-damped':
          return `Under-damped: the roots are complex, so α swings to and fro and shrinks by the factor ${modulusText}:`;
        case 'critically damped':
          if (radius === 0) return 'Critically damped: both roots are 0, and the first step arrives:';
          return `Critically damped: the roots coincide, between ${eta * lambdaMax < 1 ? 'creeping and swinging' : 'swinging and alternating'}; a factor of about τ comes beside ρ^τ:`;
        case 'over-damped':
          return 'Over-damped: both roots are positive, so α creeps in on one side, and the larger root decides:';
        case 'monotone':
          return 'Plain gradient descent: the factor 1 − ηλ is not negative, so α comes in on one side:';
        default:
          return `${mu === 0 ? 'Plain gradient descent, alternating: the factor 1 − ηλ is' : 'Alternating: the larger root is'} negative, so α changes sign at every step:`;
      }
    }
  },
});

/** Decimals for a best value: none for 0 and 1, which one eigenvalue alone has exactly. */
const short = (value: number) => (Number.isInteger(value) ? 0 : 3);
const clampMu = (mu: number) => Math.min(Math.max(mu, 0), 1 - 1e-12);
const powers = (rho: number) => Array.from({ length: steps + 1 }, (_, k) => rho ** k);
/** Steps that divide a distance by ten, at factor `rho`; infinitely many where it does not shrink. */
const stepsPerDigit = (rho: number) => (rho < 1 ? Math.LN10 / -Math.log(rho) : Infinity);

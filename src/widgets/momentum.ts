import { format } from '../figure/format.ts';
import type { ArrowMark, Mark, Point } from '../figure/figure.ts';
import type { Role } from '../figure/roles.ts';
import {
  descend,
  gradientDescent,
  gradientDescentStability,
  heavyBallStability,
  momentum,
  nesterov,
  nesterovStability,
  quadratic,
  type Optimizer,
  type Rates,
  type Stability,
} from '../optim/index.ts';
import { choice, defineWidget, range, time } from './define.ts';
import { bowl } from './plane.ts';
import { againstStep, inPlane } from './points.ts';

const lambdaMax = 10;
const steps = 60;
/** The valley's flat direction, in radians from the first weight's axis. */
const angle = (25 * Math.PI) / 180;
const flat: Point = [Math.cos(angle), Math.sin(angle)];
const steep: Point = [-Math.sin(angle), Math.cos(angle)];
/** Beyond this a coordinate has left every figure, and the walk may end. */
const bound = 1e12;
const shown = (value: number, digits = 3) => format({ value, digits });

const racers = [
  {
    id: 'descent',
    name: 'gradient descent',
    the: 'gradient descent',
    role: 'slow',
    stability: gradientDescentStability,
  },
  { id: 'ball', name: 'heavy ball', the: 'the heavy ball', role: 'fast', stability: heavyBallStability },
  { id: 'nesterov', name: 'Nesterov', the: 'Nesterov’s rule', role: 'large', stability: nesterovStability },
] as const satisfies { id: string; name: string; the: string; role: Role; stability: Stability }[];
type Id = (typeof racers)[number]['id'];

/** A rule's error at each step, its points, and what the closed forms say of it. */
interface Run {
  readonly rates: Rates;
  readonly points: readonly Point[];
  readonly errors: Float64Array;
  /** The worst spectral radius over both directions. */
  readonly radius: number;
  readonly critical: number;
}

/** The parts of the step that leaves `points[step]`, seen from there: the velocity's, the gradient's, and their sum. */
function anatomy({ points, rates }: Run, step: number): ArrowMark[] {
  const [here, next] = [points[step], points[step + 1]];
  if (here === undefined || next === undefined) return [];
  const before = points[step - 1] ?? here;
  const mu = rates.momentum ?? 0;
  const carried: Point = [mu * (here[0] - before[0]), mu * (here[1] - before[1])];
  const sum: Point = [next[0] - here[0], next[1] - here[1]];
  return [
    { kind: 'arrow', role: 'velocity', from: [0, 0], to: carried, label: 'velocity’s part μΔw' },
    { kind: 'arrow', role: 'gradient', from: carried, to: sum, label: 'gradient’s part −η∇E' },
    { kind: 'arrow', role: 'update', from: [0, 0], to: sum, label: 'update, their sum' },
  ];
}

const length = ({ from, to }: ArrowMark) => Math.hypot(to[0] - from[0], to[1] - from[1]);

/** Decimals that show three significant digits of a length; below 10⁻⁴, two in the mantissa before a power of ten. */
function decimals(size: number): number {
  const digits = 2 - Math.floor(Math.log10(size));
  return digits <= 6 ? Math.max(digits, 0) : 2;
}

/** The round number, 1, 2 or 5 times a power of ten, that holds the arrows. */
function reach(arrows: readonly ArrowMark[]): number {
  const size = 1.05 * (Math.max(0, ...arrows.map(({ to }) => Math.hypot(...to))) || 1);
  const power = 10 ** Math.floor(Math.log10(size));
  return [1, 2, 5, 10].find((part) => part * power >= size)! * power;
}

export default defineWidget({
  title: 'Three rules race down a ravine',
  params: {
    rates: choice({
      label: 'rates',
      options: { best: 'each rule’s best', own: 'yours, for all three' },
      default: 'best',
    }),
    eta: range({ symbol: 'η', label: 'your learning rate', min: 0, max: 0.4, step: 0.005, default: 0.1 }),
    mu: range({ symbol: 'μ', label: 'your momentum', min: 0, max: 0.98, step: 0.01, default: 0.7 }),
    kappa: range({ symbol: 'κ', label: 'condition number', min: 1, max: 100, step: 1, default: 10 }),
    w1: range({ symbol: 'w_1', label: 'start, first weight', min: -4, max: 4, step: 0.05, default: -3.2 }),
    w2: range({
      symbol: 'w_2',
      label: 'start, second weight',
      min: -2.5,
      max: 2.5,
      step: 0.05,
      default: 0.2,
    }),
    parts: choice({
      label: 'look closer at',
      options: { descent: 'gradient descent', ball: 'the heavy ball', nesterov: 'Nesterov' },
      default: 'ball',
    }),
    step: time({ symbol: 'τ', label: 'step', max: steps, default: 20 }),
  },
  presets: {
    best: { label: 'each at its best', values: {} },
    parts: {
      label: 'a step, taken apart',
      values: { rates: 'own', eta: 0.06, mu: 0.7, kappa: 10, step: 4 },
    },
    long: { label: 'a long valley, κ = 100', values: { kappa: 100, step: steps } },
    same: { label: 'the same rates for all', values: { rates: 'own', step: 20 } },
    swinging: {
      label: 'too much momentum',
      values: { rates: 'own', eta: 0.05, mu: 0.95, kappa: 10, step: 30 },
    },
    beyond: {
      label: 'beyond plain descent’s edge',
      values: { rates: 'own', eta: 0.22, mu: 0.5, kappa: 10, step: 15 },
    },
    round: { label: 'no valley, κ = 1', values: { kappa: 1, step: 3 } },
  },
  run({ rates: which, eta, mu, kappa, w1, w2 }) {
    const lambdaMin = lambdaMax / kappa;
    const surface = quadratic({ eigenvalues: [lambdaMin, lambdaMax], angle });
    const ratesOf = (stability: Stability): Rates => {
      if (which === 'best') return stability.best(lambdaMin, lambdaMax);
      return { learningRate: eta, momentum: stability === gradientDescentStability ? 0 : mu };
    };
    // One step more than is shown: the parts of the last step need to know where it leads.
    const run = <State>(stability: Stability, rule: (rates: Required<Rates>) => Optimizer<State>): Run => {
      const rates = ratesOf(stability);
      const { learningRate, momentum = 0 } = rates;
      const path = descend(surface, rule({ learningRate, momentum }), [w1, w2], steps + 1, { bound });
      return {
        rates,
        points: inPlane(path),
        errors: path.values,
        radius: stability.worstCase(rates, [lambdaMin, lambdaMax]),
        critical: stability.criticalLearningRate({ momentum }, lambdaMax),
      };
    };
    const runs: Record<Id, Run> = {
      descent: run(gradientDescentStability, gradientDescent),
      ball: run(heavyBallStability, momentum),
      nesterov: run(nesterovStability, nesterov),
    };
    return { surface, runs };
  },
  view({ kappa, w1, w2, parts, step }, { surface, runs }) {
    const upTo = <T>(list: ArrayLike<T>) => Array.from(list).slice(0, step + 1);
    const error = (id: Id) => runs[id].errors[Math.min(step, runs[id].errors.length - 1)]!;
    const arrows = anatomy(runs[parts], step);
    const here = runs[parts].points[step];
    const room = reach(arrows);
    const chosen = racers.find(({ id }) => id === parts)!;
    const along = ([u1, u2]: Point) =>
      againstStep(upTo(runs[parts].points).map(([x, y]) => Math.abs(u1 * x + u2 * y)));
    const size = (role: Role) => arrows.filter((arrow) => arrow.role === role).map(length)[0] ?? NaN;
    const part = (role: Role, label: string) => {
      const value = size(role);
      return { value, digits: decimals(value), label, role };
    };
    const lines = (points: (run: Run) => Point[]) =>
      racers.map(({ id, name, role }): Mark => ({
        kind: 'line',
        role,
        points: points(runs[id]),
        vertices: true,
        label: name,
      }));
    return {
      figures: [
        {
          id: 'race',
          title: 'The race over the error’s contours',
          x: { label: 'w₁', min: -4, max: 4 },
          y: { label: 'w₂', min: -2.5, max: 2.5 },
          equal: true,
          aspect: { wide: 1.4, narrow: 1.15 },
          marks: [
            {
              kind: 'contour',
              role: 'surface',
              key: `momentum ${kappa}`,
              ...bowl(surface),
              levels: Array.from({ length: 14 }, (_, k) => 0.3 * (k + 0.5) ** 2),
              label: 'equal error',
            },
            ...lines(({ points }) => upTo(points)),
            ...(here
              ? [{ kind: 'points', role: 'path', points: [here], label: 'where the step starts' } as const]
              : []),
            // Above the point, which may lie on it.
            { kind: 'points', role: 'minimum', points: [[0, 0]], label: 'minimum w*' },
            {
              kind: 'points',
              role: 'start',
              points: [[w1, w2]],
              label: 'start',
              drag: { label: 'start', x: 'w1', y: 'w2' },
            },
          ],
        },
        {
          id: 'error',
          title: 'Error against step',
          x: { label: 'step τ', min: 0, max: steps, whole: true },
          y: { label: 'error E', min: 1e-12, max: 1e4, scale: 'log' },
          aspect: { wide: 1.4, narrow: 1.15 },
          marks: lines(({ errors }) => againstStep(upTo(errors))),
        },
        {
          id: 'step',
          title: `The next step of ${chosen.the}`,
          x: { label: 'change of w₁', min: -room, max: room },
          y: { label: 'change of w₂', min: -room, max: room },
          equal: true,
          aspect: { wide: 1.4, narrow: 1.15 },
          marks: [...arrows, { kind: 'points', role: 'path', points: [[0, 0]], label: 'where it starts' }],
        },
        {
          id: 'directions',
          title: `Distance left of ${chosen.the}`,
          x: { label: 'step τ', min: 0, max: steps, whole: true },
          y: { label: '|αᵢ|', min: 1e-7, max: 1e3, scale: 'log' },
          aspect: { wide: 1.4, narrow: 1.15 },
          marks: [
            { kind: 'line', role: 'steep', points: along(steep), vertices: true, label: 'steep direction' },
            { kind: 'line', role: 'flat', points: along(flat), vertices: true, label: 'flat direction' },
          ],
        },
      ],
      values: {
        errorDescent: { value: error('descent'), digits: 4, label: 'E, gradient descent', role: 'slow' },
        errorBall: { value: error('ball'), digits: 4, label: 'E, heavy ball', role: 'fast' },
        errorNesterov: { value: error('nesterov'), digits: 4, label: 'E, Nesterov', role: 'large' },
        gradientPart: part('gradient', 'length of −η∇E'),
        velocityPart: part('velocity', 'length of μΔw'),
        update: part('update', 'length of the update'),
        rhoDescent: { value: runs.descent.radius, digits: 4, symbol: 'ρ', role: 'slow' },
        rhoBall: { value: runs.ball.radius, digits: 4, symbol: 'ρ', role: 'fast' },
        rhoNesterov: { value: runs.nesterov.radius, digits: 4, symbol: 'ρ', role: 'large' },
        etaDescent: { value: runs.descent.rates.learningRate, digits: 4, symbol: 'η', role: 'slow' },
        etaBall: { value: runs.ball.rates.learningRate, digits: 4, symbol: 'η', role: 'fast' },
        muBall: { value: runs.ball.rates.momentum!, digits: 4, symbol: 'μ', role: 'fast' },
        etaNesterov: { value: runs.nesterov.rates.learningRate, digits: 4, symbol: 'η', role: 'large' },
        muNesterov: { value: runs.nesterov.rates.momentum!, digits: 4, symbol: 'μ', role: 'large' },
        kappa: { value: kappa, digits: 0, symbol: 'κ' },
        step: { value: step, digits: 0, symbol: 'τ' },
      },
      summary: summary(),
    };

    function summary(): string {
      if (w1 === 0 && w2 === 0) return 'Starts at the minimum, where the gradient is zero: nobody moves.';
      if (racers.every(({ id }) => runs[id].rates.learningRate === 0))
        return 'Nobody moves: the learning rate is 0.';
      const lost = racers
        .filter(({ id }) => runs[id].radius > 1 + 1e-9)
        .map(({ id, name }) => `${name} diverges: it needs η < ${shown(runs[id].critical)}`);
      const edge = racers
        .filter(({ id }) => Math.abs(runs[id].radius - 1) <= 1e-9)
        .map(({ id, name }) => `${name} is on the edge, η = ${shown(runs[id].critical)}`);
      const kept = racers
        .filter(({ id }) => runs[id].radius < 1 - 1e-9)
        .sort((a, b) => runs[a.id].radius - runs[b.id].radius)
        .map(({ id, name }) => `${name} ${shown(runs[id].radius)}`);
      const factors =
        kept.length > 0 ? `in the long run a step leaves this part of the distance: ${kept.join(', ')}` : '';
      const said = [...lost, ...edge, ...(factors ? [factors] : [])].join('; ');
      const errors = racers.map(({ id, name }) => `${name} ${shown(error(id), 4)}`).join(', ');
      return `${said[0]!.toUpperCase()}${said.slice(1)}. Errors after ${step} steps: ${errors}.`;
    }
  },
});

import { format } from '../figure/format.ts';
import type { LineMark, Point } from '../figure/figure.ts';
import type { Role } from '../figure/roles.ts';
import { descend, gradientDescent, polynomial } from '../optim/index.ts';
import { choice, defineWidget, range, time } from './define.ts';
import { againstStep, onCurve, sampled } from './points.ts';

const minimum = 3;
const steps = 15;
/** `L(θ) = (θ − 3)²`, whose curvature is `L'' = 2`. */
const loss = polynomial([minimum * minimum, -2 * minimum, 1]);
const L = (theta: number) => loss.value(Float64Array.of(theta));
const factorOf = (eta: number) => 1 - 2 * eta;

/** The three rates of the source's demonstration (row C5 of the sources). */
const compared = [
  { name: 'Small', eta: 0.05, role: 'slow' },
  { name: 'Medium', eta: 0.3, role: 'fast' },
  { name: 'Large', eta: 0.8, role: 'large' },
] as const satisfies { name: string; eta: number; role: Role }[];

/** `(θ, L(θ))` for step 0, 1, …: a path on the loss curve. */
const walk = (eta: number, start: number): Point[] =>
  onCurve(descend(loss, gradientDescent({ learningRate: eta }), [start], steps));

/** What the factor `q = 1 − 2η`, by which `θ − 3` is multiplied at each step, does to the walk. */
function regime(eta: number): string {
  const q = factorOf(eta);
  const factor = `the factor 1 − 2η is ${format({ value: q, digits: 2 })}`;
  if (Math.abs(q) < 1e-9) return 'Arrives in one step: the factor 1 − 2η is 0.';
  if (Math.abs(q + 1) < 1e-9)
    return 'On the edge: the factor 1 − 2η is −1, so θ jumps for ever between two points and the loss stays the same.';
  if (Math.abs(q - 1) < 1e-9) return 'Stands still: the learning rate is 0.';
  if (q < -1) return `Diverges: ${factor}, so each step is longer than the last; it needs η < 1.`;
  if (q < 0)
    return `Converges, alternating: ${factor}, so θ jumps over the minimum at every step, and comes nearer.`;
  if (q <= 0.5) return `Converges fast, from one side: ${factor}.`;
  return `Converges slowly, from one side: ${factor}, so each step keeps most of the distance.`;
}

export default defineWidget({
  title: 'The learning rate on one parabola',
  params: {
    eta: range({ symbol: 'η', label: 'your learning rate', min: 0, max: 1.2, step: 0.01, default: 0.1 }),
    start: range({ symbol: 'θ^{(0)}', label: 'start', min: -1, max: 7, step: 0.1, default: -1 }),
    show: choice({
      label: 'walks',
      options: { all: 'the source’s three and yours', own: 'yours only' },
      default: 'all',
    }),
    step: time({ symbol: 'τ', label: 'step', max: steps, default: steps }),
  },
  presets: {
    source: { label: 'the source’s three rates', values: { show: 'all' } },
    small: { label: 'small, 0.05', values: { eta: 0.05, show: 'own' } },
    medium: { label: 'medium, 0.3', values: { eta: 0.3, show: 'own' } },
    best: { label: 'best, 0.5', values: { eta: 0.5, show: 'own' } },
    large: { label: 'large, 0.8', values: { eta: 0.8, show: 'own' } },
    edge: { label: 'on the edge, 1', values: { eta: 1, show: 'own' } },
    beyond: { label: 'beyond, 1.05', values: { eta: 1.05, show: 'own' } },
  },
  run: ({ eta, start }) => ({
    own: walk(eta, start),
    source: compared.map((rate) => ({ ...rate, path: walk(rate.eta, start) })),
  }),
  view({ eta, start, show, step }, { own, source }) {
    const yours = { name: 'Yours', eta, role: 'own' as Role, path: own };
    const walks = show === 'all' ? [...source, yours] : [yours];
    const lines = (points: (path: Point[]) => Point[]) =>
      walks.map(({ name, eta, role, path }): LineMark => ({
        kind: 'line',
        role,
        label: `${name}, η = ${format({ value: eta, digits: 2 })}`,
        points: points(path.slice(0, step + 1)),
        vertices: true,
      }));
    const at = (path: Point[]) => path[step]![0];
    const [small, medium, large] = source.map((rate) => at(rate.path)) as [number, number, number];
    return {
      figures: [
        {
          id: 'walk',
          title: 'The walk on the loss curve L(θ) = (θ − 3)²',
          x: { label: 'parameter θ', min: -2, max: 8 },
          y: { label: 'loss L(θ)', min: -1, max: 18 },
          marks: [
            { kind: 'line', role: 'surface', points: sampled(L, -2, 8) },
            ...lines((path) => path),
            { kind: 'points', role: 'minimum', points: [[minimum, 0]], label: 'minimum' },
            {
              kind: 'points',
              role: 'start',
              points: [own[0]!],
              label: 'start',
              drag: { label: 'start', x: 'start' },
            },
          ],
        },
        {
          id: 'loss',
          title: 'Loss against step',
          x: { label: 'step τ', min: 0, max: steps },
          y: { label: 'loss L(θ)', min: 1e-12, max: 1e6, scale: 'log' },
          marks: lines((path) => againstStep(path.map(([, value]) => value))),
        },
      ],
      values: {
        eta: { value: eta, digits: 2, symbol: 'η', role: 'own' },
        factor: { value: factorOf(eta), digits: 2, label: 'your factor', symbol: '1 − 2η', role: 'own' },
        theta: { value: at(own), digits: 15, label: 'your θ', role: 'own' },
        loss: { value: own[step]![1], digits: 6, label: 'your loss', role: 'own' },
        thetaSmall: { value: small, digits: 15, label: 'θ with η = 0.05', role: 'slow' },
        thetaMedium: { value: medium, digits: 15, label: 'θ with η = 0.3', role: 'fast' },
        thetaLarge: { value: large, digits: 15, label: 'θ with η = 0.8', role: 'large' },
        start: { value: start, digits: 1, symbol: 'θ^{(0)}' },
        step: { value: step, digits: 0, symbol: 'τ' },
      },
      summary: `${regime(eta)} After ${step} steps your θ is ${format({ value: at(own), digits: 4 })}.`,
    };
  },
});

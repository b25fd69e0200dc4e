import { format } from '../figure/format.ts';
import type { Mark } from '../figure/figure.ts';
import { absolute, descend, gradientDescent, polynomial } from '../optim/index.ts';
import { choice, defineWidget, range, time } from './define.ts';
import { againstStep, onCurve, sampled } from './points.ts';

/** The source's data point (1, 5) and model f(x, θ) = x + θ: the residual is θ − 4. */
const minimum = 4;
const steps = 20;
const errors = {
  l1: absolute({ minimum: [minimum] }),
  l2: polynomial([(minimum * minimum) / 2, -minimum, 0.5]),
};

/** θ − 4 keeps its remainder mod η: in the end the walk jumps between these two points, one on each side of 4. */
function circling(start: number, eta: number): [number, number] {
  const steps = (start - minimum) / eta;
  const remainder = Math.abs(steps - Math.round(steps)) < 1e-9 ? 0 : eta * (steps - Math.floor(steps));
  return [minimum + remainder - eta, minimum + remainder];
}

function l1Summary(eta: number, [low, high]: readonly [number, number], path: readonly number[]): string {
  const number = (value: number) => format({ value, digits: 2 });
  const [now, before] = [path.at(-1)!, path.at(-2)!];
  const between = `between ${number(low)} and ${number(high)}`;
  const walks = `With the L1 error every step is ${number(eta)} long:`;
  if (now === before)
    return 'With the L1 error the steps land on the kink, where the derivative is taken as 0, and stop.';
  if ((now - minimum) * (before - minimum) > 0)
    return `${walks} θ is still on its way, and will jump ${between}.`;
  if (high - minimum < 1e-9)
    return `${walks} it should stop on the kink, but rounding misses it by a hair, and θ goes on jumping.`;
  return `${walks} θ ends up jumping ${between}, never closer to 4 than ${number(Math.min(high - minimum, minimum - low))}.`;
}

export default defineWidget({
  title: 'A step of fixed length circles the minimum',
  params: {
    eta: range({ symbol: 'η', label: 'learning rate', min: 0.05, max: 2.2, step: 0.05, default: 1 }),
    start: range({ symbol: 'θ^{(0)}', label: 'start', min: -2, max: 10, step: 0.1, default: -1.5 }),
    show: choice({
      label: 'error',
      options: { both: 'both', l1: 'L1, |x + θ − y|', l2: 'L2, ½(x + θ − y)²' },
      default: 'both',
    }),
    step: time({ symbol: 'τ', label: 'step', max: steps, default: steps }),
  },
  presets: {
    source: { label: 'the source’s walk', values: {} },
    half: { label: 'half the rate', values: { eta: 0.5, start: -1.3 } },
    tenth: { label: 'a tenth of it', values: { eta: 0.1, start: 3.05, show: 'l1' } },
    lucky: { label: 'a lucky start', values: { start: -1 } },
    gentle: { label: 'L2, gentle', values: { eta: 0.5, show: 'l2' } },
    edge: { label: 'both on the edge', values: { eta: 2, start: 3 } },
  },
  run({ eta, start }) {
    const walk = (error: (typeof errors)['l1']) =>
      onCurve(descend(error, gradientDescent({ learningRate: eta }), [start], steps));
    return { l1: walk(errors.l1), l2: walk(errors.l2) };
  },
  view({ eta, start, show, step }, walks) {
    const shown = (['l1', 'l2'] as const).filter((name) => show === 'both' || show === name);
    const style = { l1: { role: 'large', label: 'L1' }, l2: { role: 'fast', label: 'L2' } } as const;
    const at = (name: 'l1' | 'l2') => walks[name][step]![0];
    const far = (name: 'l1' | 'l2') => walks[name].map(([theta]) => Math.abs(theta - minimum));
    const lines: Mark[] = shown.map((name) => ({
      kind: 'line',
      ...style[name],
      points: walks[name].slice(0, step + 1),
      vertices: true,
    }));
    const E = (name: 'l1' | 'l2') => (theta: number) => errors[name].value(Float64Array.of(theta));
    const curves =
      shown.length > 1
        ? 'error curves: L1 the wedge, L2 the parabola'
        : `the error ${style[shown[0]!].label}`;
    /** High enough for the start of the L2 walk; otherwise the L1 walk is shown larger. */
    const top = shown.includes('l2') && E('l2')(start) > 7 ? 20 : 7;
    const pair = circling(start, eta);
    const nearest = Math.min(...far('l1').slice(0, step + 1));
    const number = (value: number) => format({ value, digits: 2 });
    const l1 = l1Summary(
      eta,
      pair,
      walks.l1.map(([theta]) => theta),
    );
    const q = 1 - eta;
    const l2 =
      Math.abs(q + 1) < 1e-9
        ? 'With the L2 error the factor 1 − η is −1, and θ jumps between two points as well.'
        : Math.abs(q) > 1
          ? `With the L2 error θ diverges: the factor 1 − η is ${number(q)}; it needs η < 2.`
          : `With the L2 error the gradient shrinks with the distance, by the factor ${number(q)} a step, and θ ${q === 0 ? 'arrives at once' : 'closes in on 4'}.`;
    return {
      figures: [
        {
          id: 'walk',
          title: 'The walk on the error curves',
          x: { label: 'parameter θ', min: -2, max: 10 },
          // From below 0, so that the start's handle does not lie on the ticks.
          y: { label: 'error', min: -top / 10, max: top },
          marks: [
            ...shown.map((name, k): Mark => ({
              kind: 'line',
              role: 'surface',
              points: sampled(E(name), -2, 10, 240),
              ...(k === 0 && { label: curves }),
            })),
            { kind: 'points', role: 'minimum', points: [[minimum, 0]], label: 'minimum θ = 4' },
            ...lines,
            {
              kind: 'points',
              role: 'start',
              points: [[start, 0]],
              label: 'start',
              drag: { label: 'start', x: 'start' },
            },
          ],
        },
        {
          id: 'distance',
          title: 'Distance to the minimum',
          x: { label: 'step τ', min: 0, max: steps, whole: true },
          y: { label: '|θ − 4|', min: 0, max: 6 },
          marks: [
            { kind: 'rule', role: 'bound', y: eta / 2, text: 'half a step, η/2' },
            ...shown.map((name): Mark => ({
              kind: 'line',
              ...style[name],
              points: againstStep(far(name).slice(0, step + 1)),
              vertices: true,
            })),
          ],
        },
      ],
      values: {
        eta: { value: eta, digits: 2, symbol: 'η' },
        thetaL1: { value: at('l1'), digits: 4, label: 'θ with L1', role: 'large' },
        thetaL2: { value: at('l2'), digits: 4, label: 'θ with L2', role: 'fast' },
        nearest: { value: nearest, digits: 4, label: 'nearest that L1 came' },
        factor: { value: q, digits: 2, label: 'L2 factor', symbol: '1 − η', role: 'fast' },
        low: { value: pair[0], digits: 2 },
        high: { value: pair[1], digits: 2 },
        step: { value: step, digits: 0, symbol: 'τ' },
      },
      summary: show === 'l1' ? l1 : show === 'l2' ? l2 : `${l1} ${l2}`,
    };
  },
});

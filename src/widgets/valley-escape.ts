import { format } from '../figure/format.ts';
import type { Point } from '../figure/figure.ts';
import {
  descend,
  doubleWell,
  gradientDescent,
  newton,
  noisy,
  random,
  type Objective,
} from '../optim/index.ts';
import { defineWidget, range, time } from './define.ts';
import { againstStep, sampled } from './points.ts';

const steps = 300;
const walkers = 40;

/**
 * The maximum between the wells: the ridge a walk must cross. Newton's method goes there from 0 without overshooting,
 * since `E'` falls and is convex on the way.
 */
const ridgeOf = (well: Objective): number => descend(well, newton(), [0], 10).points.at(-1)!;

export default defineWidget({
  title: 'Leaving a valley, or staying',
  params: {
    eta: range({ symbol: 'η', label: 'learning rate', min: 0.005, max: 0.3, step: 0.005, default: 0.1 }),
    noise: range({ symbol: 's', label: 'noise of the gradient', min: 0, max: 8, step: 0.1, default: 2.5 }),
    tilt: range({ symbol: 't', label: 'tilt', min: 0, max: 1, step: 0.05, default: 0.4 }),
    start: range({ symbol: 'w_0', label: 'start', min: -1.8, max: 1.8, step: 0.05, default: 1.2 }),
    seed: range({ label: 'seed', min: 0, max: 99, step: 1, default: 3 }),
    step: time({ symbol: 'τ', label: 'step', max: steps, default: steps }),
  },
  presets: {
    leaves: { label: 'a higher rate', values: {} },
    quiet: { label: 'no noise', values: { noise: 0 } },
    small: { label: 'a small rate', values: { eta: 0.02 } },
    restless: { label: 'higher still', values: { eta: 0.14 } },
    shallow: { label: 'equal wells', values: { tilt: 0 } },
  },
  run({ eta, noise, tilt, start, seed }) {
    const well = doubleWell({ tilt });
    const walk = (s: number) =>
      descend(
        noisy(well, { noise, normal: random(s).normal }),
        gradientDescent({ learningRate: eta }),
        [start],
        steps,
        {
          bound: 10,
        },
      );
    const ridge = ridgeOf(well);
    /** How many of the walks, each with a seed of its own, end in the deeper well, and how many fly off. */
    let [left, lost] = [0, 0];
    for (let k = 0; k < walkers; k++) {
      const { points, divergedAt } = walk(1000 * (seed + 1) + k);
      if (divergedAt !== null) lost++;
      else if (points[steps]! < ridge) left++;
    }
    return { well, ridge, path: walk(seed), left, lost };
  },
  view({ eta, noise, tilt, start, step }, { well, ridge, path, left, lost }) {
    const now = Math.min(step, path.steps);
    const w = [...path.points.subarray(0, now + 1)];
    const E = (at: number) => well.value(Float64Array.of(at));
    const [deep, shallow] = well.minima!.map(([m]) => m!) as [number, number];
    const crossings = w.filter((at, t) => t > 0 && at < ridge !== w[t - 1]! < ridge).length;
    const diverged = path.divergedAt !== null && path.divergedAt <= step;
    const here = w[now]!;
    const side = here < ridge ? 'the left valley' : 'the right valley';
    const recent = w.slice(-40).map((at): Point => [at, E(at)]);
    const percent = format({ value: (100 * left) / walkers, digits: 0 });
    const deeper = tilt > 0 ? 'the deeper, left valley' : 'the left valley';
    return {
      figures: [
        {
          id: 'well',
          title: 'The double well, and the last 40 points',
          x: { label: 'w', min: -2, max: 2 },
          y: { label: 'E(w)', min: -1.5, max: 4 },
          marks: [
            { kind: 'line', role: 'surface', points: sampled(E, -2, 2), label: 'error' },
            { kind: 'points', role: 'path', points: recent, label: 'the walk' },
            {
              kind: 'points',
              role: 'minimum',
              points: [
                [deep, E(deep)],
                [shallow, E(shallow)],
              ],
              label: 'minima',
            },
            { kind: 'points', role: 'own', points: [[here, E(here)]], label: 'now' },
            {
              kind: 'points',
              role: 'start',
              points: [[start, E(start)]],
              label: 'start',
              drag: { label: 'start', x: 'start' },
            },
          ],
        },
        {
          id: 'walk',
          title: 'Where the walk has been',
          x: { label: 'step τ', min: 0, max: steps, whole: true },
          y: { label: 'w', min: -2, max: 2 },
          marks: [
            { kind: 'rule', role: 'bound', y: ridge, text: 'the ridge' },
            { kind: 'line', role: 'path', points: againstStep(w), label: 'the walk' },
          ],
        },
      ],
      values: {
        w: { value: here, digits: 3, label: 'now at', symbol: 'w' },
        error: { value: E(here), digits: 3, label: 'error', symbol: 'E' },
        crossings: { value: crossings, digits: 0, label: 'times over the ridge' },
        left: { value: left, digits: 0, label: `walks that end left, of ${walkers}` },
        lost: { value: lost, digits: 0, label: 'walks that diverge' },
        ridge: { value: ridge, digits: 3, label: 'the ridge', role: 'bound' },
        eta: { value: eta, digits: 3, symbol: 'η' },
        noise: { value: noise, digits: 1, symbol: 's' },
        step: { value: now, digits: 0, symbol: 'τ' },
      },
      summary: diverged
        ? `Diverges at step ${path.divergedAt}: a long step up the steep wall leads to a longer one back.`
        : `After ${now} steps the walk is in ${side}, and has crossed the ridge ${crossings === 1 ? 'once' : `${crossings} times`}; of ${walkers} such walks ${percent} % end in ${deeper}${lost === 0 ? '' : `, and ${lost} diverge`}.`,
    };
  },
});

import { format } from '../figure/format.ts';
import type { Figure, LineMark, Point } from '../figure/figure.ts';
import { descend, newton, polynomial, type Objective } from '../optim/index.ts';
import { defineWidget, range, time, toggle } from './define.ts';
import { sampled } from './points.ts';

const steps = 12;
const extent = 8;

/**
 * `p + q`, and exactly 0 where they cancel but for rounding: at an inflection there is no step, not a huge one, and a step
 * that arrives misses by nothing.
 */
const sum = (p: number, q: number) => (Math.abs(p + q) <= 1e-12 * (Math.abs(p) + Math.abs(q)) ? 0 : p + q);

/** `f(w) = a w² + b w + c + d w³` and its first two derivatives. */
function curve(a: number, b: number, c: number, d: number) {
  const objective: Objective = {
    ...polynomial([c, b, a, d]),
    gradient([w], out) {
      out[0] = sum(3 * d * w! * w! + 2 * a * w!, b);
    },
    hessian([w], out) {
      out[0] = sum(6 * d * w!, 2 * a);
    },
  };
  const out = new Float64Array(1);
  const derivative = (fill: (w: Float64Array, out: Float64Array) => void) => (w: number) => {
    fill(Float64Array.of(w), out);
    return out[0]!;
  };
  return {
    objective,
    f: (w: number) => objective.value(Float64Array.of(w)),
    slope: derivative(objective.gradient),
    curvature: derivative(objective.hessian!),
  };
}

/** A quarter of the discriminant of `f' = 3d w² + 2a w + b`. Its sign is that of the book's q. */
const discriminant = (a: number, b: number, d: number) => sum(a * a, -3 * b * d);

/** The zero of `f'` on the same side of the inflection as `w0`, where `f''` is not 0; NaN if there is none. */
function extremum(a: number, b: number, d: number, w0: number): number {
  if (d === 0) return a === 0 ? NaN : -b / (2 * a);
  const root = Math.sqrt(discriminant(a, b, d) || NaN);
  return (-a + (3 * d * w0 + a < 0 ? -root : root)) / (3 * d);
}

/** Decimals of every computed number, in the readouts and in the message. */
const decimals = 3;
const shown = (value: number) => format({ value, digits: decimals });
const kind = (curvature: number) => (curvature > 0 ? 'minimum' : 'maximum');

/** `terms` as a sum in words of algebra: −w² − 2w − 3. */
function algebra(terms: readonly [coefficient: number, power: string][]): string {
  const kept = terms.filter(([coefficient]) => coefficient !== 0);
  return kept.length === 0
    ? '0'
    : kept
        .map(([coefficient, power], i) => {
          const size = Math.abs(coefficient);
          const sign = coefficient < 0 ? '−' : '+';
          const digits = size === 1 && power !== '' ? '' : String(Number(size.toPrecision(6)));
          return i === 0 ? `${sign === '−' ? '−' : ''}${digits}${power}` : ` ${sign} ${digits}${power}`;
        })
        .join('');
}

export default defineWidget({
  title: 'The rate that arrives in one step',
  params: {
    a: range({ symbol: 'a', label: 'quadratic coefficient', min: -3, max: 3, step: 0.05, default: -1 }),
    b: range({ symbol: 'b', label: 'linear coefficient', min: -10, max: 10, step: 0.1, default: -2 }),
    c: range({ symbol: 'c', label: 'constant', min: -10, max: 10, step: 0.1, default: -3 }),
    cubic: toggle({ label: 'add a cubic term d w³', default: false }),
    d: range({ symbol: 'd', label: 'cubic coefficient', min: -0.5, max: 0.5, step: 0.005, default: 0.05 }),
    w0: range({ symbol: 'w_0', label: 'start', min: -extent, max: extent, step: 0.1, default: 4 }),
    step: time({ symbol: 't', label: 'Newton step', max: steps, default: 1 }),
  },
  presets: {
    'source-plus': { label: 'source, w₀ = +4', values: { w0: 4 } },
    'source-minus': { label: 'source, w₀ = −4', values: { w0: -4 } },
    minimum: { label: 'a minimum', values: { a: 0.5, b: -2, c: -3, w0: -5 } },
    cubic: { label: 'cubic: one step misses', values: { cubic: true, d: 0.05, w0: -5 } },
    'cubic-other': { label: 'cubic: the other extremum', values: { cubic: true, d: 0.1, w0: 4, step: 6 } },
    'cubic-stall': { label: 'cubic: stalls', values: { cubic: true, a: -0.75, d: 0.125, w0: 2 } },
    'cubic-none': {
      label: 'cubic: nowhere to go',
      values: { cubic: true, a: 0.3, b: 4, d: 0.1, w0: 3, step: steps },
    },
  },
  run({ a, b, c, cubic, d, w0 }) {
    const of = curve(a, b, c, cubic ? d : 0);
    const path = descend(of.objective, newton(), [w0], steps);
    return { ...of, walk: [...path.points].filter(Number.isFinite) };
  },
  view({ a, b, c, cubic, d: coefficient, w0, step }, { f, slope, curvature, walk }) {
    const d = cubic ? coefficient : 0;
    const now = Math.min(step, walk.length - 1);
    const eta = curvature(w0) === 0 ? NaN : 1 / curvature(w0);
    const w1 = walk[1] ?? NaN;
    const wStar = extremum(a, b, d, w0);
    const visited = walk.slice(0, now + 1);
    const base = visited[Math.max(0, now - 1)]!;
    const model = (w: number) => f(base) + slope(base) * (w - base) + (curvature(base) / 2) * (w - base) ** 2;
    const derivativeModel = (w: number) => slope(base) + curvature(base) * (w - base);
    const line = (points: Point[], rest: Partial<LineMark> & Pick<LineMark, 'role'>): LineMark => ({
      kind: 'line',
      points,
      ...rest,
    });
    const curveOf = (g: (w: number) => number) => sampled(g, -extent, extent);
    const hasExtremum = Number.isFinite(wStar);
    const x = { label: 'w', min: -extent, max: extent };
    const figures: Figure[] = [
      {
        id: 'curve',
        title: `f(w) = ${algebra([
          [d, 'w³'],
          [a, 'w²'],
          [b, 'w'],
          [c, ''],
        ])}`,
        x,
        y: { label: 'f(w)', ...span([f(w0), f(w1), f(wStar), f(-3), f(3)]) },
        marks: [
          line(curveOf(f), { role: 'surface', label: 'f' }),
          ...(cubic
            ? [line(curveOf(model), { role: 'model', label: 'quadratic model where the last step started' })]
            : []),
          ...(hasExtremum
            ? [
                {
                  kind: 'points',
                  role: 'minimum',
                  points: [[wStar, f(wStar)]],
                  label: 'extremum w*',
                } as const,
              ]
            : []),
          line(
            visited.map((w) => [w, f(w)]),
            { role: 'path', vertices: true, label: 'Newton steps' },
          ),
          {
            kind: 'points',
            role: 'start',
            points: [[w0, f(w0)]],
            label: 'start w₀',
            drag: { label: 'start', x: 'w0' },
          },
        ],
      },
      {
        id: 'derivative',
        title: `f′(w) = ${algebra([
          [3 * d, 'w²'],
          [2 * a, 'w'],
          [b, ''],
        ])},  f″(w) = ${algebra([
          [6 * d, 'w'],
          [2 * a, ''],
        ])}`,
        x,
        y: { label: 'f′(w)', ...span([slope(w0), slope(w1), 0, slope(-3), slope(3)]) },
        marks: [
          { kind: 'rule', role: 'surface', y: 0 },
          line(curveOf(slope), { role: 'gradient', label: 'f′' }),
          line(curveOf(derivativeModel), { role: 'model', label: 'tangent where the last step started' }),
          { kind: 'points', role: 'path', points: visited.map((w) => [w, slope(w)]), label: 'Newton steps' },
          { kind: 'points', role: 'start', points: [[w0, slope(w0)]] },
          // Last, so that the point of a step that arrives does not cover it.
          ...(hasExtremum
            ? [{ kind: 'points', role: 'minimum', points: [[wStar, 0]], label: 'f′ = 0' } as const]
            : []),
        ],
      },
    ];
    return {
      figures,
      values: {
        a: { value: a, digits: 2, symbol: 'a' },
        b: { value: b, digits: 1, symbol: 'b' },
        c: { value: c, digits: 1, symbol: 'c' },
        d: { value: d, digits: 3, symbol: 'd' },
        w0: { value: w0, digits: decimals, label: 'start', symbol: 'w_0', role: 'start' },
        f0: { value: f(w0), digits: decimals, label: 'f(w₀)' },
        slope0: { value: slope(w0), digits: decimals, label: 'f′(w₀)', role: 'gradient' },
        curvature0: { value: curvature(w0), digits: decimals, label: 'f″(w₀)' },
        eta: { value: eta, digits: decimals, label: 'rate', symbol: 'η = 1/f″(w_0)' },
        w1: { value: w1, digits: decimals, label: 'after one step', symbol: 'w_1', role: 'path' },
        f1: { value: f(w1), digits: decimals, label: 'f(w₁)' },
        slope1: { value: slope(w1), digits: decimals, label: 'f′(w₁)' },
        wStar: { value: wStar, digits: decimals, label: 'extremum', symbol: 'w*', role: 'minimum' },
        fStar: { value: f(wStar), digits: decimals, label: 'f(w*)' },
        miss: { value: sum(w1, -wStar), digits: decimals, label: 'miss', symbol: 'w_1 − w*' },
        step: { value: now, digits: 0, symbol: 't' },
        w: { value: walk[now]!, digits: decimals, label: 'now at', symbol: 'w_t', role: 'path' },
      },
      summary: verdict(),
    };

    function verdict(): string {
      if (curvature(w0) === 0)
        return `Stalls: f″(w₀) = 0${d === 0 ? '' : ', w₀ is the inflection'}, so the rate 1/f″ does not exist.`;
      if (discriminant(a, b, d) === 0)
        return `Halves the distance to the inflection ${shown(-a / (3 * d))} in every step: it is the only zero of f′, which does not change its sign there, so it is no extremum.`;
      if (!hasExtremum)
        return `Wanders: f′ is never zero, so there is no extremum to arrive at, and the steps ${walk.length > steps ? 'never settle' : `end at step ${walk.length - 1}, on the inflection`}.`;
      const at = `the ${kind(curvature(w0))} w* = ${shown(wStar)}`;
      if (d === 0) return `One step with η = ${shown(eta)} goes from ${shown(w0)} to ${at} exactly.`;
      const miss = `One step lands at ${shown(w1)} and misses ${at} by ${shown(Math.abs(w1 - wStar))}`;
      const left = Math.abs(walk[now]! - wStar);
      const later =
        now > 1 ? `; after ${now} steps it is ${left < 1e-9 ? 'there' : `${shown(left)} away`}` : '';
      const other = a !== 0 && Math.sign(curvature(w0)) !== Math.sign(a);
      return `${miss}${later}.${other ? ' This is the extremum that the cubic term brought: w₀ lies beyond the inflection, so the steps leave for it.' : ''}`;
    }
  },
});

/** An axis that holds the finite ones of `values`, with room above and below. */
function span(values: number[]): { min: number; max: number } {
  const finite = values.filter((value) => Math.abs(value) < 1e6);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const room = 0.15 * (high - low || 1);
  return { min: low - room, max: high + room };
}

import { describe, expect, it } from 'vitest';
import { descend, gradientDescent, newton, polynomial, type Objective } from '../optim/index.ts';
import { equation } from './equation.ts';
import { gradientAt, hessianAt, mixedQuadratic, uniform } from './samples.ts';

const slope = (f: Objective, w: number) => gradientAt(f, [w])[0]!;
const curvature = (f: Objective, w: number) => hessianAt(f, [w])[0]!;
const newtonStep = (f: Objective, w: number) => descend(f, newton(), [w], 1).points[1]!;
const coefficients = Array.from(
  { length: 30 },
  (_, seed) => uniform(seed, 5, -2, 2) as [number, number, number, number, number],
);

equation('eq-parabola', () => {
  for (const [a, b, c, w] of coefficients) {
    const f = polynomial([c, b, a]);
    expect(f.value(Float64Array.of(w))).toBeCloseTo(a * w * w + b * w + c, 13);
    expect(slope(f, w)).toBeCloseTo(2 * a * w + b, 13);
    expect(curvature(f, w)).toBeCloseTo(2 * a, 13);
  }
});

equation('eq-taylor-slope', () => {
  for (const [a, b, c, w, w0] of coefficients) {
    const f = polynomial([c, b, a]);
    expect(slope(f, w)).toBeCloseTo(slope(f, w0) + curvature(f, w0) * (w - w0), 12);
  }
});

equation('eq-newton', () => {
  for (const [a, b, c, w0] of coefficients) {
    const f = polynomial([c, b, a]);
    expect(newtonStep(f, w0)).toBeCloseTo(-b / (2 * a), 10);
    expect(newtonStep(f, w0)).toBeCloseTo(w0 - slope(f, w0) / curvature(f, w0), 12);
  }
});

equation('eq-one-step-rate', () => {
  for (const [p, b, c, w0] of coefficients) {
    const a = Math.abs(p) + 0.1;
    const one = gradientDescent({ learningRate: 1 / (2 * a) });
    expect(descend(polynomial([c, b, a]), one, [w0], 1).points[1]!).toBeCloseTo(-b / (2 * a), 12);
  }
});

equation('eq-cubic', () => {
  for (const [a, b, c, d, w] of coefficients) {
    const f = polynomial([c, b, a, d]);
    expect(f.value(Float64Array.of(w))).toBeCloseTo(d * w ** 3 + a * w * w + b * w + c, 12);
    expect(slope(f, w)).toBeCloseTo(3 * d * w * w + 2 * a * w + b, 12);
    expect(curvature(f, w)).toBeCloseTo(6 * d * w + 2 * a, 12);
    expect(curvature(f, w + 1) - curvature(f, w)).toBeCloseTo(6 * d, 12);
  }
});

equation('eq-miss', () => {
  const f = polynomial([0, 0, 1, 0.3, 0.2]); // f′(0) = 0, f‴ = 1.8 + 4.8 w
  for (const w0 of uniform(40, 30, 0.05, 2)) {
    const third = (newtonStep(f, w0) * 2 * curvature(f, w0)) / (w0 * w0);
    expect(third).toBeGreaterThanOrEqual(1.8);
    expect(third).toBeLessThanOrEqual(1.8 + 4.8 * w0);
  }
});

/** Cubics with two extrema, and starts on both sides. */
const cubics = coefficients.map(([a, b, c, d, w0]) => ({ a, b: -Math.abs(b) * Math.sign(d), c, d, w0 }));

equation('eq-miss-cubic', () => {
  for (const { a, b, c, d, w0 } of cubics) {
    const w1 = newtonStep(polynomial([c, b, a, d]), w0);
    const root = Math.sqrt(a * a - 3 * b * d);
    for (const extremum of [(-a + root) / (3 * d), (-a - root) / (3 * d)]) {
      const miss = ((3 * d) / (6 * d * w0 + 2 * a)) * (w0 - extremum) ** 2;
      expect((w1 - extremum) / miss).toBeCloseTo(1, 6);
    }
  }
});

equation('eq-quadratic-convergence', () => {
  const f = polynomial([0, -3, 0, 1]); // w* = 1; within r = 0.5: f″ ≥ 3, f‴ = 6, so C = 1
  for (const w0 of uniform(41, 20, 0.5, 1.5))
    descend(f, newton(), [w0], 5).points.forEach((w, t) =>
      expect(Math.abs(w - 1)).toBeLessThanOrEqual(Math.abs(w0 - 1) ** (2 ** t) + 1e-15),
    );
});

const shifted = ({ a, b, d }: { a: number; b: number; d: number }) => ({
  inflection: -a / (3 * d),
  q: (a * a - 3 * b * d) / (9 * d * d),
});

equation('eq-babylon', () => {
  for (const [a, b, c, d, w0] of coefficients) {
    const { inflection, q } = shifted({ a, b, d });
    const y0 = w0 - inflection;
    const y1 = newtonStep(polynomial([c, b, a, d]), w0) - inflection;
    expect(y1 / ((y0 + q / y0) / 2)).toBeCloseTo(1, 6);
  }
});

equation('eq-squaring', () => {
  for (const { a, b, c, d, w0 } of cubics) {
    const { inflection, q } = shifted({ a, b, d });
    const s = Math.sqrt(q);
    const [y0, y1] = [w0 - inflection, newtonStep(polynomial([c, b, a, d]), w0) - inflection];
    expect((y1 - s) / (y1 + s)).toBeCloseTo(((y0 - s) / (y0 + s)) ** 2, 8);
  }
});

equation('eq-taylor-gradient', () => {
  const { objective, hessian } = mixedQuadratic(42, 3);
  const [w, base] = [uniform(43, 3, -2, 2), uniform(44, 3, -2, 2)];
  const g = gradientAt(objective, base);
  gradientAt(objective, w).forEach((gi, i) => {
    const linear = hessian.slice(3 * i, 3 * i + 3).reduce((sum, h, j) => sum + h * (w[j]! - base[j]!), g[i]!);
    expect(gi).toBeCloseTo(linear, 12);
  });
});

equation('eq-newton-matrix', () => {
  for (const n of [2, 5]) {
    const { objective, minimum } = mixedQuadratic(45 + n, n);
    const { points } = descend(objective, newton(), uniform(46, n, -2, 2), 1);
    points.slice(n).forEach((wi, i) => expect(wi).toBeCloseTo(minimum[i]!, 12));
  }
});

equation('eq-all-factors-zero', () => {
  const { objective, alpha } = mixedQuadratic(47, 4);
  const { points } = descend(objective, newton(), uniform(48, 4, -2, 2), 1);
  for (const ai of alpha(points.slice(4))) expect(ai).toBeCloseTo(0, 12);
});

/** Multiplications and divisions of plain elimination with back substitution, counted one by one. */
function eliminationCost(n: number): number {
  let count = 0;
  for (let k = 0; k < n; k++)
    for (let i = k + 1; i < n; i++) {
      count += 1; // the quotient
      count += n - k - 1; // the row
      count += 1; // the right side
    }
  for (let i = n - 1; i >= 0; i--) count += n - 1 - i + 1;
  return count;
}

equation('eq-solve-cost', () => {
  for (let n = 1; n <= 20; n++) expect(eliminationCost(n)).toBe((n ** 3 + 3 * n * n - n) / 3);
});

describe('the displayed Newton walk', () => {
  it('is 1.25, 1.025, 1.0003048780, 1.0000000465 from 2 on w³ − 3w', () => {
    const { points } = descend(polynomial([0, -3, 0, 1]), newton(), [2], 4);
    [2, 1.25, 1.025, 1.000304878, 1.0000000465].forEach((w, t) => expect(points[t]).toBeCloseTo(w, 10));
  });
});

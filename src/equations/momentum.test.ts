import { expect } from 'vitest';
import {
  descend,
  effectiveLearningRate,
  gradientDescentStability,
  heavyBallStability,
  momentum,
  nesterov,
  nesterovStability,
  quadratic,
  type Objective,
  type Optimizer,
  type Stability,
} from '../optim/index.ts';
import effectiveRate from '../widgets/effective-rate.ts';
import { presetValues } from '../widgets/define.ts';
import { equation } from './equation.ts';
import { gradientAt, mixedQuadratic, uniform } from './samples.ts';

const mus = [0, 0.05, 0.25, 0.5, 0.81, 0.9, 0.99];
const kappas = [1, 1.5, 4, 10, 100, 1e4];
const heavy = { stability: heavyBallStability, p: heavyPolynomial };
const ahead = { stability: nesterovStability, p: nesterovPolynomial };

/** `p(z) = z² − b z + c` as `[b, c]`, for the product `x = ηλ`. */
function heavyPolynomial(x: number, mu: number): [b: number, c: number] {
  return [1 + mu - x, mu];
}
function nesterovPolynomial(x: number, mu: number): [b: number, c: number] {
  return [(1 + mu) * (1 - x), mu * (1 - x)];
}
const at = ([b, c]: [number, number], z: number) => z * z - b * z + c;
/** The real roots, the larger first; NaN where they are complex. */
function roots([b, c]: [number, number]): [number, number] {
  const root = Math.sqrt(b * b - 4 * c);
  return [(b + root) / 2, (b - root) / 2];
}
/** α of each step along one eigenvector, from rest at 1, by the module's rule. */
function alphas<State>(rule: Optimizer<State>, lambda: number, steps: number): Float64Array {
  return descend(quadratic({ eigenvalues: [lambda] }), rule, [1], steps).points;
}
const ball = (learningRate: number, mu: number) => momentum({ learningRate, momentum: mu });
const radius = (stability: Stability, x: number, mu: number) =>
  stability.spectralRadius({ learningRate: x, momentum: mu }, 1);

/** One seeded walk on a mixed quadratic: its gradients and updates. */
function walk<State>(rule: Optimizer<State>, steps: number) {
  const { objective } = mixedQuadratic(1, 3);
  const { points } = descend(objective, rule, uniform(2, 3, -2, 2), steps);
  const w = (t: number) => [...points.slice(3 * t, 3 * t + 3)];
  const update = (t: number) => (t < 0 ? [0, 0, 0] : w(t + 1).map((x, i) => x - w(t)[i]!));
  return { objective, w, update, gradient: (t: number) => gradientAt(objective, w(t)) };
}

equation('eq-momentum', () => {
  const { update, gradient } = walk(ball(0.05, 0.8), 20);
  for (let t = 0; t < 20; t++)
    update(t).forEach((d, i) => expect(d).toBeCloseTo(-0.05 * gradient(t)[i]! + 0.8 * update(t - 1)[i]!, 13));
});

equation('eq-momentum-sum', () => {
  const { update, gradient } = walk(ball(0.05, 0.8), 20);
  for (const t of [0, 1, 7, 19])
    update(t).forEach((d, i) => {
      const sum = Array.from({ length: t + 1 }, (_, j) => 0.8 ** j * gradient(t - j)[i]!);
      expect(d).toBeCloseTo(-0.05 * sum.reduce((a, b) => a + b), 12);
    });
});

/** The update over the gradient, with its sign turned, of each step on a gradient of size 3. */
function measured(eta: number, mu: number, flip: -1 | 1, steps: number): number[] {
  let sign = 1;
  const slope: Objective = {
    dimension: 1,
    value: () => 0,
    gradient(_, out) {
      out[0] = 3 * sign;
      sign *= flip;
    },
  };
  const { points } = descend(slope, ball(eta, mu), [0], steps);
  return Array.from({ length: steps }, (_, k) => -(points[k + 1]! - points[k]!) / (3 * flip ** k));
}

equation('eq-momentum-steady', () => {
  for (const mu of mus)
    measured(0.1, mu, 1, 40).forEach((rate, k) => {
      expect(rate).toBeCloseTo((0.1 / (1 - mu)) * (1 - mu ** (k + 1)), 12);
      expect(rate).toBeCloseTo(
        effectiveLearningRate({ learningRate: 0.1, momentum: mu }, 'steady', k + 1),
        12,
      );
    });
});

equation('eq-momentum-limit', () => {
  for (const mu of mus) {
    const limit = effectiveLearningRate({ learningRate: 0.1, momentum: mu }, 'steady');
    expect(limit).toBeCloseTo(0.1 / (1 - mu), 12);
    expect(measured(0.1, mu, 1, 4000).at(-1)).toBeCloseTo(limit, 9);
  }
});

equation('eq-momentum-share', () => {
  for (const preset of Object.keys(effectiveRate.presets)) {
    const { mu, step, steadyShare } = effectiveRate.view(presetValues(effectiveRate, preset)).values;
    expect(steadyShare!.value).toBe(1 - mu!.value ** step!.value);
  }
});

equation('eq-momentum-alternating', () => {
  for (const mu of mus)
    measured(0.1, mu, -1, 40).forEach((rate, k) => {
      expect(rate).toBeCloseTo((0.1 / (1 + mu)) * (1 - (-mu) ** (k + 1)), 13);
    });
});

equation('eq-momentum-alpha', () => {
  const { objective, lambda, alpha, minimum } = mixedQuadratic(3, 3);
  const start = uniform(4, 3, -2, 2);
  const { points } = descend(objective, ball(0.04, 0.7), start, 12);
  const coordinates = (t: number) => alpha([...points.slice(3 * t, 3 * t + 3)]);
  expect(minimum).toHaveLength(3);
  for (let t = 1; t < 12; t++)
    coordinates(t + 1).forEach((next, i) =>
      expect(next).toBeCloseTo(
        (1.7 - 0.04 * lambda[i]!) * coordinates(t)[i]! - 0.7 * coordinates(t - 1)[i]!,
        11,
      ),
    );
});

/** The radius is the largest modulus of the roots: real ones by the formula, complex ones √c. */
function holdsRoots({ stability, p }: typeof heavy): void {
  for (const mu of mus)
    for (const x of uniform(5, 60, -0.5, 4.5)) {
      const [b, c] = p(x, mu);
      const [z1, z2] = roots([b, c]);
      const largest = Number.isNaN(z1) ? Math.sqrt(c) : Math.max(Math.abs(z1), Math.abs(z2));
      expect(at([b, c], z1) || 0).toBeCloseTo(0, 12);
      if (x >= 0) expect(radius(stability, x, mu)).toBeCloseTo(largest, 12);
    }
}
equation('eq-momentum-roots', () => holdsRoots(heavy));
equation('eq-nesterov-roots', () => {
  holdsRoots(ahead);
  const walked = alphas(nesterov({ learningRate: 0.3, momentum: 0.6 }), 1, 12);
  const [b, c] = nesterovPolynomial(0.3, 0.6);
  for (let t = 1; t < 12; t++) expect(walked[t + 1]).toBeCloseTo(b * walked[t]! - c * walked[t - 1]!, 14);
});

equation('eq-momentum-rest', () => {
  for (const [x, mu] of [
    [0.02, 0.5],
    [2.95, 0.5],
    [3.2, 0.5],
    [0.7, 0],
  ] as const) {
    const [z1, z2] = roots(heavyPolynomial(x, mu));
    const A = (z1 * (1 - z2)) / (z1 - z2);
    alphas(ball(x, mu), 1, 20).forEach((alpha, t) =>
      expect(alpha).toBeCloseTo(A * z1 ** t + (1 - A) * z2 ** t, 10),
    );
  }
});

/** Inside the bound every radius is below 1; outside it one is not. */
function holdsBound(stability: Stability, bound: (mu: number) => number): void {
  for (const mu of mus) {
    const lambdas = uniform(6, 8, 0.1, 5);
    const max = Math.max(...lambdas);
    const critical = stability.criticalLearningRate({ momentum: mu }, max);
    expect(critical).toBeCloseTo(bound(mu) / max, 14);
    for (const part of uniform(7, 40, 0.001, 2)) {
      const rates = { learningRate: part * critical, momentum: mu };
      expect(stability.worstCase(rates, lambdas) < 1).toBe(part < 1);
    }
  }
}
equation('eq-momentum-bound', () => holdsBound(heavyBallStability, (mu) => 2 * (1 + mu)));
equation('eq-nesterov-bound', () => holdsBound(nesterovStability, (mu) => (2 * (1 + mu)) / (1 + 2 * mu)));

equation('eq-momentum-jury', () => {
  for (const mu of mus)
    for (const x of uniform(8, 20, -1, 5)) {
      expect(at(heavyPolynomial(x, mu), 1)).toBeCloseTo(x, 13);
      expect(at(heavyPolynomial(x, mu), -1)).toBeCloseTo(2 * (1 + mu) - x, 13);
    }
});

equation('eq-nesterov-jury', () => {
  for (const mu of mus)
    for (const x of uniform(8, 20, -1, 5)) {
      expect(at(nesterovPolynomial(x, mu), 1)).toBeCloseTo(x, 13);
      expect(at(nesterovPolynomial(x, mu), -1)).toBeCloseTo(1 + (1 + 2 * mu) * (1 - x), 13);
    }
});

equation('eq-momentum-discriminant', () => {
  for (const mu of mus) {
    const q = Math.sqrt(mu);
    for (const x of uniform(9, 40, 0.001, 2 * (1 + mu))) {
      const product = ((1 - q) ** 2 - x) * ((1 + q) ** 2 - x);
      expect((1 + mu - x) ** 2 - 4 * mu).toBeCloseTo(product, 12);
      const regime = heavyBallStability.regime({ learningRate: x, momentum: mu }, 1);
      expect(regime === 'under-damped').toBe(product < 0);
    }
  }
});

equation('eq-momentum-modulus', () => {
  for (const mu of mus.slice(1)) {
    const q = Math.sqrt(mu);
    for (const part of uniform(10, 20, 0.01, 0.99)) {
      const x = (1 - q) ** 2 + part * 4 * q;
      expect(radius(heavyBallStability, x, mu)).toBeCloseTo(q, 13);
    }
  }
});

equation('eq-momentum-slow', () => {
  for (const mu of mus.slice(1)) {
    const border = (1 - Math.sqrt(mu)) ** 2;
    for (const part of uniform(11, 20, 0.01, 0.9)) {
      const z = radius(heavyBallStability, part * border, mu);
      expect(1 - z).toBeCloseTo((part * border * z) / (z - mu), 11);
      expect(z).toBeGreaterThan(Math.sqrt(mu));
    }
    const tiny = 1e-6 * border;
    const promised = effectiveLearningRate({ learningRate: tiny, momentum: mu }, 'steady');
    expect((1 - radius(heavyBallStability, tiny, mu)) / promised).toBeCloseTo(1, 4);
  }
});

equation('eq-momentum-critical', () => {
  for (const mu of mus.slice(1)) {
    const q = Math.sqrt(mu);
    alphas(ball((1 - q) ** 2, mu), 1, 60).forEach((alpha, t) =>
      expect(alpha).toBeCloseTo((1 + (1 - q) * t) * q ** t, 9),
    );
  }
});

equation('eq-momentum-transient', () => {
  for (const mu of mus.slice(1)) {
    const q = Math.sqrt(mu);
    alphas(ball((1 + q) ** 2, mu), 1, 60).forEach((alpha, t) =>
      expect(alpha).toBeCloseTo((1 + (1 + q) * t) * (-q) ** t, 8),
    );
  }
});

/** No pair (η, μ), of many seeded ones, has a smaller worst case than `best`. */
function holdsBest(stability: Stability): void {
  for (const kappa of kappas) {
    const best = stability.best(1 / kappa, 1);
    const spectrum = [1 / kappa, ...uniform(12, 6, 1 / kappa, 1), 1];
    expect(stability.worstCase(best, spectrum)).toBeCloseTo(best.rate, 7);
    const etas = uniform(13, 400, 0.001, 4);
    uniform(14, 400, 0, 0.999).forEach((mu, i) => {
      const rates = { learningRate: etas[i]!, momentum: mu };
      expect(stability.worstCase(rates, [1 / kappa, 1])).toBeGreaterThanOrEqual(best.rate - 1e-12);
    });
  }
}
equation('eq-momentum-best-rate', () => {
  holdsBest(heavyBallStability);
  for (const kappa of kappas)
    expect(heavyBallStability.best(1 / kappa, 1).rate).toBeCloseTo(
      (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1),
      14,
    );
});

equation('eq-momentum-best', () => {
  for (const kappa of kappas) {
    const [low, high] = [3, 3 * kappa];
    const best = heavyBallStability.best(low, high);
    expect(best.learningRate).toBeCloseTo((2 / (Math.sqrt(high) + Math.sqrt(low))) ** 2, 14);
    expect(best.momentum).toBeCloseTo(((Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1)) ** 2, 14);
    if (kappa === 1) continue;
    for (const lambda of [low, high])
      expect(heavyBallStability.regime(best, lambda)).toBe('critically damped');
  }
});

equation('eq-momentum-sandwich', () => {
  for (const mu of mus)
    for (const x of uniform(15, 60, 0.001, 2 * (1 + mu))) {
      const rho = radius(heavyBallStability, x, mu);
      expect(x).toBeGreaterThanOrEqual((1 - rho) * (1 - mu / rho) - 1e-12);
      expect(x).toBeLessThanOrEqual((1 + rho) * (1 + mu / rho) + 1e-12);
      expect(mu).toBeLessThanOrEqual(rho * rho + 1e-12);
    }
});

equation('eq-momentum-kappa', () => {
  for (const kappa of kappas)
    for (const mu of mus)
      for (const x of uniform(16, 30, 0.001, 2 * (1 + mu))) {
        const rho = heavyBallStability.worstCase({ learningRate: x, momentum: mu }, [1 / kappa, 1]);
        const middle = ((1 + rho) * (1 + mu / rho)) / ((1 - rho) * (1 - mu / rho));
        expect(kappa).toBeLessThanOrEqual(middle * (1 + 1e-9));
        expect(middle).toBeLessThanOrEqual(((1 + rho) / (1 - rho)) ** 2 * (1 + 1e-9));
      }
});

equation('eq-momentum-digit', () => {
  for (const kappa of kappas.slice(1)) {
    const { rate } = heavyBallStability.best(1 / kappa, 1);
    const root = Math.sqrt(kappa);
    const digit = Math.LN10 / Math.log((root + 1) / (root - 1));
    expect(rate ** digit).toBeCloseTo(0.1, 10);
    expect(digit).toBeLessThan((Math.LN10 / 2) * root);
    // The rate at which gradient descent needs as many steps belongs to the root of κ.
    expect(gradientDescentStability.best(1 / root, 1).rate).toBeCloseTo(rate, 13);
  }
});

equation('eq-nesterov', () => {
  const { objective, w, update } = walk(nesterov({ learningRate: 0.05, momentum: 0.8 }), 20);
  for (let t = 0; t < 20; t++) {
    const before = update(t - 1);
    const there = gradientAt(
      objective,
      w(t).map((x, i) => x + 0.8 * before[i]!),
    );
    update(t).forEach((d, i) => expect(d).toBeCloseTo(-0.05 * there[i]! + 0.8 * before[i]!, 13));
  }
});

const nesterovRadius = (x: number, mu: number, kappa: number) =>
  nesterovStability.worstCase({ learningRate: x, momentum: mu }, [1 / kappa, 1]);

equation('eq-nesterov-sandwich', () => {
  for (const mu of mus)
    for (const x of uniform(17, 60, 0.001, 3)) {
      const rho = radius(nesterovStability, x, mu);
      const s = 1 - x;
      expect(s * (rho - mu * (1 - rho))).toBeLessThanOrEqual(rho * rho + 1e-12);
      expect(s * (rho + mu * (1 + rho))).toBeGreaterThanOrEqual(-rho * rho - 1e-12);
    }
});

equation('eq-nesterov-kappa', () => {
  for (const kappa of kappas)
    for (const mu of mus)
      for (const x of uniform(18, 60, 0.001, 2)) {
        const rho = nesterovRadius(x, mu, kappa);
        if (rho >= 1 || mu > rho / (2 - rho)) continue;
        const m = mu / rho;
        const bound =
          ((1 + rho) * (1 + m) * (1 - m * (1 - rho))) / ((1 - rho) * (1 - m) * (1 + m * (1 + rho)));
        expect(kappa).toBeLessThanOrEqual(bound * (1 + 1e-9));
      }
});

equation('eq-nesterov-derivative', () => {
  for (const rho of [0.1, 0.5, 0.9]) {
    const logBound = (m: number) =>
      Math.log(((1 + m) * (1 - m * (1 - rho))) / ((1 - m) * (1 + m * (1 + rho))));
    for (const part of uniform(19, 10, 0.05, 0.95)) {
      const m = part / (2 - rho);
      const slope = (logBound(m + 1e-5) - logBound(m - 1e-5)) / 2e-5;
      expect(slope).toBeCloseTo(2 / (1 - m * m) - 2 / (1 + 2 * m * rho - m * m * (1 - rho * rho)), 6);
      expect(slope).toBeGreaterThan(0);
    }
  }
});

equation('eq-nesterov-bound-kappa', () => {
  for (const kappa of kappas) {
    const { rate } = nesterovStability.best(1 / kappa, 1);
    expect(((1 + rate) * (3 - rate)) / (3 * (1 - rate) ** 2) / kappa).toBeCloseTo(1, 10);
    expect((4 - (1 - rate) ** 2) / (3 * (1 - rate) ** 2) / kappa).toBeCloseTo(1, 10);
    for (const mu of mus)
      for (const x of uniform(20, 60, 0.001, 2)) {
        const rho = nesterovRadius(x, mu, kappa);
        if (rho < 1) expect((1 - rho) ** 2 * (3 * kappa + 1)).toBeLessThanOrEqual(4 + 1e-9);
      }
  }
});

equation('eq-nesterov-best', () => {
  holdsBest(nesterovStability);
  for (const kappa of kappas) {
    const sigma = Math.sqrt(3 * kappa + 1);
    const { learningRate, momentum: mu, rate } = nesterovStability.best(2, 2 * kappa);
    expect(learningRate).toBeCloseTo(4 / (6 * kappa + 2), 14);
    expect(mu).toBeCloseTo((sigma - 2) / (sigma + 2), 14);
    expect(rate).toBeCloseTo(1 - 2 / sigma, 14);
    const [larger, smaller] = roots(nesterovPolynomial(learningRate * 2 * kappa, mu));
    expect(smaller).toBeCloseTo(-rate, 12);
    expect(larger).toBeCloseTo(rate / 3, 12);
  }
});

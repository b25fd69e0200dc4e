import { describe, expect, test } from 'vitest';
import type { Objective } from '../objective.ts';
import { random } from '../random.ts';
import { symmetricEigen } from '../spectrum/symmetricEigen.ts';
import { absolute } from './absolute.ts';
import { doubleWell } from './doubleWell.ts';
import { surfaces, type SurfaceEntry } from './index.ts';
import { polynomial } from './polynomial.ts';
import { quadratic } from './quadratic.ts';

const samples = 100;
const h = 1e-3;

/** The derivative of f along axis k by the central difference of fourth order, `(8 (f₁ − f₋₁) − (f₂ − f₋₂)) / 12h`. */
function difference(f: (w: Float64Array) => Float64Array, w: Float64Array, k: number): Float64Array {
  const at = (offset: number) => {
    const moved = w.slice();
    moved[k]! += offset * h;
    return f(moved);
  };
  const [f1, b1, f2, b2] = [at(1), at(-1), at(2), at(-2)];
  return f1.map((_, i) => (8 * (f1[i]! - b1[i]!) - (f2[i]! - b2[i]!)) / (12 * h));
}

const norm = (v: Float64Array) => Math.hypot(...v);
const distance = (a: Float64Array, b: Float64Array) => norm(a.map((x, i) => x - b[i]!));

function gradientOf({ dimension, gradient }: Objective) {
  return (w: Float64Array) => {
    const out = new Float64Array(dimension).fill(NaN);
    gradient(w, out);
    return out;
  };
}

function hessianOf(objective: Objective, w: Float64Array): Float64Array {
  const out = new Float64Array(objective.dimension ** 2).fill(NaN);
  objective.hessian!(w, out);
  return out;
}

function samplePoints({ objective, box: [least, most] }: SurfaceEntry): Float64Array[] {
  const { uniform } = random(7);
  return Array.from({ length: samples }, () =>
    new Float64Array(objective.dimension).map(() => least + (most - least) * uniform()),
  );
}

const entries: [string, SurfaceEntry][] = Object.entries(surfaces);

describe.each(entries)('%s', (_name, entry) => {
  const { objective } = entry;
  const n = objective.dimension;
  const points = samplePoints(entry);
  const gradient = gradientOf(objective);

  test('the gradient agrees with differences of the value', () => {
    const value = (w: Float64Array) => Float64Array.of(objective.value(w));
    for (const w of points) {
      const expected = Float64Array.from({ length: n }, (_, k) => difference(value, w, k)[0]!);
      expect(distance(gradient(w), expected)).toBeLessThanOrEqual(1e-6 * norm(expected));
    }
  });

  if (objective.hessian)
    test('the Hessian agrees with differences of the gradient', () => {
      for (const w of points) {
        const expected = new Float64Array(n * n);
        for (let k = 0; k < n; k++) expected.set(difference(gradient, w, k), k * n);
        expect(distance(hessianOf(objective, w), expected)).toBeLessThanOrEqual(1e-6 * norm(expected));
      }
    });

  if (objective.hessianVectorProduct)
    test('Hessian-vector products agree with the Hessian', () => {
      const v = new Float64Array(n).map((_, i) => Math.cos(i));
      for (const w of points) {
        const [H, out] = [hessianOf(objective, w), new Float64Array(n)];
        objective.hessianVectorProduct!(w, v, out);
        const expected = out.map((_, i) => v.reduce((sum, vj, j) => sum + H[i * n + j]! * vj, 0));
        expect(distance(out, expected)).toBeLessThanOrEqual(1e-9 * norm(H));
      }
    });

  test('no method changes w', () => {
    const [w, held] = [points[0]!.slice(), points[0]!];
    objective.value(w);
    gradient(w);
    if (objective.hessian) hessianOf(objective, w);
    expect(w).toEqual(held);
  });

  test.each(objective.minima ?? [])('the minimum %#: flat, not curved down, no lower neighbour', (...at) => {
    const w = Float64Array.from(at);
    expect(w).toHaveLength(n);
    const H = objective.hessian ? hessianOf(objective, w) : new Float64Array(n * n);
    expect(norm(gradient(w))).toBeLessThanOrEqual(1e-13 * (1 + norm(H)) * (1 + norm(w)));
    expect(symmetricEigen(H, n).values[0]).toBeGreaterThanOrEqual(-1e-12 * norm(H));
    const { normal } = random(3);
    for (let k = 0; k < samples; k++) {
      const near = w.map((x) => x + 1e-3 * normal());
      expect(objective.value(near)).toBeGreaterThanOrEqual(objective.value(w) - 1e-15);
    }
  });
});

test('a quadratic by eigenvalues and angle has these eigenpairs', () => {
  const turned = quadratic({ eigenvalues: [1, 10, 3], angle: 0.3 });
  const { values, vectors } = symmetricEigen(hessianOf(turned, new Float64Array(3)), 3);
  const expected = [Math.cos(0.3), Math.sin(0.3), 0, 0, 0, 1, -Math.sin(0.3), Math.cos(0.3), 0];
  [1, 3, 10].forEach((lambda, i) => expect(values[i]).toBeCloseTo(lambda, 14));
  expected.forEach((entry, k) => expect(vectors[k]).toBeCloseTo(entry, 14));
});

test('the plane and the general quadratic agree', () => {
  const plane = quadratic({ hessian: [3, 1, 1, 2], minimum: [1, -1] });
  const space = quadratic({ hessian: [3, 1, 0, 1, 2, 0, 0, 0, 1], minimum: [1, -1, 0] });
  const [w, w3] = [Float64Array.of(0.3, 0.7), Float64Array.of(0.3, 0.7, 0)];
  expect(plane.value(w)).toBeCloseTo(space.value(w3), 15);
  expect(gradientOf(plane)(w)).toEqual(gradientOf(space)(w3).slice(0, 2));
});

test('a quadratic lists its minimum only if no eigenvalue is negative', () => {
  expect(quadratic({ eigenvalues: [0, 1], angle: 1 }).minima).toEqual([[0, 0]]);
  expect(quadratic({ eigenvalues: [-1, 1] }).minima).toEqual([]);
  expect(quadratic({ eigenvalues: [-1, -2] }).minima).toEqual([]);
});

test('the minimum of a polynomial', () => {
  expect(polynomial([9, -6, 1]).minima).toEqual([[3]]);
  expect(polynomial([-3, -2, -1]).minima).toEqual([]); // a maximum
  expect(polynomial([1, 2]).minima).toEqual([]);
  expect(polynomial([0, 0, 0, 1]).minima).toEqual([]); // an inflection
  expect(polynomial([0, -3, 0, 1, 0]).minima).toEqual([[1]]);
  expect(polynomial([0, -3, -1e-9, 1]).minima![0]![0]).toBeCloseTo(1, 8);
  expect(polynomial([0, 0, 0, 0, 1]).minima).toBe(undefined);
});

test('a tilt makes one well the deeper one', () => {
  const well = doubleWell({ tilt: 0.5 });
  const [left, right] = well.minima!.map((w) => well.value(Float64Array.from(w)));
  expect(left).toBeLessThan(right!);
  expect(doubleWell().minima!.flat().map(Math.round)).toEqual([-1, 1]);
});

test('the L1 gradient at the kink is 0', () => {
  expect(gradientOf(absolute({ minimum: [4] }))(Float64Array.of(4))).toEqual(Float64Array.of(0));
});

test.each([
  [() => quadratic({ eigenvalues: [1, NaN] }), 'eigenvalues[1] is NaN; allowed: a finite number'],
  [
    () => quadratic({ eigenvalues: [1], angle: 1 }),
    'eigenvalues.length is 1; allowed: at least 2 with an angle',
  ],
  [() => quadratic({ eigenvalues: [1, 2], angle: NaN }), 'angle is NaN; allowed: a finite number'],
  [() => quadratic({ eigenvalues: [1, 2], minimum: [1] }), 'minimum.length is 1; allowed: 2'],
  [() => quadratic({ hessian: [1, 2, 3] }), 'hessian.length is 3; allowed: a square number, n × n'],
  [
    () => quadratic({ hessian: [1, 2, 3, 4] }),
    'hessian[1][0] is 3; allowed: 2, which is hessian[0][1]: it must be symmetric',
  ],
  [() => quadratic({} as never), 'quadratic takes either eigenvalues (and an angle) or a hessian'],
  [
    () => quadratic({ eigenvalues: [1], hessian: [1] }),
    'quadratic takes either eigenvalues (and an angle) or a hessian',
  ],
  [() => polynomial([]), 'coefficients.length is 0; allowed: at least 1'],
  [() => polynomial([1, Infinity]), 'coefficients[1] is Infinity; allowed: a finite number'],
  [() => doubleWell({ tilt: 1.6 }), 'tilt is 1.6; allowed: a number of modulus < 8/(3√3) ≈ 1.54'],
  [() => doubleWell({ tilt: NaN }), 'tilt is NaN; allowed: a finite number'],
  [() => absolute({ minimum: [NaN] }), 'minimum[0] is NaN; allowed: a finite number'],
])('%o is refused', (make, message) => {
  expect(make).toThrow(message);
});

// What the module is measured against: the same loops written inline, for one rule and one error each. They do the same work
// over the same arrays (record points and errors, stop at divergence), without objectives, optimizers or loops over weights.

/** The quadratic of all 2-D cases: H = [[3, 1], [1, 2]], w* = (1, −1). */
export const [a, b, c, x0, y0] = [3, 1, 2, 1, -1];
export const [eta, mu] = [0.01, 0.9];
export const start = [-2, 3];

/** Gradient descent, w and ∇E in Float64Arrays. */
export function gradientDescent(steps: number, bound = Infinity): Float64Array {
  const limit = Math.min(bound, Number.MAX_VALUE);
  const points = new Float64Array(2 * (steps + 1));
  const values = new Float64Array(steps + 1);
  const w = Float64Array.from(start);
  const g = new Float64Array(2);
  for (let step = 0; ; step++) {
    const dx = w[0]! - x0;
    const dy = w[1]! - y0;
    const value = (a * dx * dx + 2 * b * dx * dy + c * dy * dy) / 2;
    values[step] = value;
    points[2 * step] = w[0]!;
    points[2 * step + 1] = w[1]!;
    if (!(Math.abs(value) <= limit && Math.abs(w[0]!) <= limit && Math.abs(w[1]!) <= limit)) return points;
    if (step === steps) return points;
    g[0] = a * (w[0]! - x0) + b * (w[1]! - y0);
    g[1] = b * (w[0]! - x0) + c * (w[1]! - y0);
    w[0]! -= eta * g[0];
    w[1]! -= eta * g[1];
  }
}

/** Momentum, w, Δw and ∇E in Float64Arrays. */
export function momentum(steps: number, bound = Infinity): Float64Array {
  const limit = Math.min(bound, Number.MAX_VALUE);
  const points = new Float64Array(2 * (steps + 1));
  const values = new Float64Array(steps + 1);
  const w = Float64Array.from(start);
  const g = new Float64Array(2);
  const update = new Float64Array(2);
  for (let step = 0; ; step++) {
    const dx = w[0]! - x0;
    const dy = w[1]! - y0;
    const value = (a * dx * dx + 2 * b * dx * dy + c * dy * dy) / 2;
    values[step] = value;
    points[2 * step] = w[0]!;
    points[2 * step + 1] = w[1]!;
    if (!(Math.abs(value) <= limit && Math.abs(w[0]!) <= limit && Math.abs(w[1]!) <= limit)) return points;
    if (step === steps) return points;
    g[0] = a * (w[0]! - x0) + b * (w[1]! - y0);
    g[1] = b * (w[0]! - x0) + c * (w[1]! - y0);
    update[0] = -eta * g[0] + mu * update[0]!;
    update[1] = -eta * g[1] + mu * update[1]!;
    w[0]! += update[0];
    w[1]! += update[1];
  }
}

/** Gradient descent with both weights in local variables, which the compiler keeps in registers: no module can. */
export function gradientDescentInRegisters(steps: number, bound = Infinity): Float64Array {
  const limit = Math.min(bound, Number.MAX_VALUE);
  const points = new Float64Array(2 * (steps + 1));
  const values = new Float64Array(steps + 1);
  let [x, y] = start as [number, number];
  for (let step = 0; ; step++) {
    const dx = x - x0;
    const dy = y - y0;
    const value = (a * dx * dx + 2 * b * dx * dy + c * dy * dy) / 2;
    values[step] = value;
    points[2 * step] = x;
    points[2 * step + 1] = y;
    if (!(Math.abs(value) <= limit && Math.abs(x) <= limit && Math.abs(y) <= limit)) return points;
    if (step === steps) return points;
    x -= eta * (a * dx + b * dy);
    y -= eta * (b * dx + c * dy);
  }
}

/** Momentum with weights and updates in local variables. */
export function momentumInRegisters(steps: number, bound = Infinity): Float64Array {
  const limit = Math.min(bound, Number.MAX_VALUE);
  const points = new Float64Array(2 * (steps + 1));
  const values = new Float64Array(steps + 1);
  let [x, y] = start as [number, number];
  let [updateX, updateY] = [0, 0];
  for (let step = 0; ; step++) {
    const dx = x - x0;
    const dy = y - y0;
    const value = (a * dx * dx + 2 * b * dx * dy + c * dy * dy) / 2;
    values[step] = value;
    points[2 * step] = x;
    points[2 * step + 1] = y;
    if (!(Math.abs(value) <= limit && Math.abs(x) <= limit && Math.abs(y) <= limit)) return points;
    if (step === steps) return points;
    updateX = -eta * (a * dx + b * dy) + mu * updateX;
    updateY = -eta * (b * dx + c * dy) + mu * updateY;
    x += updateX;
    y += updateY;
  }
}

/** Adam's running means, by hand. */
export interface Moments {
  step: number;
  readonly means: Float64Array;
  readonly squares: Float64Array;
}

/** One step of Adam on E = ½ Σ λ_i w_i², the gradient fused into the loop. */
export function adamWithGradient(lambda: Float64Array, w: Float64Array, m: Moments): void {
  const { means, squares } = m;
  m.step++;
  const rate = 0.001 / (1 - 0.9 ** m.step);
  const correct2 = 1 / (1 - 0.999 ** m.step);
  for (let i = 0; i < w.length; i++) {
    const g = lambda[i]! * w[i]!;
    const s = (means[i] = 0.9 * means[i]! + 0.1 * g);
    const r = (squares[i] = 0.999 * squares[i]! + 0.001 * g * g);
    w[i]! -= (rate * s) / (Math.sqrt(correct2 * r) + 1e-8);
  }
}

/** One step of Adam, given the gradient. */
export function adam(gradient: Float64Array, w: Float64Array, m: Moments): void {
  const { means, squares } = m;
  m.step++;
  const rate = 0.001 / (1 - 0.9 ** m.step);
  const correct2 = 1 / (1 - 0.999 ** m.step);
  for (let i = 0; i < w.length; i++) {
    const g = gradient[i]!;
    const s = (means[i] = 0.9 * means[i]! + 0.1 * g);
    const r = (squares[i] = 0.999 * squares[i]! + 0.001 * g * g);
    w[i]! -= (rate * s) / (Math.sqrt(correct2 * r) + 1e-8);
  }
}

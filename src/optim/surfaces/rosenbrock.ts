import type { Objective } from '../objective.ts';

/**
 * Rosenbrock's curved valley, `E(x, y) = (1 − x)² + 100 (y − x²)²`, with its one minimum, 0, at (1, 1). The valley floor is
 * the parabola y = x²; the condition number at the minimum is about 2500.
 *
 * @see Rosenbrock (1960), An automatic method for finding the greatest or least value of a function.
 */
export const rosenbrock: Objective = {
  dimension: 2,
  value(w) {
    const [x, y] = [w[0]!, w[1]!];
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
  },
  gradient(w, out) {
    const [x, y] = [w[0]!, w[1]!];
    out[0] = -2 * (1 - x) - 400 * x * (y - x * x);
    out[1] = 200 * (y - x * x);
  },
  hessian(w, out) {
    const [x, y] = [w[0]!, w[1]!];
    out[0] = 2 - 400 * (y - 3 * x * x);
    out[1] = out[2] = -400 * x;
    out[3] = 200;
  },
  minima: [[1, 1]],
};

import type { Objective } from '../objective.ts';

/**
 * Himmelblau's function, `E(x, y) = (x² + y − 11)² + (x + y² − 7)²`: four minima, all of error 0, a maximum and four saddles.
 *
 * @see Himmelblau (1972), Applied Nonlinear Programming.
 */
export const himmelblau: Objective = {
  dimension: 2,
  value(w) {
    const [x, y] = [w[0]!, w[1]!];
    return (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2;
  },
  gradient(w, out) {
    const [x, y] = [w[0]!, w[1]!];
    const [a, b] = [x * x + y - 11, x + y * y - 7];
    out[0] = 4 * x * a + 2 * b;
    out[1] = 2 * a + 4 * y * b;
  },
  hessian(w, out) {
    const [x, y] = [w[0]!, w[1]!];
    out[0] = 12 * x * x + 4 * y - 42;
    out[1] = out[2] = 4 * (x + y);
    out[3] = 4 * x + 12 * y * y - 26;
  },
  // The first is exact; the others are roots of a quartic, to the last digit.
  minima: [
    [3, 2],
    [-2.805118086952745, 3.131312518250573],
    [-3.779310253377747, -3.2831859912861696],
    [3.5844283403304917, -1.8481265269644036],
  ],
};

import type { Objective } from '../objective.ts';

/** The targets `t_i` of `r_i = t_i − x + x y^i`, for i = 1, 2, 3. */
const [t1, t2, t3] = [1.5, 2.25, 2.625];

/**
 * Beale's function, `E(x, y) = Σ_i (t_i − x + x y^i)²` for i = 1, 2, 3 and t = (1.5, 2.25, 2.625): a flat plain with steep
 * corners, and one minimum, 0, at (3, 0.5).
 *
 * @see Beale (1958), On an iterative method for finding a local minimum of a function of more than one variable.
 */
export const beale: Objective = {
  dimension: 2,
  value(w) {
    const [x, y] = [w[0]!, w[1]!];
    return (t1 - x + x * y) ** 2 + (t2 - x + x * y ** 2) ** 2 + (t3 - x + x * y ** 3) ** 2;
  },
  gradient(w, out) {
    const [x, y] = [w[0]!, w[1]!];
    const [y2, y3] = [y * y, y * y * y];
    const [r1, r2, r3] = [t1 - x + x * y, t2 - x + x * y2, t3 - x + x * y3];
    out[0] = 2 * (r1 * (y - 1) + r2 * (y2 - 1) + r3 * (y3 - 1));
    out[1] = 2 * x * (r1 + 2 * y * r2 + 3 * y2 * r3);
  },
  hessian(w, out) {
    const [x, y] = [w[0]!, w[1]!];
    const [y2, y3] = [y * y, y * y * y];
    const [r1, r2, r3] = [t1 - x + x * y, t2 - x + x * y2, t3 - x + x * y3];
    out[0] = 2 * ((y - 1) ** 2 + (y2 - 1) ** 2 + (y3 - 1) ** 2);
    out[1] = out[2] =
      2 * (r1 + 2 * y * r2 + 3 * y2 * r3) + 2 * x * (y - 1 + 2 * y * (y2 - 1) + 3 * y2 * (y3 - 1));
    out[3] = 2 * x * (x + 4 * x * y2 + 9 * x * y2 * y2 + 2 * r2 + 6 * y * r3);
  },
  minima: [[3, 0.5]],
};

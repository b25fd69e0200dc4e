import type { Objective } from '../objective.ts';

/**
 * The monkey saddle `E(x, y) = x³ − 3 x y²`, the real part of (x + iy)³: three valleys meet at the origin, which is
 * stationary with a zero Hessian and no minimum; the second derivatives cannot tell.
 */
export const monkeySaddle: Objective = {
  dimension: 2,
  value(w) {
    const [x, y] = [w[0]!, w[1]!];
    return x * x * x - 3 * x * y * y;
  },
  gradient(w, out) {
    const [x, y] = [w[0]!, w[1]!];
    out[0] = 3 * (x * x - y * y);
    out[1] = -6 * x * y;
  },
  hessian(w, out) {
    const [x, y] = [w[0]!, w[1]!];
    out[0] = 6 * x;
    out[1] = out[2] = -6 * y;
    out[3] = -6 * x;
  },
  minima: [],
};

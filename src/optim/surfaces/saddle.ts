import type { Objective } from '../objective.ts';

/** The saddle `E(x, y) = ½ (x² − y²)`: stationary at the origin, curvature +1 along x and −1 along y; no minimum. */
export const saddle: Objective = {
  dimension: 2,
  value(w) {
    return (w[0]! * w[0]! - w[1]! * w[1]!) / 2;
  },
  gradient(w, out) {
    out[0] = w[0]!;
    out[1] = -w[1]!;
  },
  hessian(_w, out) {
    out[0] = 1;
    out[1] = out[2] = 0;
    out[3] = -1;
  },
  minima: [],
};

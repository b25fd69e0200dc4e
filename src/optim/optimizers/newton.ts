import * as check from '../check.ts';
import type { Optimizer } from '../optimizer.ts';
import { solveInPlace } from '../spectrum/solve.ts';

/** Workspaces: `∇E`, and the Hessian, which the solve overwrites. */
export interface NewtonState {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

/**
 * Newton's method, `Δw = −(H + δI)⁻¹ ∇E(w)`: the learning rate becomes the matrix `H⁻¹`. It goes to whatever stationary
 * point the quadratic model has, a maximum or a saddle too. The step solves a linear system: `O(W³)`, for small `W`.
 *
 * Where `H + δI` is singular (to rounding) there is no such step: `w` becomes NaN, which `descend` reports as divergence.
 *
 * @param damping `δ ≥ 0` (units of the Hessian), added to every eigenvalue of `H`; 0, the default, is pure Newton.
 * @throws RangeError, TypeError if `δ` is not as above; TypeError at a step if the objective has no Hessian.
 * @see Nocedal & Wright (2006), Numerical Optimization, §3.3; Levenberg (1944), A method for the solution of certain non-linear problems in
 *   least squares (the damping).
 */
export function newton(options: { damping?: number } = {}): Optimizer<NewtonState> {
  const damping = check.nonNegative('damping', options.damping ?? 0);
  return {
    init: (w0) => ({
      gradient: new Float64Array(w0.length),
      hessian: new Float64Array(w0.length * w0.length),
    }),
    step(objective, w, { gradient, hessian }) {
      if (!objective.hessian)
        check.reject('objective.hessian', undefined, 'a function; newton needs the Hessian');
      const n = w.length;
      objective.gradient(w, gradient);
      objective.hessian(w, hessian);
      for (let i = 0; i < n; i++) hessian[i * n + i]! += damping;
      solveInPlace(hessian, gradient); // gradient ← H⁻¹ ∇E
      for (let i = 0; i < n; i++) w[i]! -= gradient[i]!;
    },
  };
}

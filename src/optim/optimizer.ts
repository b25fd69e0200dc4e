import type { Objective } from './objective.ts';

/**
 * An update rule `w^(τ) = w^(τ−1) + Δw^(τ−1)`. What it remembers between steps is a value, `State`, made by `init`
 * and handed back to every `step`; it also holds all workspaces, so that a step allocates nothing.
 */
export interface Optimizer<State = unknown> {
  /** The state before the first step, for weights of the same length as `w0` (which is not kept). */
  init(w0: Float64Array): State;
  /** Moves `w`, and `state`, by one step, in place. */
  step(objective: Objective, w: Float64Array, state: State): void;
}

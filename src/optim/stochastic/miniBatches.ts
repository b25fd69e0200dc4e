import * as check from '../check.ts';
import { allExamples, type DataObjective } from '../dataObjective.ts';
import type { Objective } from '../objective.ts';
import { random } from '../random.ts';

/** An objective whose `gradient` is an estimate from the current mini-batch and moves on to the next one. */
export interface MiniBatches extends Objective {
  readonly batchSize: number;
  /** ⌈N/B⌉, the number of gradients in one pass over the data (an epoch). */
  readonly batchesPerPass: number;
}

/** How examples are drawn. See `miniBatches`. */
export type Sampling = 'reshuffle' | 'cycle' | 'replacement';

/**
 * Stochastic gradients of a mean over N examples: each call of `gradient` takes the next B of them, as a step of stochastic
 * or mini-batch gradient descent does. `value` is the error of all the data. B = 1 is stochastic gradient descent, B = N
 * the batch method. It is a stream, as `random` is: make a new one, of the same seed, for the same run again.
 *
 *     descend(miniBatches(problem, { batchSize: 8, seed: 1 }), momentum({ … }), w0, steps)
 *
 * Sampling is one of
 * - 'reshuffle' (default): each pass visits every example once, in a new random order. Where B does not divide N the last
 *   batch of a pass is shorter, and its gradient is the mean over its own members: unbiased, but its members weigh more;
 * - 'cycle': examples 1 … N in order, over and over, with the same shorter last batch;
 * - 'replacement': B independent draws each time; an example may come twice, and a batch is never short.
 *
 * A gradient allocates nothing.
 *
 * @param batchSize B, a whole number from 1 to N
 * @param seed a whole number, for the order of the examples; without effect on 'cycle'
 * @throws RangeError, TypeError if an option is not as above
 * @see Bishop & Bishop (2024), §7.2.3 and §7.2.4
 */
export function miniBatches(
  problem: DataObjective,
  options: { batchSize: number; seed: number; sampling?: Sampling },
): MiniBatches {
  const { size } = problem;
  const batchSize = check.whole('batchSize', options.batchSize, 1, size);
  const { shuffle, uniform } = random(options.seed);
  const batchesPerPass = Math.ceil(size / batchSize);

  // The batches of a pass are fixed windows on an order that changes.
  const order = allExamples(size);
  const windows = Array.from({ length: batchesPerPass }, (_, k) =>
    order.subarray(k * batchSize, Math.min((k + 1) * batchSize, size)),
  );
  let turn = 0;
  const nextOf: Record<Sampling, () => Uint32Array> = {
    reshuffle() {
      if (turn === 0) shuffle(order);
      return nextOf.cycle();
    },
    cycle() {
      const batch = windows[turn]!;
      turn = (turn + 1) % batchesPerPass;
      return batch;
    },
    replacement() {
      const batch = windows[0]!;
      for (let b = 0; b < batchSize; b++) batch[b] = Math.floor(uniform() * size);
      return batch;
    },
  };
  const next = check.entry('sampling', options.sampling ?? 'reshuffle', nextOf);

  return {
    dimension: problem.dimension,
    ...(problem.minima && { minima: problem.minima }),
    batchSize,
    batchesPerPass,
    value: (w) => problem.value(w),
    gradient: (w, out) => problem.batchGradient(w, next(), out),
  };
}

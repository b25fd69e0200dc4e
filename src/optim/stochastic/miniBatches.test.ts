import { describe, expect, test } from 'vitest';
import { allExamples, type DataObjective } from '../dataObjective.ts';
import { descend } from '../descend.ts';
import { adam } from '../optimizers/adam.ts';
import { random } from '../random.ts';
import { leastSquares } from '../surfaces/leastSquares.ts';
import { miniBatches, type Sampling } from './miniBatches.ts';

/** A problem that records which examples each gradient takes. */
function recorder(size: number): { problem: DataObjective; batches: number[][] } {
  const batches: number[][] = [];
  return {
    batches,
    problem: {
      dimension: 1,
      size,
      value: () => 0,
      gradient: () => batches.push([...allExamples(size)]),
      batchGradient: (_w, batch) => batches.push([...batch]),
    },
  };
}

function draw(
  size: number,
  batchSize: number,
  sampling: Sampling | undefined,
  gradients: number,
): number[][] {
  const { problem, batches } = recorder(size);
  const estimate = miniBatches(problem, { batchSize, seed: 5, ...(sampling && { sampling }) });
  for (let k = 0; k < gradients; k++) estimate.gradient(new Float64Array(1), new Float64Array(1));
  return batches;
}

describe('the examples taken', () => {
  test('each pass takes every example once, in a new order, the last batch shorter', () => {
    const batches = draw(10, 4, undefined, 6);
    expect(batches.map((batch) => batch.length)).toEqual([4, 4, 2, 4, 4, 2]);
    const passes = [batches.slice(0, 3).flat(), batches.slice(3).flat()];
    for (const pass of passes) expect(pass.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(passes[0]).not.toEqual(passes[1]);
  });

  test('a cycle runs through 1 … N and starts again', () => {
    expect(draw(3, 1, 'cycle', 7).flat()).toEqual([0, 1, 2, 0, 1, 2, 0]);
    expect(draw(5, 2, 'cycle', 4)).toEqual([[0, 1], [2, 3], [4], [0, 1]]);
  });

  test('with replacement every example is as likely in every batch, which is never short', () => {
    const counts = new Float64Array(7);
    for (const batch of draw(7, 3, 'replacement', 14_000)) {
      expect(batch.length).toBe(3);
      for (const n of batch) counts[n]!++;
    }
    for (const count of counts) expect(Math.abs(count - 6000)).toBeLessThan(4 * Math.sqrt(6000));
  });
});

describe('the estimate', () => {
  const { normal } = random(1);
  const X = Array.from({ length: 10 }, () => [1, normal()]);
  const problem = leastSquares(X, X.map(normal));
  const w = Float64Array.of(0.3, -0.7);

  test('is the mean over the members of the batch, a short one too: weighted by size, a pass is the gradient', () => {
    const estimate = miniBatches(problem, { batchSize: 4, seed: 2 });
    const [sum, part, full] = [new Float64Array(2), new Float64Array(2), new Float64Array(2)];
    for (const size of [4, 4, 2]) {
      estimate.gradient(w, part);
      part.forEach((g, i) => (sum[i]! += (size / 10) * g));
    }
    problem.gradient(w, full);
    expect([...sum]).toEqual([...full].map((g) => expect.closeTo(g, 15)));
    expect(estimate.value(w)).toBe(problem.value(w));
    expect(estimate.minima).toBe(problem.minima);
    expect(estimate.batchesPerPass).toBe(3);
  });

  test('with B = N is the gradient', () => {
    const [a, b] = [new Float64Array(2), new Float64Array(2)];
    miniBatches(problem, { batchSize: 10, seed: 2 }).gradient(w, a);
    problem.gradient(w, b);
    expect([...a]).toEqual([...b].map((g) => expect.closeTo(g, 15)));
  });

  test('drives any optimizer; same seed, same bits', () => {
    const run = (seed: number) =>
      descend(
        miniBatches(problem, { batchSize: 3, seed }),
        adam({ learningRate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 1e-8 }),
        w,
        200,
      );
    expect(run(4)).toEqual(run(4));
    expect(run(4).points).not.toEqual(run(5).points);
    expect(run(4).values.at(-1)).toBeLessThan(run(4).values[0]!);
  });
});

test.each([0, -1, 11, 2.5, NaN])('batch size %d of 10 is refused', (batchSize) => {
  const make = () => miniBatches(recorder(10).problem, { batchSize, seed: 1 });
  expect(make).toThrow(new RangeError(`batchSize is ${batchSize}; allowed: a whole number from 1 to 10`));
});

test('a sampling that does not exist is refused', () => {
  const make = () =>
    miniBatches(recorder(10).problem, { batchSize: 1, seed: 1, sampling: 'random' as never });
  expect(make).toThrow(new RangeError("sampling is random; allowed: 'reshuffle', 'cycle', 'replacement'"));
});

import {
  descend,
  gradientDescent,
  leastSquares,
  miniBatches,
} from 'descent';

// A line y = w_0 + w_1 x through eight points.
const x = [-3, 1, -1, 3, 0, 2, -2, 4];
const y = [-4.1, 2.2, -1.6, 7.1, 0.7, 5.4, -2.8, 8.4];
const problem = leastSquares(
  x.map((xn) => [1, xn]),
  y,
);
print('exact', problem.minima[0]);

// In this order over and over, so that NumPy sees the same batches.
// 'reshuffle' draws a new order for each pass.
const sampling = 'cycle';
const passes = 12;
const marks = [1, 2, 8].map((batchSize, k) => {
  const stream = miniBatches(problem, {
    batchSize,
    seed: 1,
    sampling,
  });
  const steps = passes * stream.batchesPerPass;
  const rule = gradientDescent({ learningRate: 0.05 });
  const { points, values } = descend(stream, rule, [0, 0], steps);
  print('B =', batchSize, points.slice(-2), values[steps]);
  return {
    role: ['large', 'fast', 'slow'][k],
    label: `B = ${batchSize}`,
    points: Array.from(values, (error, t) => [
      t * batchSize,
      error,
    ]),
  };
});

plot({
  title: 'Error against examples seen',
  x: { label: 'examples seen', min: 0, max: 96 },
  y: { label: 'error E', scale: 'log' },
  marks,
});

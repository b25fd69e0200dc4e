import {
  descend,
  gradientDescent,
  gradientDescentStability,
  heavyBallStability,
  momentum,
  quadratic,
} from 'descent';

const ravine = quadratic({ eigenvalues: [1, 10], angle: 0.4 });
const start = [-3, 0.5];
const steps = 12;

// The best constants for eigenvalues from 1 to 10.
const plain = gradientDescentStability.best(1, 10);
const heavy = heavyBallStability.best(1, 10);
print(plain.learningRate);
print(heavy.learningRate, heavy.momentum);

const walks = {
  plain: descend(ravine, gradientDescent(plain), start, steps),
  heavy: descend(ravine, momentum(heavy), start, steps),
};
for (const { values } of Object.values(walks)) print(values[steps]);

const pairs = (w) =>
  Array.from({ length: w.length / 2 }, (_, t) =>
    w.slice(2 * t, 2 * t + 2),
  );
plot({
  title: 'Twelve steps down the ravine',
  x: { label: 'w_1', min: -4, max: 2 },
  y: { label: 'w_2', min: -3, max: 2 },
  equal: true,
  marks: [
    {
      kind: 'contour',
      role: 'surface',
      value: (x, y) => ravine.value([x, y]),
      levels: [0.1, 0.5, 1, 2, 4, 8, 16],
    },
    {
      role: 'path',
      label: 'plain',
      points: pairs(walks.plain.points),
    },
    {
      role: 'velocity',
      label: 'with momentum',
      points: pairs(walks.heavy.points),
    },
  ],
});

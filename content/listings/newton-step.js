import { descend, newton, polynomial } from 'descent';

// One step by hand, on f(w) = −3 − 2w − w²: the rate is 1/f''.
const w0 = 4;
const slope = -2 - 2 * w0;
const curvature = -2;
const rate = 1 / curvature;
print(slope, rate, w0 - rate * slope);

// The same by the module, and then with 0.05 w³ added: the step
// misses, and the next steps come closer.
const parabola = polynomial([-3, -2, -1]);
const cubic = polynomial([-3, -2, -1, 0.05]);
print(descend(parabola, newton(), [w0], 1).points[1]);
const { points, values } = descend(cubic, newton(), [-5], 4);
for (const w of points) print(w);

const low = Math.min(...points) - 2;
const high = Math.max(...points) + 2;
const line = Array.from(
  { length: 101 },
  (_, k) => low + ((high - low) * k) / 100,
);
plot({
  title: 'Newton’s method on a cubic',
  x: { label: 'w' },
  y: { label: 'f(w)' },
  marks: [
    {
      role: 'surface',
      points: line.map((w) => [w, cubic.value([w])]),
    },
    {
      role: 'path',
      label: 'steps',
      points: Array.from(points, (w, t) => [w, values[t]]),
      vertices: true,
    },
  ],
});

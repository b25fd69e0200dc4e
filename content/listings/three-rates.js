import { descend, gradientDescent, polynomial } from 'descent';

const loss = polynomial([9, -6, 1]); // 9 − 6θ + θ² = (θ − 3)²
const rates = { slow: 0.05, fast: 0.3, large: 0.8 };

const walks = Object.entries(rates).map(([role, learningRate]) => {
  const rule = gradientDescent({ learningRate });
  const { points, values } = descend(loss, rule, [-1], 15);
  print(learningRate, points[15]);
  return {
    role,
    label: `η = ${learningRate}`,
    points: Array.from(points, (theta, step) => [theta, values[step]]),
    vertices: true,
  };
});

plot({
  title: 'Three walks on the loss curve',
  x: { label: 'parameter θ', min: -2, max: 8 },
  y: { label: 'loss L(θ)', min: 0, max: 18 },
  marks: walks,
});

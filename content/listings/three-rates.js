import { descend, gradientDescent, polynomial } from 'descent';

const loss = polynomial([9, -6, 1]); // 9 − 6θ + θ² = (θ − 3)²

function walk(learningRate, role) {
  const rule = gradientDescent({ learningRate });
  const { points, values } = descend(loss, rule, [-1], 15);
  print(learningRate, points[15]);
  const onCurve = Array.from(points, (theta, t) => [
    theta,
    values[t],
  ]);
  return {
    role,
    label: `η = ${learningRate}`,
    points: onCurve,
    vertices: true,
  };
}

plot({
  title: 'Three walks on the loss curve',
  x: { label: 'parameter θ', min: -2, max: 8 },
  y: { label: 'loss L(θ)', min: 0, max: 18 },
  marks: [
    walk(0.05, 'slow'),
    walk(0.3, 'fast'),
    walk(0.8, 'large'),
  ],
});

import {
  he,
  initialize,
  measuredVariances,
  normalWeights,
  predictedVariances,
  random,
} from 'descent';

const networks = 40;
const layers = [32, 32, 32, 32, 32, 32];
const { normal } = random(7);
const input = Array.from({ length: layers[0] }, normal);
const meanSquare =
  input.reduce((sum, xi) => sum + xi ** 2, 0) / input.length;

// The variance of each layer's a, the mean over the networks.
function measured(initializer) {
  const mean = new Float64Array(layers.length - 1);
  for (let seed = 0; seed < networks; seed++) {
    const w = initialize(layers, initializer, { seed });
    const one = measuredVariances(layers, w, [input]);
    one.forEach(
      (variance, l) =>
        (mean[l] += variance / networks / meanSquare),
    );
  }
  return mean;
}

const marks = [];
for (const [label, role, initializer] of [
  ['He', 'fast', he],
  ['ε = 0.2', 'slow', normalWeights(0.2)],
  ['ε = 0.3', 'large', normalWeights(0.3)],
]) {
  const law = predictedVariances(layers, initializer, 1);
  const real = measured(initializer);
  print(label, 'law', law.at(-1));
  print(label, 'measured', real.at(-1));
  const depth = (v) =>
    Array.from(v, (variance, l) => [l + 1, variance]);
  marks.push({ role, label, points: depth(law) });
  marks.push({ kind: 'points', role, points: depth(real) });
}

plot({
  title: `Variance: law (lines), ${networks} networks (points)`,
  x: { label: 'layer', whole: true },
  y: { label: 'variance of a, over the input’s', scale: 'log' },
  marks,
});

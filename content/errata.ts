// Where the five sources err, or say too little. Numbers are computed when the book is built. How words are written: see
// bookWords in src/math/words.ts.
import { format, scientific } from '../src/figure/format.ts';
import {
  absolute,
  constantWeights,
  descend,
  effectiveLearningRate,
  gradientDescent,
  gradientDescentStability,
  he,
  initialize,
  measuredVariances,
  miniBatches,
  multilayerPerceptron,
  newton,
  normalWeights,
  penguins,
  polynomial,
  predictedVariances,
  random,
  standardError,
  stationaryVariance,
  symmetricEigen,
  leastSquares,
  type Objective,
} from '../src/optim/index.ts';

/** Numbers that show it. The first cell of a row is its head; every head of a column has a word in it. */
export interface ErratumNumbers {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Erratum {
  /** The row of the source inventory; its letter is the source's. */
  readonly row: string;
  /** Without formulas: it is a heading. */
  readonly title: string;
  /** 'error': what it says is wrong. 'gap': what it says is right under a condition, or needs a reason, that it does not give. */
  readonly kind: 'error' | 'gap';
  readonly says: string;
  readonly right: string;
  readonly why: string;
  /** A label of the book where it is argued at length. */
  readonly at?: string;
  readonly numbers?: ErratumNumbers;
}

export interface Source {
  readonly letter: string;
  /** Its key in references.bib. */
  readonly key: string;
  readonly title: string;
  readonly about: string;
}

const { raw } = String;
const show = (value: number, digits: number): string => format({ value, digits });
/** A power of ten with so many digits, for columns whose numbers differ much in size. */
const power = (value: number, digits: number): string => (value === 0 ? '0' : scientific(value, digits - 1));
/** A whole number in groups of three from 10 000 on, as in the book’s formulas. */
const grouped = (value: number): string =>
  value < 10_000 ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
const end = ({ points }: { points: Float64Array }): number => points.at(-1)!;

export const sources: readonly Source[] = [
  {
    letter: 'A',
    key: 'sourceA',
    title: 'Error Function and Effective Learning Rate',
    about:
      'A blog post with notes on chapter 7 of Bishop and Bishop: the error near a minimum, which learning rates converge, and what momentum does on a steady slope and on an oscillation.',
  },
  {
    letter: 'B',
    key: 'sourceB',
    title: 'Deep Learning – Foundations and Concepts, Chapter 7. Gradient Descent',
    about:
      'Lecture slides on the same chapter: stationary points, what a gradient is worth, batch, stochastic and mini-batch descent, and how the first weights are drawn.',
  },
  {
    letter: 'C',
    key: 'sourceC',
    title: 'Learning Rate and Convergence',
    about:
      'A lesson of an online course, with a demonstration in code and a quiz: what a small, a medium and a large learning rate do on one parabola.',
  },
  {
    letter: 'D',
    key: 'sourceD',
    title: 'Why does the error drop quickly when we reduce the learning rate?',
    about:
      'A question and its answers on the web, about a picture that everybody who trains networks knows: a noisy plateau, a sudden drop, and slower progress after it.',
  },
  {
    letter: 'E',
    key: 'sourceE',
    title: 'One Step Learning Rate',
    about:
      'An interactive page: which learning rate reaches the extremum of a parabola in one step, and what becomes of it with a cubic term and with many weights.',
  },
];

const slopeAt = (objective: Objective, w: number): number => {
  const out = new Float64Array(objective.dimension);
  objective.gradient(Float64Array.of(w), out);
  return out[0]!;
};
const curvatureAt = (objective: Objective, w: number): number => {
  const out = new Float64Array(objective.dimension ** 2);
  objective.hessian!(Float64Array.of(w), out);
  return out[0]!;
};

// A1: the expansion of w² about 1, taken at 2.
const square = polynomial([0, 0, 1]);
const expansion = (sign: 1 | -1): number =>
  square.value(Float64Array.of(1)) + sign * (slopeAt(square, 1) + curvatureAt(square, 1) / 2);

// A8: a spectrum from 1 to 10.
const spectrum = [10, 1];
const best = gradientDescentStability.best(1, 10);
const worst = (eta: number): number => gradientDescentStability.worstCase({ learningRate: eta }, spectrum);
const perDigit = (factor: number): string =>
  factor < 1 - 1e-12 ? show(Math.LN10 / -Math.log(factor), 1) : 'never';

// A10 to A12.
const eta = 0.1;
const steady = (mu: number, k?: number): number =>
  effectiveLearningRate({ learningRate: eta, momentum: mu }, 'steady', k);
const alternating = (mu: number, k?: number): number =>
  effectiveLearningRate({ learningRate: eta, momentum: mu }, 'alternating', k);

// B5.
const fourthPower = polynomial([0, 0, 0, 0, 1]);
// B11: the batches of size 1 that the module draws, in order.
const counted = 4;
const slide: number[] = [];
for (let n = 1; slide.length < 9; n = (n + 1) % counted) slide.push(n);
const cycle = Array.from({ length: 9 }, (_, i) => (i % counted) + 1);

// B12.
const N = penguins.bodyMass.length;
const lastBatch = (B: number): number => N % B || B;
const line = leastSquares(
  penguins.flipperLength.map((length) => [1, (length - 200) / 20]),
  penguins.bodyMass.map((mass) => mass / 1000),
);
const passOf = (B: number): number =>
  miniBatches(line, { batchSize: B, seed: 1, sampling: 'reshuffle' }).batchesPerPass;

// B13: two hidden units, equal at first or drawn, after 1000 steps of a small regression.
const curve = multilayerPerceptron({
  layers: [1, 2, 1],
  activation: 'tanh',
  loss: 'squared',
  data: { inputs: [[-1], [-0.3], [0.4], [1]], targets: [[0.8], [-0.2], [0.1], [1]] },
});
function unitsApart(initializer: Parameters<typeof initialize>[1], steps: number): number {
  const w0 = initialize([1, 2, 1], initializer, { seed: 3 });
  const { points } = descend(curve, gradientDescent({ learningRate: 0.2 }), w0, steps);
  // Two weights in, two biases, two weights out, and the bias of the output.
  const w = points.slice(-w0.length);
  return Math.hypot(w[0]! - w[1]!, w[2]! - w[3]!, w[4]! - w[5]!);
}

// B14: the fraction of ⟨a²⟩ that passes a ReLU, for normal a of variance 1, as a ratio of two integrals; and He's law on
// single networks.
function passed(mean: number): number {
  let [all, through] = [0, 0];
  for (let i = -12_000; i <= 12_000; i++) {
    const a = i / 1000;
    const mass = a * a * Math.exp(-((a - mean) ** 2) / 2);
    all += mass;
    if (a > 0) through += mass;
  }
  return through / all;
}
const layers = [32, 32, 32, 32, 32, 32, 32, 32];
const input = [Array.from({ length: 32 }, random(5).normal)];
const meanSquare = input[0]!.reduce((sum, x) => sum + (x * x) / 32, 0);
const law = predictedVariances(layers, he, meanSquare).at(-1)!;
const draws = Array.from(
  { length: 200 },
  (_, seed) => measuredVariances(layers, initialize(layers, he, { seed }), input).at(-1)! / law,
).sort((a, b) => a - b);
const drawn = {
  mean: draws.reduce((sum, one) => sum + one, 0) / draws.length,
  low: draws[Math.floor(draws.length * 0.05)]!,
  high: draws[Math.floor(draws.length * 0.95)]!,
};

// C5: the lesson's own loss, start and number of steps.
const lesson = polynomial([9, -6, 1]);
const lessonEnd = (rate: number): number =>
  end(descend(lesson, gradientDescent({ learningRate: rate }), [-1], 15));

// D1: curvature 1, gradient noise of standard deviation 1.
const floor = (rate: number): number => stationaryVariance({ learningRate: rate, curvature: 1, noise: 1 });

// D2 and D3: the answer's own example, x + θ against 5 at x = 1.
const walkOf = (objective: Objective, rate: number): number[] => [
  ...descend(objective, gradientDescent({ learningRate: rate }), [-1.5], 10).points,
];
const walk = walkOf(absolute({ minimum: [4] }), 1);
const shrinking = walkOf(polynomial([8, -4, 0.5]), 0.5);

// E1 and E5: −w² − 2w − 3.
const page = polynomial([-3, -2, -1]);
const at = (w0: number): string[] => {
  const w1 = end(descend(page, newton(), [w0], 1));
  return [
    show(page.value(Float64Array.of(w0)), 0),
    show(slopeAt(page, w0), 0),
    show(curvatureAt(page, w0), 0),
    show(1 / curvatureAt(page, w0), 1),
    show(w1, 0),
    show(page.value(Float64Array.of(w1)), 0),
  ];
};
const quantities = ['$f(w_0)$', "$f'(w_0)$", "$f''(w_0)$", raw`$\eta$`, '$w_1$', '$f(w_1)$'];

// E4: a Hessian, and its inverse by hand.
const spectrumOf = (H: readonly number[]): string =>
  [...symmetricEigen(H, 2).values].map((value) => show(value, 2)).join(' and ');

// E6: one step from −5 with the source's function and a cubic term.
function missed(d: number): string[] {
  const cubic = polynomial([-3, -2, -1, d]);
  const near = end(descend(cubic, newton(), [-1], 60));
  const [one, two, three] = [1, 2, 3].map((steps) => end(descend(cubic, newton(), [-5], steps)) - near);
  return [show(one!, 4), power(two!, 2), power(three!, 2)];
}

export const errata: readonly Erratum[] = [
  {
    row: 'A1',
    title: 'Two signs in the expansion',
    kind: 'error',
    says: 'It writes the second-order Taylor expansion with minus signs before the gradient term and before the Hessian term.',
    right: raw`Both signs are plus: $E(\mathbf w)\approx E(\hat{\mathbf w})+{\mathbf h^{\mathsf T}\nabla E+\frac12\mathbf h^{\mathsf T}\mathbf H\mathbf h}$, where $\mathbf h=\mathbf w-\hat{\mathbf w}$ and the derivatives $\nabla E$ and $\mathbf H$ are taken at $\hat{\mathbf w}$.`,
    why: raw`Differentiate the expansion at $\mathbf h=\mathbf0$. The result must be the gradient itself, and differentiated again it must be the Hessian. With minus signs the results are the negatives of both. One example suffices: the expansion of $w^2$ about $1$ is $w^2$ itself.`,
    at: 'eq-near-taylor',
    numbers: {
      caption: raw`The expansion of $w^2$ about $1$, taken at $2$.`,
      head: ['signs', 'expansion', 'truth'],
      rows: ([1, -1] as const).map((sign) => [
        sign === 1 ? 'plus' : 'minus',
        show(expansion(sign), 0),
        show(square.value(Float64Array.of(2)), 0),
      ]),
    },
  },
  {
    row: 'A3',
    title: 'Why the eigenvectors are orthonormal',
    kind: 'gap',
    says: 'It takes an orthonormal basis of eigenvectors of the Hessian, and gives no reason why there is one.',
    right: raw`There is one because $\mathbf H$ is symmetric, and $\mathbf H$ is symmetric wherever $E$ has continuous second derivatives.`,
    why: raw`A matrix that is not symmetric may have eigenvectors that stand at any angle, or too few of them. The coordinates $\alpha_i=\mathbf u_i^{\mathsf T}(\mathbf w-\mathbf w^\star)$ and everything that follows rest on right angles.`,
    at: 'lem-near-axes',
  },
  {
    row: 'A7',
    title: 'A number set equal to a vector',
    kind: 'error',
    says: raw`It states the goal as $\alpha_i=\mathbf w-\mathbf w^\star\to0$.`,
    right: raw`$\alpha_i=\mathbf u_i^{\mathsf T}(\mathbf w-\mathbf w^\star)$ is one coordinate of $\mathbf w-\mathbf w^\star$. The walk converges when every one of them tends to 0.`,
    why: raw`The left side is a number, the right side a vector. The difference matters: if one coordinate starts at 0, it stays there whatever the others do, and the walk can diverge all the same.`,
    at: 'thm-convergence',
  },
  {
    row: 'A8',
    title: 'The edge is not a choice',
    kind: 'error',
    says: raw`It takes $\eta$ near its bound $2/\lambda_{\max}$ and reads off, from the bound itself, the factor $1-2\lambda_{\min}/\lambda_{\max}$ of the slowest direction.`,
    right: raw`At the bound the steep direction has the factor $-1$ and never converges, unless it starts at 0. The best constant rate is $2/(\lambda_{\max}+\lambda_{\min})$. There a step multiplies both extreme coordinates by factors of modulus $(\kappa-1)/(\kappa+1)$.`,
    why: raw`What is read off is the factor of the *flattest* direction. Near the bound that is not the slowest one: the steepest is. From $1/\lambda_{\max}$ to $1/\lambda_{\min}$ a larger $\eta$ improves the flat factor and worsens the steep one. Below that range a larger $\eta$ improves both, above it a smaller one does. So the best rate makes the two moduli equal.`,
    at: 'thm-best-rate',
    numbers: {
      caption: raw`Eigenvalues 10 and 1. The bound is 0.2.`,
      head: [raw`rate $\eta$`, 'steep factor', 'flat factor', 'steps for a digit'],
      rows: [best.learningRate, 0.199, 0.2].map((rate) => [
        show(rate, 4),
        ...spectrum.map((lambda) => show(gradientDescentStability.factor({ learningRate: rate }, lambda), 4)),
        perDigit(worst(rate)),
      ]),
    },
  },
  {
    row: 'A10',
    title: 'Momentum below one',
    kind: 'error',
    says: raw`It allows $\mu=1$ in $\Delta\mathbf w^{(\tau-1)}=-\eta\nabla E+\mu\,\Delta\mathbf w^{(\tau-2)}$.`,
    right: raw`The sums that follow need $0\le\mu<1$.`,
    why: raw`With $\mu=1$ nothing is forgotten. On a steady slope the update grows by the same amount at every step, without limit. On a parabola the product of the two roots is $\mu=1$, so the two cannot both lie inside the unit circle, and but for special starts the walk never settles.`,
    at: 'eq-momentum',
    numbers: {
      caption: raw`The effective rate on a steady slope, $\eta=0.1$: its limit, and where it is after 100 steps. With $\mu=1$ it would be ${show(100 * eta, 0)} by then, and there is no limit.`,
      head: [raw`momentum $\mu$`, 'limit', 'after 100 steps'],
      rows: [0.9, 0.99, 0.999].map((mu) => [String(mu), show(steady(mu), 1), show(steady(mu, 100), 3)]),
    },
  },
  {
    row: 'A11',
    title: 'A limit, and how soon it is reached',
    kind: 'gap',
    says: raw`It gives the update on a steady slope as $\Delta\mathbf w=-\frac{\eta}{1-\mu}\nabla E$.`,
    right: raw`That is a limit. After $k$ steps from rest the update has $1-\mu^k$ of it.`,
    why: raw`The geometric sum of $k$ terms is $(1-\mu^k)/(1-\mu)$. For $\mu$ near 1 the numerator $1-\mu^k$ takes many steps to get near 1, and the gradient has to stay the same for as long. On a slope it may. Near a minimum it does not.`,
    at: 'eq-momentum-steady',
    numbers: {
      caption: 'The fraction of the limit that is reached.',
      head: ['steps', raw`with $\mu=0.9$`, raw`with $\mu=0.99$`],
      rows: [1, 10, 22, 100, 230].map((k) => [
        String(k),
        ...[0.9, 0.99].map((mu) => show(steady(mu, k) / steady(mu), 3)),
      ]),
    },
  },
  {
    row: 'A12',
    title: 'Only for a strict alternation',
    kind: 'gap',
    says: raw`It gives the effective rate on an oscillation as $\eta/(1+\mu)$.`,
    right: raw`The value is exact as a limit, for a gradient of constant size whose sign flips at *every* step.`,
    why: raw`The sum is $1-\mu+\mu^2-\dots$, and it needs that alternation term by term. On a real curve the walk makes its own gradients. They shrink as it settles, or take more than two steps for a period, and then the rate is another.`,
    at: 'eq-momentum-alternating',
    numbers: {
      caption: raw`The effective rate after $k$ steps of a strict alternation, $\eta=0.1$, $\mu=0.9$.`,
      head: ['steps', 'effective rate'],
      rows: [
        ...[1, 2, 3, 10, 40].map((k) => [String(k), show(alternating(0.9, k), 4)]),
        ['limit', show(alternating(0.9), 4)],
      ],
    },
  },
  {
    row: 'B1',
    title: 'The direction must be a unit vector',
    kind: 'error',
    says: raw`They bound the growth along a direction by $\lVert\nabla f(\mathbf a)\rVert$, for a direction of any length.`,
    right: raw`The bound $\lvert\nabla f^{\mathsf T}\mathbf v\rvert\le\lVert\nabla f\rVert$ holds for $\lVert\mathbf v\rVert=1$.`,
    why: raw`By Cauchy and Schwarz, $\lvert\nabla f^{\mathsf T}\mathbf v\rvert\le\lVert\nabla f\rVert\lVert\mathbf v\rVert$. A longer vector gives a larger number and no other direction. Only among vectors of one length does the largest number single out a direction.`,
    at: 'thm-surf-steepest',
    numbers: {
      caption: raw`$\nabla f=(3,4)$, of length ${show(Math.hypot(3, 4), 0)}.`,
      head: [raw`along $\mathbf v$`, raw`growth $\nabla f^{\mathsf T}\mathbf v$`],
      rows: [1, 2, 10].map((length) => [
        raw`$(${0.6 * length},\,${0.8 * length})$`,
        show(3 * 0.6 * length + 4 * 0.8 * length, 0),
      ]),
    },
  },
  {
    row: 'B4',
    title: 'The other two cases of the theorem',
    kind: 'gap',
    says: 'They prove that a positive definite Hessian gives a strict local minimum, state the negative definite case, and leave the indefinite one out.',
    right:
      'At a stationary point, a negative definite Hessian gives a strict local maximum, and one with eigenvalues of both signs a saddle.',
    why: raw`For the maximum apply the first case to $-f$. For the saddle, walk from $\mathbf a$ along an eigenvector of a positive eigenvalue, where the same remainder bound makes $f$ larger, and along one of a negative eigenvalue, where it makes $f$ smaller.`,
    at: 'thm-near-test',
  },
  {
    row: 'B5',
    title: 'Sufficient, not necessary',
    kind: 'error',
    says: 'They call a positive definite Hessian necessary and sufficient for a minimum.',
    right:
      'At a stationary point it is sufficient. What is necessary for a minimum is a positive semi-definite Hessian, and at a stationary point that is not sufficient.',
    why: raw`$x^4$ has a strict minimum at 0, and its second derivative there is 0. So positive definiteness is not needed. And $x^3$ has a positive semi-definite Hessian at 0 and no minimum.`,
    at: 'prop-surf-needed',
    numbers: {
      caption: raw`$f=x^4$: no curvature at 0, and larger on both sides.`,
      head: ['at $x$', 'value $f(x)$', "curvature $f''(x)$"],
      rows: [-0.1, 0, 0.1].map((x) => [
        show(x, 1),
        show(fourthPower.value(Float64Array.of(x)), 4),
        show(curvatureAt(fourthPower, x), 2),
      ]),
    },
  },
  {
    row: 'B11',
    title: 'An example that does not exist',
    kind: 'error',
    says: raw`Their algorithm steps to the next example by $n\leftarrow n+1\pmod N$, with examples numbered $1,\dots,N$.`,
    right: raw`$n\leftarrow(n\bmod N)+1$ runs through $1,\dots,N$.`,
    why: raw`Remainders after division by $N$ are $0,\dots,N-1$. So the slide’s rule yields $n=0$, which is no example, and never $N$, which is one.`,
    at: 'alg-sgd',
    numbers: {
      caption: raw`Nine steps with $N=${counted}$.`,
      head: ['rule', 'examples'],
      rows: [
        ['the slide’s', slide.join(', ')],
        ['corrected', cycle.join(', ')],
      ],
    },
  },
  {
    row: 'B12',
    title: 'The last batch, and what the square root needs',
    kind: 'gap',
    says: raw`They say that the standard error of the gradient falls as $1/\sqrt B$, and do not say what happens when $B$ does not divide $N$.`,
    right: raw`The last batch of a pass is shorter, and its mean is taken over the examples that it has. The law $1/\sqrt B$ is that of sampling with replacement. Without replacement the variance carries the factor $(N-B)/(N-1)$.`,
    why: raw`Two examples drawn without replacement are negatively correlated: what one is, the other is not. Let $s^2$ be the variance of the $N\ge2$ examples (divisor $N$). Then each pair has the covariance $-s^2/(N-1)$. Adding up all pairs gives the factor. At $B=N$ it is 0, as it must be: the batch is the data.`,
    at: 'eq-without-replacement',
    numbers: {
      caption: raw`The ${N} penguins of the book’s data. The standard error is in units of the standard deviation $s$ of single examples.`,
      head: [
        'batch size $B$',
        'batches in a pass',
        'last one has',
        'with replacement',
        'without replacement',
      ],
      rows: [1, 8, 32, 128, N].map((B) => [
        String(B),
        String(passOf(B)),
        String(lastBatch(B)),
        show(standardError(1, { batchSize: B, size: N, replacement: true }), 4),
        show(standardError(1, { batchSize: B, size: N, replacement: false }), 4),
      ]),
    },
  },
  {
    row: 'B13',
    title: 'Identical units stay identical',
    kind: 'gap',
    says: 'They ask for different first weights, to break the symmetry, and do not show what happens without.',
    right:
      'Two hidden units of one layer, with the same activation function, that begin with the same bias and the same weights, in and out, stay equal to each other for ever, if one learning rate serves all weights.',
    why: 'Exchanging two such units leaves the network as it is, so the error has the same derivative by the weights of the one as by those of the other. Both take the same step, and are equal again. By induction the two never become more than one unit.',
    at: 'thm-start-symmetry',
    numbers: {
      caption:
        'Two tanh units on a small regression. Each is a point of three coordinates: its weight in, its bias, its weight out. How far apart are the two?',
      head: ['first weights', 'at the start', 'after 1000 steps'],
      rows: [
        [
          'all 0.5',
          show(unitsApart(constantWeights(0.5), 0), 4),
          show(unitsApart(constantWeights(0.5), 1000), 4),
        ],
        ['drawn', show(unitsApart(normalWeights(0.5), 0), 4), show(unitsApart(normalWeights(0.5), 1000), 4)],
      ],
    },
  },
  {
    row: 'B14',
    title: 'Where the half comes from',
    kind: 'gap',
    says: raw`They give $\operatorname{var}[a]=\frac M2\varepsilon^2\lambda^2$ for a pre-activation $a$ above a ReLU layer of $M$ units, whose own pre-activations have the variance $\lambda^2$. The weights between have the standard deviation $\varepsilon$.`,
    right: raw`The $\frac12$ holds when the pre-activation below is distributed symmetrically about 0, as it is with symmetric weights and zero biases. And the law is one of averages over draws: a single deep network fluctuates about it.`,
    why: raw`Let $b$ be the pre-activation below. Of its mean square $\mathbb E[b^2]$, ReLU lets through what comes from $b>0$. For a symmetric $b$ that is exactly half. For a normal $b$ whose mean is not 0 it is another fraction. Over the layers the random factors multiply, so the spread about the mean grows with depth.`,
    at: 'eq-start-half',
    numbers: {
      caption: raw`First three rows: the fraction of $\mathbb E[b^2]$ that passes, for normal $b$ of variance 1. Last two: the variance in the last of ${layers.length - 1} layers of 32 units, for 200 networks with He’s weights, in units of the law.`,
      head: ['what', 'value'],
      rows: [
        ...[0, 0.5, 1].map((mean) => [raw`fraction that passes, mean $${mean}$`, show(passed(mean), 3)]),
        ['mean of the networks', show(drawn.mean, 2)],
        ['nine in ten lie between', `${show(drawn.low, 2)} and ${show(drawn.high, 2)}`],
      ],
    },
  },
  {
    row: 'C3',
    title: 'The constant of its own example',
    kind: 'gap',
    says: raw`It states $\eta<2/L$ with a Lipschitz constant $L$, and never says what $L$ is for its own loss $L(\theta)=a\theta^2+b\theta+c$. The letter $L$ stands for both.`,
    right: raw`For $a>0$ the constant is $2a$, so the bound is $\eta<1/a$.`,
    why: raw`The derivative $2a\theta+b$ is a straight line of slope $2a$. A step multiplies the distance to the minimum by $1-2a\eta$, and this is smaller than 1 in modulus exactly for $0<\eta<1/a$.`,
    at: 'eq-bound-parabola',
    numbers: {
      caption: 'Positive rates below the bound converge.',
      head: ['with $a$', 'constant $2a$', 'bound'],
      rows: [0.5, 1, 4].map((a) => [
        String(a),
        String(2 * a),
        show(gradientDescentStability.criticalLearningRate({}, 2 * a), 3),
      ]),
    },
  },
  {
    row: 'C5',
    title: 'None of its three rates diverges',
    kind: 'error',
    says: raw`It shows 15 steps on $(\theta-3)^2$ from $-1$ and presents $\eta=0.8$ as a rate that is too large.`,
    right: raw`All three rates converge. With 0.8 the walk alternates, and it still ends far nearer than with 0.05. Divergence needs $\eta>1$.`,
    why: raw`The factor is $1-2\eta$. Alternating means that it is negative, diverging that it is below $-1$.`,
    at: 'fig-rates',
    numbers: {
      caption: raw`The lesson’s demonstration, run again, with one rate that does diverge.`,
      head: [raw`rate $\eta$`, 'factor', raw`$\theta$ after 15 steps`],
      rows: [0.05, 0.3, 0.8, 1.05].map((rate) => [
        String(rate),
        show(gradientDescentStability.factor({ learningRate: rate }, 2), 1),
        show(lessonEnd(rate), 6),
      ]),
    },
  },
  {
    row: 'D1',
    title: 'Three things in one picture',
    kind: 'gap',
    says: 'The question shows a noisy plateau, a sudden drop when the rate is lowered, and slower progress after it. The answers explain parts of it.',
    right: raw`All three follow from one model. On a parabola with curvature $\lambda>0$, let the gradient’s noise be independent at each step, with mean 0 and variance $s^2$. For $0<\eta\lambda<2$ the weight’s variance settles at $\eta s^2/(\lambda(2-\eta\lambda))$. The error $\frac12\lambda w^2$ then keeps on average the floor $\eta s^2/(2(2-\eta\lambda))$: the plateau.`,
    why: raw`For small $\eta\lambda$ the floor is proportional to $\eta$. A smaller rate has a lower floor, and the walk goes there: that is the drop. But the mean weight’s distance from the minimum is multiplied by $1-\eta\lambda$ a step. For $\eta\lambda<1$ this is now nearer to 1: whatever is left to learn along flat directions is now learnt more slowly.`,
    at: 'fig-drop',
    numbers: {
      caption: raw`$\lambda=1$, $s=1$: the floor of $E=\frac12\lambda w^2$, and the steps that make the mean weight’s distance ten times smaller.`,
      head: [raw`rate $\eta$`, raw`floor of $E$`, 'steps for a digit'],
      rows: [0.5, 0.1, 0.05, 0.01].map((rate) => [
        String(rate),
        show(floor(rate) / 2, 5),
        perDigit(gradientDescentStability.factor({ learningRate: rate }, 1)),
      ]),
    },
  },
  {
    row: 'D2',
    title: 'Where a fixed step circles',
    kind: 'error',
    says: raw`For the model $x+\theta$, the point $(1,5)$ and the error $\lvert x+\theta-y\rvert$ the answer flips the sign of the derivative, and it puts the oscillation elsewhere than about the minimum.`,
    right: raw`The derivative is $-1$ left of the minimum $\theta=4$ and $+1$ right of it, so descent moves towards 4. From $-1.5$ with $\eta=1$ it comes to circle 4 and never gets nearer than 0.5.`,
    why: raw`All steps have length 1 and all points lie on the grid $-1.5,-0.5,\dots$, which does not hold 4. From 3.5 a step right leads to 4.5, and from there one left leads back.`,
    at: 'eq-fixed-nearest',
    numbers: {
      caption: raw`The walk, and beside it the one on $\frac12(\theta-4)^2$ with a rate of 0.5, whose steps shrink.`,
      head: ['step', raw`$\theta$, absolute error`, raw`$\theta$, squared error`],
      rows: walk.map((theta, t) => [String(t), show(theta, 1), show(shrinking[t]!, 4)]),
    },
  },
  {
    row: 'E1',
    title: 'The sign of the step',
    kind: 'error',
    says: raw`The page writes the step as $w_t+\eta\,\mathrm dL/\mathrm dw$.`,
    right: raw`The sign is minus: $w_{t+1}=w_t-\eta\,\mathrm dL/\mathrm dw$.`,
    why: raw`With plus and a positive rate the step goes uphill. It would also contradict the page’s own result $w^\star=w_t-L'/L''$.`,
    at: 'eq-one-step-rate',
    numbers: {
      caption: raw`$(w-3)^2$ from $-1$ with the rate $1/L''=0.5$. The minimum is at 3.`,
      head: ['sign', 'ends at $w_1$'],
      rows: [
        ['minus', show(-1 - slopeAt(lesson, -1) / curvatureAt(lesson, -1), 0)],
        ['plus', show(-1 + slopeAt(lesson, -1) / curvatureAt(lesson, -1), 0)],
      ],
    },
  },
  {
    row: 'E3',
    title: 'An extremum, not a maximum',
    kind: 'error',
    says: raw`The page speaks of “a unique maximum” that exists when $L''\ne0$.`,
    right: raw`What exists is a unique *extremum* of the parabola: a minimum for $L''>0$, a maximum for $L''<0$. The step goes to either.`,
    why: raw`The derivation asks where the slope is zero. It never asks which way the parabola opens.`,
    at: 'eq-newton',
    numbers: {
      caption: 'One step from 4.',
      head: ['parabola', "curvature $L''$", 'ends at $w_1$', 'it is a'],
      rows: [polynomial([9, -6, 1]), page].map((objective, i) => [
        ['$w^2-6w+9$', '$-w^2-2w-3$'][i]!,
        show(curvatureAt(objective, 4), 0),
        show(end(descend(objective, newton(), [4], 1)), 0),
        curvatureAt(objective, 4) > 0 ? 'minimum' : 'maximum',
      ]),
    },
  },
  {
    row: 'E4',
    title: 'Zero eigenvalues of which matrix',
    kind: 'error',
    says: raw`The page warns of zero eigenvalues of $\mathbf H^{-1}$.`,
    right: raw`It means $\mathbf H$. If $\mathbf H$ has a zero eigenvalue, there is no $\mathbf H^{-1}$ and no unique extremum.`,
    why: raw`The eigenvalues of $\mathbf H^{-1}$ are $1/\lambda_i$, and one over a number is never zero.`,
    at: 'eq-newton-matrix',
    numbers: {
      caption: raw`An example, $\mathbf H=\begin{pmatrix}2&1\\1&2\end{pmatrix}$.`,
      head: ['matrix', 'eigenvalues'],
      rows: [
        [raw`$\mathbf H$`, spectrumOf([2, 1, 1, 2])],
        [raw`$\mathbf H^{-1}$`, spectrumOf([2 / 3, -1 / 3, -1 / 3, 2 / 3])],
      ],
    },
  },
  {
    row: 'E5',
    title: 'Numbers that belong to the other start',
    kind: 'error',
    says: raw`For $a=-1$, $b=-2$, $c=-3$ the page prints $w_0=-4$ beside $f(w_0)=-27$ and $f'(w_0)=-10$.`,
    right: raw`These belong to $w_0=+4$. At $-4$ they are $-11$ and $6$. The step ends at $-1$ from both.`,
    why: raw`$f(-4)=-16+8-3$ and $f'(-4)=8-2$. One step reaches the extremum from everywhere, so that its end does not give the slip away.`,
    at: 'fig-one-step',
    numbers: {
      caption: 'Both starts, computed.',
      head: ['quantity', 'from $w_0=4$', 'from $w_0=-4$'],
      rows: quantities.map((name, i) => [name, at(4)[i]!, at(-4)[i]!]),
    },
  },
  {
    row: 'E6',
    title: 'By how much a step misses',
    kind: 'gap',
    says: raw`The page has a switch that adds $d\,w^3$. Then one step misses, and the page does not say by how much.`,
    right: raw`Let $a$ be the coefficient of $w^2$, let $w^\star$ be a stationary point, let $e_t=w_t-w^\star$, and let $6dw_0+2a\ne0$. Then the miss is exactly $e_1=3d\,e_0^2/(6dw_0+2a)$. Once it is small, and the curvature at $w^\star$ is not 0, each further step squares it, up to a factor.`,
    why: raw`Expand $f'$ about $w_0$: the third derivative of a cubic is the constant $6d$, so Taylor’s remainder is known and not only bounded.`,
    at: 'eq-miss-cubic',
    numbers: {
      caption: raw`$f(w)=dw^3-w^2-2w-3$ from $-5$: what is missed by one, two and three steps.`,
      head: ['with $d$', 'one step', 'two', 'three'],
      rows: [0, 0.01, 0.05, 0.1].map((d) => [String(d), ...missed(d)]),
    },
  },
  {
    row: 'E7',
    title: 'What a step costs, counted',
    kind: 'gap',
    says: 'The page says that in many dimensions the second derivatives cost more than many first-order steps do, and gives no count.',
    right: raw`For a quadratic of $W$ weights (in [[one-step]] $n$) with a full Hessian, a gradient step takes $W^2+W$ multiplications. A Newton step takes $(W^3+6W^2-W)/3$ multiplications and divisions, for large $W$ about $W^3/3$. Against that stand the steps that descent needs, which grow with $\kappa$.`,
    why: raw`Elimination clears column by column, with $m^2$ multiplications and $m$ divisions for $m=W-1,\dots,1$. That makes $(W^3-W)/3$. The right side with back substitution takes $W^2$ more, and so does the gradient. So Newton’s step pays where $\kappa$ is large and $W$ small, and descent where it is the other way round.`,
    at: 'eq-solve-cost',
    numbers: {
      caption: raw`Multiplications and divisions for six digits: descent at its best rate, and one Newton step.`,
      head: ['weights $W$', raw`condition $\kappa$`, 'descent', 'Newton'],
      rows: [10, 1000, 1_000_000].flatMap((W) =>
        [10, 1000].map((kappa) => {
          const steps = Math.ceil(Math.log(1e6) / -Math.log(gradientDescentStability.best(1, kappa).rate));
          const solving = (W ** 3 + 3 * W ** 2 - W) / 3;
          return [grouped(W), String(kappa), power(steps * (W ** 2 + W), 3), power(W ** 2 + solving, 3)];
        }),
      ),
    },
  },
];

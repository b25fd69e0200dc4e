// The letters of the book. How words are written: see bookWords in src/math/words.ts.

export interface Letter {
  readonly tex: string;
  readonly meaning: string;
  /** Where it comes from: a label of the book, or a row of the source inventory, for the first section that covers it. */
  readonly first: string;
}

const { raw } = String;

export const notation: readonly { readonly title: string; readonly letters: readonly Letter[] }[] = [
  {
    title: 'Points and errors',
    letters: [
      { tex: 'W', meaning: 'the number of weights', first: 'B1' },
      {
        tex: raw`\mathbf w\in\R^W`,
        meaning: raw`the weights, one column vector; $w$ where there is only one`,
        first: 'B1',
      },
      { tex: raw`E(\mathbf w)`, meaning: 'the error, a number to be made small', first: 'B1' },
      {
        tex: raw`\nabla E(\mathbf w)`,
        meaning: raw`the gradient, the $W$ partial derivatives of $E$`,
        first: 'B1',
      },
      {
        tex: raw`\mathbf g`,
        meaning: raw`a gradient: $\nabla E$ at the point that is spoken of`,
        first: 'eq-worth-gradient',
      },
      {
        tex: raw`f,\ \mathbf a`,
        meaning: 'a function of several numbers, and a point at which it is looked at',
        first: 'eq-surf-differentiable',
      },
      { tex: raw`\mathbf v`, meaning: 'a direction, a vector of length 1', first: 'eq-surf-rate' },
      {
        tex: raw`\mathbf w^\star`,
        meaning: raw`a minimum, or another point where $\nabla E=\mathbf0$`,
        first: 'A2',
      },
      {
        tex: raw`\mathbf H`,
        meaning: raw`the Hessian, the $W\times W$ matrix of second derivatives of $E$`,
        first: 'B5',
      },
      {
        tex: raw`\hat{\mathbf w},\ \mathbf h`,
        meaning: 'a point to expand about, and the displacement from it',
        first: 'eq-near-taylor',
      },
      {
        tex: raw`\mathbf z`,
        meaning: raw`the displacement from $\mathbf w^\star$, $\mathbf w-\mathbf w^\star$`,
        first: 'eq-near-quadratic',
      },
      {
        tex: raw`\varepsilon`,
        meaning: 'the height of a contour above the minimum',
        first: 'eq-near-contour',
      },
      { tex: raw`\ell_i`, meaning: 'a half-axis of this contour', first: 'eq-near-contour' },
      {
        tex: raw`R(\mathbf h)`,
        meaning: 'what the quadratic model leaves out of the error',
        first: 'eq-near-taylor',
      },
      { tex: 'M', meaning: 'a Lipschitz constant of the Hessian', first: 'eq-near-cubic' },
      {
        tex: 'C^2',
        meaning: 'the functions whose second derivatives exist and are continuous',
        first: 'prop-surf-needed',
      },
    ],
  },
  {
    title: 'Directions',
    letters: [
      {
        tex: raw`\mathbf u_i,\ \lambda_i`,
        meaning: raw`an eigenvector of $\mathbf H$, of length 1, and its eigenvalue: $\mathbf H\mathbf u_i=\lambda_i\mathbf u_i$`,
        first: 'lem-near-axes',
      },
      {
        tex: raw`\alpha_i`,
        meaning: raw`the coordinate of $\mathbf w-\mathbf w^\star$ along $\mathbf u_i$, which is $\mathbf u_i^{\mathsf T}(\mathbf w-\mathbf w^\star)$`,
        first: 'eq-near-alpha',
      },
      {
        tex: raw`\lambda_{\min},\ \lambda_{\max}`,
        meaning: 'the smallest and the largest eigenvalue',
        first: 'eq-near-bounds',
      },
      {
        tex: raw`\kappa`,
        meaning: raw`the condition number, $\lambda_{\max}/\lambda_{\min}$`,
        first: 'eq-kappa',
      },
    ],
  },
  {
    title: 'Steps',
    letters: [
      {
        tex: raw`\tau`,
        meaning: raw`the number of a step, from 0: $\mathbf w^{(\tau)}$ is the point after $\tau$ steps`,
        first: 'eq-worth-iterate',
      },
      {
        tex: raw`\Delta\mathbf w^{(\tau)}`,
        meaning: raw`the update, $\mathbf w^{(\tau+1)}-\mathbf w^{(\tau)}$`,
        first: 'eq-worth-iterate',
      },
      { tex: raw`\eta`, meaning: 'the learning rate', first: 'eq-gd' },
      {
        tex: raw`\varepsilon`,
        meaning: 'a tolerance: a gradient no longer than this ends the walk',
        first: 'alg-batch',
      },
      { tex: 'K', meaning: 'a Lipschitz constant of the gradient', first: 'def-lipschitz' },
      {
        tex: raw`\rho`,
        meaning:
          'the factor by which the distance shrinks in a step, in the slowest direction; with momentum, in the long run',
        first: 'eq-rho',
      },
      {
        tex: 'T',
        meaning: 'a number of steps',
        first: 'eq-alpha-power',
      },
      {
        tex: 'T_{10}',
        meaning: 'the number of steps that makes the distance ten times smaller',
        first: 'eq-steps-digit',
      },
      {
        tex: raw`\mu`,
        meaning: raw`momentum, the part of the last update that is kept, $0\le\mu<1$`,
        first: 'eq-momentum',
      },
      { tex: 'z', meaning: 'a root of a recurrence’s characteristic equation', first: 'eq-momentum-roots' },
    ],
  },
  {
    title: 'One weight',
    letters: [
      {
        tex: raw`\theta,\ L(\theta)`,
        meaning: 'the weight of source C, later also of source D, and its loss',
        first: 'C5',
      },
      {
        tex: raw`e^{(\tau)}`,
        meaning: raw`the signed distance to the minimum, $\theta^{(\tau)}-\theta^\star$`,
        first: 'eq-factor-one',
      },
      {
        tex: 'a,\\ b,\\ c',
        meaning: raw`the coefficients of a parabola, $a\theta^2+b\theta+c$`,
        first: 'eq-factor-parabola',
      },
      { tex: raw`\lambda`, meaning: raw`the curvature, $L''$`, first: 'C2' },
      {
        tex: 'f,\\ w_t',
        meaning: 'a function of one weight, and the weight after $t$ steps',
        first: 'eq-parabola',
      },
      { tex: 'd', meaning: 'the coefficient of a cubic term', first: 'eq-cubic' },
      { tex: 'e_t', meaning: raw`the error of a step, $w_t-w^\star$`, first: 'thm-miss' },
    ],
  },
  {
    title: 'Data and chance',
    letters: [
      {
        tex: 'N,\\ n',
        meaning: raw`the number of data points, and one of them; in [[one-step]] $n$ is the number of weights`,
        first: 'eq-batch-gradient',
      },
      { tex: 'E_n', meaning: raw`the error on data point $n$`, first: 'eq-batch-gradient' },
      {
        tex: raw`\mathcal B,\ B`,
        meaning: 'a mini-batch, and the number of its members',
        first: 'eq-mini-batch',
      },
      {
        tex: 's',
        meaning: 'a standard deviation, of single examples or of the noise in a gradient',
        first: 'eq-sgd-spread',
      },
      {
        tex: raw`\mathbb E[\,\cdot\,],\ \operatorname{var}[\,\cdot\,]`,
        meaning: 'a mean and a variance over chance',
        first: 'B12',
      },
    ],
  },
  {
    title: 'Networks',
    letters: [
      { tex: 'M', meaning: 'the number of units in a layer', first: 'eq-surf-network' },
      { tex: 'K', meaning: 'the number of units in the layer below', first: 'eq-start-xavier' },
      {
        tex: 'a,\\ z',
        meaning: 'the sum that enters a unit, and what the unit makes of it',
        first: 'eq-start-layer',
      },
      {
        tex: raw`\varepsilon`,
        meaning: 'the width or the standard deviation of the first weights',
        first: 'eq-start-uniform',
      },
      {
        tex: raw`\lambda^2`,
        meaning: 'the variance of the sums that enter the layer below',
        first: 'eq-start-variance',
      },
      { tex: 'L', meaning: 'the number of layers', first: 'eq-start-depth' },
    ],
  },
  {
    title: 'Signs',
    letters: [
      {
        tex: raw`\mathbf x^{\mathsf T}`,
        meaning: raw`the transpose; $\mathbf x^{\mathsf T}\mathbf y$ is the inner product`,
        first: 'B1',
      },
      {
        tex: raw`\lVert\mathbf x\rVert`,
        meaning: raw`the length of a vector, $\sqrt{\mathbf x^{\mathsf T}\mathbf x}$`,
        first: 'B1',
      },
      {
        tex: 'O(\\,\\cdot\\,)',
        meaning: 'at most a constant multiple of, for all large arguments',
        first: 'B8',
      },
      {
        tex: raw`\leftarrow`,
        meaning: 'what stands on the left gets the value on the right',
        first: 'alg-batch',
      },
    ],
  },
];

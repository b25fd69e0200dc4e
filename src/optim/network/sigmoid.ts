/** The logistic sigmoid `σ(a) = 1/(1 + e^−a)`; `1 − σ(a) = σ(−a)`, which keeps its digits where σ is near 1. */
export function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}

/** `ln(1 + e^a) = −ln σ(−a)`, without overflow for large `a`. */
export function softplus(a: number): number {
  return Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a)));
}

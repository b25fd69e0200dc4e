// The two questions that Lanczos iteration asks of its symmetric tridiagonal matrix T: diagonal `alpha` (m numbers), and
// beside it `beta` (m − 1 positive numbers).

/**
 * The largest eigenvalue of T, by bisection: x lies above all of them exactly if all pivots of x I − T are positive.
 *
 * @see Golub & Van Loan (2013), Matrix Computations, §8.4.1.
 */
export function largestRoot(alpha: readonly number[], beta: readonly number[]): number {
  let low = Math.max(...alpha); // λ_max is no smaller than any diagonal entry, no larger than any disc
  let high = Math.max(...alpha.map((a, k) => a + (beta[k - 1] ?? 0) + (beta[k] ?? 0)));
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (isAbove(middle)) high = middle;
    else low = middle;
  }

  function isAbove(x: number): boolean {
    let pivot = 1;
    for (let k = 0; k < alpha.length; k++) {
      pivot = x - alpha[k]! - (k > 0 ? beta[k - 1]! ** 2 / pivot : 0);
      if (!(pivot > 0)) return false;
    }
    return true;
  }
}

/**
 * The modulus of the last component of T's unit eigenvector for its largest eigenvalue `theta`. Back substitution from the
 * last component: its growth is the eigenvector's own, so that it is stable where the component is small.
 */
export function lastComponent(alpha: readonly number[], beta: readonly number[], theta: number): number {
  let [after, current, squares] = [0, 1, 1];
  for (let k = alpha.length - 1; k > 0; k--) {
    const before = ((theta - alpha[k]!) * current - (beta[k] ?? 0) * after) / beta[k - 1]!;
    squares += before * before;
    [after, current] = [current, before];
  }
  return 1 / Math.sqrt(squares);
}

import gammainc from "@stdlib/math-base-special-gammainc";
import gammaln from "@stdlib/math-base-special-gammaln";

/** Poisson weights below this count for nothing. */
const negligible = 1e-18;

/**
 * Lower tail of the noncentral chi-square distribution, P(X <= x): Poisson weights of ncp / 2 over central ones, summed
 * from the middle weight outwards. Weights and central tails follow from their neighbours, so one incomplete gamma
 * function does.
 */
export function noncentralChiSquareLower(x: number, df: number, ncp: number): number {
  if (x <= 0) return 0;
  const [half, halfX] = [ncp / 2, x / 2];
  const middle = Math.floor(half);
  const shape = df / 2 + middle;
  const weight = half === 0 ? 1 : Math.exp(middle * Math.log(half) - half - gammaln(middle + 1));
  const tail = gammainc(halfX, shape, true, false);
  /** halfX^a exp(-halfX) / gamma(a + 1) at the middle: what the tail loses from one shape to the next. */
  const loss = Math.exp(shape * Math.log(halfX) - halfX - gammaln(shape + 1));
  let sum = weight * tail;
  let [share, central, step] = [weight, tail, loss];
  for (let j = middle + 1; share > negligible; j++) {
    share *= half / j;
    central = Math.max(0, central - step);
    step *= halfX / (df / 2 + j);
    sum += share * central;
  }
  [share, central, step] = [weight, tail, loss];
  for (let j = middle; j > 0 && share > negligible; j--) {
    share *= j / half;
    step *= (df / 2 + j) / halfX;
    central = Math.min(1, central + step);
    sum += share * central;
  }
  return Math.min(1, sum);
}

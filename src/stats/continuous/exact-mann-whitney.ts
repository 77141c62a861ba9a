import { sortedValues } from "../../base/numbers/sorted-values.ts";
import { rankSumOf } from "./rank-sum.ts";

/** From here on the normal approximation is good and the counts slow. */
const maxEach = 200;

/**
 * Exact two-sided Mann-Whitney test: the share of all orders of the two samples whose U lies as far out (R's
 * wilcox.test with exact = TRUE). Undefined with ties or more than 200 values in a sample.
 */
export function exactMannWhitneyTest(
  first: readonly number[],
  second: readonly number[],
): { readonly U: number; readonly p: number } | undefined {
  const [m, n] = [first.length, second.length];
  if (m > maxEach || n > maxEach) return undefined;
  const { rankSum, tieTerm } = rankSumOf(sortedValues(first), sortedValues(second));
  if (tieTerm > 0) return undefined;
  const U = rankSum - (m * (m + 1)) / 2;
  const shares = distributionOfU(m, n);
  const smaller = Math.min(U, m * n - U);
  let tail = 0;
  for (let u = 0; u <= smaller; u++) tail += shares[u]!;
  return { U, p: Math.min(1, 2 * tail) };
}

/**
 * Probability of each U from 0 to m n: the coefficients of the Gaussian binomial (m + n over m), as a product of
 * (1 - q^(n+i)) / (1 - q^i), scaled at each step so that they sum to 1.
 */
function distributionOfU(m: number, n: number): Float64Array {
  const size = m * n + 1;
  let shares: Float64Array = new Float64Array(size);
  shares[0] = 1;
  for (let i = 1; i <= m; i++) {
    const next = new Float64Array(size);
    const scale = i / (n + i);
    for (let u = 0; u < size; u++) {
      const running =
        (u >= i ? next[u - i]! : 0) + scale * (shares[u]! - (u >= n + i ? shares[u - n - i]! : 0));
      next[u] = running;
    }
    shares = next;
  }
  return shares;
}

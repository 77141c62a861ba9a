import { sortedValues } from "../../base/numbers/sorted-values.ts";
import { normalTwoSided } from "../distribution/normal-two-sided.ts";
import { rankSumOf } from "./rank-sum.ts";

export interface MannWhitneyTest {
  /** U of the first sample: pairs in which it is the larger, ties counting half. */
  readonly U: number;
  readonly p: number;
}

/**
 * Mann-Whitney U test, two-sided, by the normal approximation with correction for ties and for continuity
 * (R's wilcox.test with exact = FALSE). Not for samples that are all one value.
 *
 * @example
 * mannWhitneyTest([31.2, 28.4, 35.1, 30.6], [25.3, 29.1, 24.8, 26.9, 22.5]).p.toFixed(5); // => "0.03734"
 */
export function mannWhitneyTest(first: readonly number[], second: readonly number[]): MannWhitneyTest {
  const [n1, n2] = [first.length, second.length];
  const { rankSum, tieTerm } = rankSumOf(sortedValues(first), sortedValues(second));
  const U = rankSum - (n1 * (n1 + 1)) / 2;
  const n = n1 + n2;
  const sigma = Math.sqrt(((n1 * n2) / 12) * (n + 1 - tieTerm / (n * (n - 1))));
  const distance = U - (n1 * n2) / 2;
  const z = (distance - Math.sign(distance) * 0.5) / sigma;
  return { U, p: Math.min(1, normalTwoSided(z)) };
}

import { normalQuantile } from "../distribution/normal-quantile.ts";
import type { Interval } from "../effect/estimate.ts";

export const kappaWeights = ["none", "linear", "quadratic"] as const;
export type KappaWeights = (typeof kappaWeights)[number];

export interface Kappa {
  readonly weights: KappaWeights;
  readonly kappa: number;
  readonly se: number;
  readonly ci95: Interval;
  /** Share of pairs in the same category. */
  readonly observed: number;
  /** In ascending order; they count as equally far apart. */
  readonly categories: readonly string[];
}

/**
 * Cohen's kappa of two raters' categories (1960; weighted 1968, Psychol Bull 70:213) with the standard error of Fleiss,
 * Cohen and Everitt 1969. `first` and `second`: places in `categories`. Undefined where chance alone explains full
 * agreement (one category).
 *
 * @example
 * const [first, second] = [[0, 0, 0, 0, 0, 1, 1, 1, 1, 1], [0, 0, 0, 0, 1, 0, 0, 1, 1, 1]] as const;
 * weightedKappa(first, second, ["low", "high"], "none")?.kappa.toFixed(2); // => "0.40"
 */
export function weightedKappa(
  first: readonly number[],
  second: readonly number[],
  categories: readonly string[],
  weights: KappaWeights,
): Kappa | undefined {
  const size = categories.length;
  const n = first.length;
  const shares = Array.from({ length: size }, () => new Float64Array(size));
  for (const [index, category] of first.entries()) shares[category]![second[index]!]! += 1 / n;
  const rows = shares.map((row) => row.reduce((sum, share) => sum + share, 0));
  const columns = shares.map((_, j) => shares.reduce((sum, row) => sum + row[j]!, 0));
  const weight = (i: number, j: number) => {
    if (weights === "none") return i === j ? 1 : 0;
    const distance = Math.abs(i - j) / (size - 1);
    return 1 - (weights === "linear" ? distance : distance ** 2);
  };
  const each = function* () {
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) yield [i, j] as const;
  };
  let [observed, expected, same] = [0, 0, 0];
  const rowWeights = new Float64Array(size);
  const columnWeights = new Float64Array(size);
  for (const [i, j] of each()) {
    observed += weight(i, j) * shares[i]![j]!;
    expected += weight(i, j) * rows[i]! * columns[j]!;
    if (i === j) same += shares[i]![j]!;
    rowWeights[i]! += weight(i, j) * columns[j]!;
    columnWeights[j]! += weight(i, j) * rows[i]!;
  }
  if (!(1 - expected > 1e-12)) return undefined;
  const kappa = (observed - expected) / (1 - expected);
  let squares = 0;
  for (const [i, j] of each()) {
    const part = weight(i, j) * (1 - expected) - (rowWeights[i]! + columnWeights[j]!) * (1 - observed);
    squares += shares[i]![j]! * part ** 2;
  }
  const variance = (squares - (observed * expected - 2 * expected + observed) ** 2) / (1 - expected) ** 4 / n;
  const se = Math.sqrt(Math.max(0, variance));
  const margin = normalQuantile(0.975) * se;
  return { weights, kappa, se, ci95: [kappa - margin, kappa + margin], observed: same, categories };
}

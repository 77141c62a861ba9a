import { digits } from "./digits.ts";
import { type FoundRow, isMeans } from "./find-row.ts";
import { pooledVariance } from "./p-of-means.ts";
import type { Sizes } from "./sizes.ts";

/** A logistic coefficient as a group table gives it, and the standard error it would have with so many patients. */
export interface UnivariableCoefficient {
  readonly b: number;
  readonly se: number;
}

/**
 * From means and standard deviations: difference over pooled variance (the discriminant function), with the standard
 * error of a logistic coefficient near 0. From counts: the log odds ratio of one level against all others with
 * Woolf's standard error; undefined with an empty cell.
 */
export function univariableCoefficient(
  { row }: FoundRow,
  { n1, n0 }: Sizes,
  level?: string,
): UnivariableCoefficient | undefined {
  if (isMeans(row)) {
    const [first, second] = row.means.map(({ mean, sd }) => ({
      mean: digits(mean).value,
      sd: digits(sd).value,
    }));
    const variance = pooledVariance(first!.sd, second!.sd, n1, n0);
    if (!(variance > 0)) return undefined;
    return {
      b: (first!.mean - second!.mean) / variance,
      se: 1 / Math.sqrt((variance * n1 * n0) / (n1 + n0)),
    };
  }
  const at = level === undefined ? 0 : row.levels.indexOf(level);
  const cells = row.counts.map((group) => {
    const values = group.map((count) => digits(count).value);
    const inside = values[at] ?? 0;
    return { inside, outside: values.reduce((total, count) => total + count, 0) - inside };
  });
  const [ones, zeros] = cells;
  const all = cells.flatMap(({ inside, outside }) => [inside, outside]);
  if (all.some((count) => count === 0)) return undefined;
  return {
    b: Math.log((ones!.inside * zeros!.outside) / (ones!.outside * zeros!.inside)),
    se: Math.sqrt(all.reduce((total, count) => total + 1 / count, 0)),
  };
}

import type { GroupsTable, RatioOfRows } from "./audit-document.ts";
import { digits } from "./digits.ts";
import { isMeans } from "./find-row.ts";
import { type Finding, finding } from "./finding.ts";
import { difference, product, quotient, type Range, scaled, sizeOf, sum } from "./range.ts";

/**
 * Whether a row can be another divided by a third patient by patient: the mean of a product differs from the product of
 * the means by the covariance, whose size is at most the product of the standard deviations (Cauchy and Schwarz).
 */
export function checkRatio(table: GroupsTable, stated: RatioOfRows): readonly Finding[] {
  const rows = [stated.ratio, stated.numerator, stated.denominator].map((name) =>
    table.rows.find((row) => row.name === name),
  );
  const found = rows.filter((row) => row !== undefined).filter(isMeans);
  if (found.length < 3) return [];
  const factor = stated.percent ? 0.01 : 1;
  return table.groups.flatMap((group, index) => {
    const [ratio, numerator, denominator] = found.map(({ means }) => ({
      mean: digits(means[index]!.mean),
      sd: digits(means[index]!.sd),
      text: means[index]!.mean,
    }));
    const n = digits(group.n).value;
    const needed = difference(numerator!.mean, product(scaled(ratio!.mean, factor), denominator!.mean));
    const most = (factor * ratio!.sd.upper * denominator!.sd.upper * (n - 1)) / n;
    if (sizeOf(needed).lower <= most) return [];
    const feasible = quotient(
      sum(numerator!.mean, { lower: -most, upper: most } satisfies Range),
      denominator!.mean,
    );
    return [
      finding(
        "ratio-of-means",
        { table: table.name, row: stated.ratio },
        {
          group: group.name,
          ratio: stated.ratio,
          numerator: stated.numerator,
          denominator: stated.denominator,
          lower: feasible.lower / factor,
          upper: feasible.upper / factor,
          printed: ratio!.text,
          correlation: (needed.lower + needed.upper) / 2 / most,
        },
      ),
    ];
  });
}

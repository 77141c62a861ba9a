import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { completeRows } from "../complete-rows.ts";
import { finiteOnly } from "../finite-only.ts";
import { standardDeviation } from "../variance.ts";
import { type BlandAltman, blandAltman } from "./bland-altman.ts";
import { type IntraclassCorrelation, intraclassCorrelations } from "./intraclass-correlation.ts";
import { type ProportionalBias, proportionalBias } from "./proportional-bias.ts";

export interface Agreement {
  readonly n: number;
  readonly icc: readonly IntraclassCorrelation[];
  /** Second rater minus first; absent with more than two raters. */
  readonly blandAltman?: BlandAltman;
  /** Standard error of measurement, in the variable's unit: SD of the differences / √2, the root of the residual mean square (Weir 2005). Absent with more than two raters. */
  readonly sem?: number;
  /** Minimal detectable change at 95 %: 1.96 √2 SEM. */
  readonly mdc95?: number;
  /** Whether the difference grows with the mean; absent with more than two raters. */
  readonly proportionalBias?: ProportionalBias;
  readonly issues: readonly Issue[];
}

/**
 * Agreement between two or more raters of the same subjects, on the subjects that all of them rated: one array a rater.
 *
 * Issues: `stats-too-few` (a failure: at least two raters and three subjects are needed), `stats-dropped-rows`,
 * `stats-identical-readings` or `stats-constant` where a correlation has no estimate or no interval.
 *
 * @param name of what was rated, for the issues.
 */
export function agreementOfRatings(
  ratingsOf: readonly (readonly (number | undefined)[])[],
  name: string,
): Result<Agreement> {
  const { columns, dropped } = completeRows(ratingsOf);
  const n = columns[0]?.length ?? 0;
  if (columns.length < 2 || n < 3) {
    return failure(issue("stats-too-few", { variable: name, n, needed: 3 }));
  }
  const issues: Issue[] = dropped > 0 ? [issue("stats-dropped-rows", { n: dropped })] : [];
  const ratings = columns[0]!.map((_, row) => columns.map((column) => column[row]!));
  const correlations = intraclassCorrelations(ratings).filter(({ icc, F, p, ci95 }) =>
    [icc, F, p, ...ci95].every(Number.isFinite),
  );
  if (correlations.length < 6) {
    const identical = ratings.every((row) => row.every((value) => value === row[0]));
    const constant = identical && ratings.every(([value]) => value === ratings[0]![0]);
    const code = identical && !constant ? "stats-identical-readings" : "stats-constant";
    issues.push(issue(code, { variable: name }));
  }
  const [first, second] = columns;
  const pair = columns.length === 2 ? agreementOfPair(first!, second!) : {};
  const finite = finiteOnly({ n, icc: correlations, ...pair });
  issues.push(...finite.issues);
  return success({ ...finite.value, issues }, issues);
}

function agreementOfPair(first: readonly number[], second: readonly number[]) {
  const sem = standardDeviation(first.map((value, row) => second[row]! - value)) / Math.SQRT2;
  const trend = proportionalBias(first, second);
  return {
    blandAltman: blandAltman(first, second),
    sem,
    mdc95: 1.96 * Math.SQRT2 * sem,
    ...(trend ? { proportionalBias: trend } : {}),
  };
}

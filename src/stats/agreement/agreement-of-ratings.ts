import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { completeRows } from "../numbers/complete-rows.ts";
import { finiteOnly } from "../numbers/finite-only.ts";
import { standardDeviation } from "../numbers/variance.ts";
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
 * and why a correlation has no estimate or no interval: `stats-identical-readings`, `stats-constant`,
 * `stats-icc-no-residual`, `stats-icc-negative`.
 *
 * @param name of what was rated, for the issues.
 * @example
 * const agreement = agreementOfRatings([[10.1, 12.3, 9.8, 11.0], [10.4, 12.1, 9.9, 11.3]], "CSA");
 * agreement.ok && agreement.value.sem?.toFixed(4); // => "0.1671"
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
  const all = intraclassCorrelations(ratings);
  const correlations = all.filter((correlation) => isWhole(correlation));
  if (correlations.length < all.length) issues.push(issueOfMissing(all, ratings, name));
  const [first, second] = columns;
  const pair = columns.length === 2 ? agreementOfPair(first!, second!) : {};
  const finite = finiteOnly({ n, icc: correlations, ...pair });
  issues.push(...finite.issues);
  return success({ ...finite.value, issues }, issues);
}

const isWhole = ({ icc, F, p, ci95 }: IntraclassCorrelation) => [icc, F, p, ...ci95].every(Number.isFinite);

/** Why some of the correlations are absent. */
function issueOfMissing(
  all: readonly IntraclassCorrelation[],
  ratings: readonly (readonly number[])[],
  variable: string,
): Issue {
  const alike = ratings.every((row) => row.every((value) => value === row[0]));
  if (ratings.flat().every((value) => value === ratings[0]![0])) return issue("stats-constant", { variable });
  if (alike) return issue("stats-identical-readings", { variable });
  const forms = all
    .filter((correlation) => !isWhole(correlation))
    .map(({ type }) => type)
    .join(", ");
  const twoWay = all.find(({ type }) => type === "ICC(3,1)")!;
  const code = twoWay.F < 1 ? "stats-icc-negative" : "stats-icc-no-residual";
  return issue(code, { forms, variable });
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

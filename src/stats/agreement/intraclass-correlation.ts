import { fQuantile } from "../distribution/f-quantile.ts";
import { fUpper } from "../distribution/f-upper.ts";

export const iccTypes = ["ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)"] as const;
export type IccType = (typeof iccTypes)[number];

/** One intraclass correlation with its F test against 0 and its 95 % interval. */
export interface IntraclassCorrelation {
  readonly type: IccType;
  readonly icc: number;
  readonly F: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
  readonly ci95: readonly [lower: number, upper: number];
}

/**
 * The six intraclass correlations of Shrout and Fleiss 1979 (Psychol Bull 86:420) for complete ratings: one array a
 * subject (at least two), one number a rater (at least two), with some variation between subjects and a residual.
 */
export function intraclassCorrelations(
  ratings: readonly (readonly number[])[],
): readonly IntraclassCorrelation[] {
  const { n, k, subjects, raters, residual, within } = meanSquares(ratings);
  const oneWay = subjects / within;
  const twoWay = subjects / residual;
  const [df1, dfWithin, dfResidual] = [n - 1, n * (k - 1), (n - 1) * (k - 1)];

  const form = (
    type: IccType,
    icc: number,
    F: number,
    df2: number,
    ci95: readonly [number, number],
  ): IntraclassCorrelation => ({ type, icc, F, df1, df2, p: fUpper(F, df1, df2), ci95 });

  const fInterval = (F: number, df2: number) =>
    [F / fQuantile(0.975, df1, df2), F * fQuantile(0.975, df2, df1)] as const;
  const single = (F: number) => (F - 1) / (F + k - 1);
  const average = (F: number) => 1 - 1 / F;
  const oneWayInterval = fInterval(oneWay, dfWithin);
  const twoWayInterval = fInterval(twoWay, dfResidual);

  const agreement = (subjects - residual) / (subjects + (k - 1) * residual + (k * (raters - residual)) / n);
  const agreementInterval = absoluteAgreementInterval(agreement, { n, k, subjects, raters, residual });
  const spearmanBrown = (value: number) => (value * k) / (1 + value * (k - 1));
  return [
    form("ICC(1,1)", single(oneWay), oneWay, dfWithin, both(oneWayInterval, single)),
    form("ICC(2,1)", agreement, twoWay, dfResidual, agreementInterval),
    form("ICC(3,1)", single(twoWay), twoWay, dfResidual, both(twoWayInterval, single)),
    form("ICC(1,k)", average(oneWay), oneWay, dfWithin, both(oneWayInterval, average)),
    form(
      "ICC(2,k)",
      (subjects - residual) / (subjects + (raters - residual) / n),
      twoWay,
      dfResidual,
      both(agreementInterval, spearmanBrown),
    ),
    form("ICC(3,k)", average(twoWay), twoWay, dfResidual, both(twoWayInterval, average)),
  ];
}

const both = ([lower, upper]: readonly [number, number], change: (value: number) => number) =>
  [change(lower), change(upper)] as const;

interface MeanSquares {
  readonly n: number;
  readonly k: number;
  /** Between subjects. */
  readonly subjects: number;
  /** Between raters. */
  readonly raters: number;
  /** Two-way residual. */
  readonly residual: number;
}

/** Two-way analysis of variance without replication; `within` is the one-way residual. */
function meanSquares(ratings: readonly (readonly number[])[]): MeanSquares & { readonly within: number } {
  const n = ratings.length;
  const k = ratings[0]!.length;
  const average = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const grand = average(ratings.flat());
  const subjectMeans = ratings.map(average);
  const raterMeans = ratings[0]!.map((_, rater) => average(ratings.map((row) => row[rater]!)));
  const sumOfSquares = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + (value - grand) ** 2, 0);
  const raters = (n * sumOfSquares(raterMeans)) / (k - 1);
  let residual = 0;
  let within = 0;
  for (const [row, values] of ratings.entries()) {
    for (const [rater, value] of values.entries()) {
      residual += (value - subjectMeans[row]! - raterMeans[rater]! + grand) ** 2;
      within += (value - subjectMeans[row]!) ** 2;
    }
  }
  return {
    n,
    k,
    subjects: (k * sumOfSquares(subjectMeans)) / (n - 1),
    raters,
    residual: residual / ((n - 1) * (k - 1)),
    within: within / (n * (k - 1)),
  };
}

/** Interval of ICC(2,1) with Satterthwaite's degrees of freedom (Shrout and Fleiss 1979, p. 424). */
function absoluteAgreementInterval(
  icc: number,
  { n, k, subjects, raters, residual }: MeanSquares,
): readonly [number, number] {
  const ratio = raters / residual;
  const weight = n * (1 + (k - 1) * icc) - k * icc;
  const df =
    ((k - 1) * (n - 1) * (k * icc * ratio + weight) ** 2) /
    ((n - 1) * k ** 2 * icc ** 2 * ratio ** 2 + weight ** 2);
  const upperF = fQuantile(0.975, n - 1, df);
  const lowerF = fQuantile(0.975, df, n - 1);
  const scale = k * raters + (k * n - k - n) * residual;
  return [
    (n * (subjects - upperF * residual)) / (upperF * scale + n * subjects),
    (n * (lowerF * subjects - residual)) / (scale + n * lowerF * subjects),
  ];
}

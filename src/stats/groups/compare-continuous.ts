import { type Issue, issue } from "../../base/issue.ts";
import { quartiles } from "../../base/numbers/quantile.ts";
import { sortedValues } from "../../base/numbers/sorted-values.ts";
import { present } from "../../base/present.ts";
import { exactMannWhitneyTest } from "../continuous/exact-mann-whitney.ts";
import { type LeveneTest, leveneTest } from "../continuous/levene.ts";
import { mannWhitneyTest } from "../continuous/mann-whitney.ts";
import { type ShapiroWilkTest, shapiroWilkSizes, shapiroWilkTest } from "../continuous/shapiro-wilk.ts";
import { type TTest, twoSampleTTest } from "../continuous/two-sample-t.ts";
import { type StandardisedDifference, standardisedDifference } from "../effect/standardised-difference.ts";
import { mean, type Numbers } from "../numbers/mean.ts";
import { standardDeviation } from "../numbers/variance.ts";

/** R's type 7. */
export type Quartiles = readonly [lower: number, median: number, upper: number];

/** A continuous variable in the two groups. A test that the data cannot carry is absent, and an issue says why. */
export interface ContinuousComparison {
  readonly variable: string;
  readonly n1: number;
  readonly n0: number;
  readonly mean1?: number;
  readonly sd1?: number;
  readonly mean0?: number;
  readonly sd0?: number;
  readonly student?: TTest;
  readonly welch?: TTest;
  readonly levene?: LeveneTest;
  /** By the normal approximation; `exactP` on request, for small samples without ties. */
  readonly mannWhitney?: { readonly p: number; readonly U: number; readonly exactP?: number };
  /** Rows of the group without a value. */
  readonly missing1: number;
  readonly missing0: number;
  /** Median [interquartile range], as first quartile, median, third quartile (R's type 7). */
  readonly quartiles1?: Quartiles;
  readonly quartiles0?: Quartiles;
  readonly shapiroWilk1?: ShapiroWilkTest;
  readonly shapiroWilk0?: ShapiroWilkTest;
  readonly effect?: StandardisedDifference;
}

/** A group's values of a variable, and how many rows of the group have none. */
export interface GroupValues<Value> {
  readonly values: readonly Value[];
  readonly missing: number;
}

/** No spread whose fourth power arithmetic can see (Welch's degrees of freedom need it). */
const isConstant = (sd: number) => !(sd ** 4 > 0);

/** Compares a continuous variable between group 1 and group 0. */
export function compareContinuous(
  variable: string,
  group1: GroupValues<number>,
  group0: GroupValues<number>,
  options: { readonly exact?: boolean } = {},
): { readonly value: ContinuousComparison; readonly issues: readonly Issue[] } {
  const [ones, zeros] = [group1.values, group0.values];
  const [first, second] = [describe(ones), describe(zeros)];
  const described = {
    variable,
    n1: ones.length,
    n0: zeros.length,
    ...present({ mean1: first.mean, sd1: first.sd, mean0: second.mean, sd0: second.sd }),
  };
  const alone = {
    missing1: group1.missing,
    missing0: group0.missing,
    ...(first.quartiles ? { quartiles1: first.quartiles } : {}),
    ...(second.quartiles ? { quartiles0: second.quartiles } : {}),
    ...(first.shapiroWilk ? { shapiroWilk1: first.shapiroWilk } : {}),
    ...(second.shapiroWilk ? { shapiroWilk0: second.shapiroWilk } : {}),
  };
  const fewest = Math.min(ones.length, zeros.length);
  if (first.sd === undefined || second.sd === undefined) {
    const found = issue("stats-too-few", { variable, n: fewest, needed: 2 });
    return { value: { ...described, ...alone }, issues: [found] };
  }
  const bothConstant = isConstant(first.sd) && isConstant(second.sd);
  if (bothConstant && ones[0] === zeros[0]) {
    return { value: { ...described, ...alone }, issues: [issue("stats-constant", { variable })] };
  }
  const levene = leveneTest([ones, zeros]);
  const student = bothConstant ? undefined : twoSampleTTest(ones, zeros, "student");
  const effect = student && standardisedDifference(student.t, ones.length, zeros.length);
  const exact = options.exact ? exactMannWhitneyTest(ones, zeros) : undefined;
  const value: ContinuousComparison = {
    ...described,
    ...(student ? { student, welch: twoSampleTTest(ones, zeros, "welch") } : {}),
    ...(Number.isFinite(levene.F) ? { levene } : {}),
    mannWhitney: { ...rankTest(ones, zeros), ...(exact ? { exactP: exact.p } : {}) },
    ...alone,
    ...(effect ? { effect } : {}),
  };
  const issues = [
    ...(bothConstant ? [issue("stats-constant-in-groups", { variable })] : []),
    ...(options.exact && !exact ? [issue("stats-no-exact-ranks", { variable })] : []),
  ];
  return { value, issues };
}

const rankTest = (ones: readonly number[], zeros: readonly number[]) => {
  const { p, U } = mannWhitneyTest(ones, zeros);
  return { p, U };
};

interface Description {
  readonly mean?: number;
  readonly sd?: number;
  readonly quartiles?: Quartiles;
  readonly shapiroWilk?: ShapiroWilkTest;
}

/** What can be said of one group alone. */
function describe(values: Numbers): Description {
  if (values.length === 0) return {};
  const sorted = sortedValues(values);
  const sd = values.length > 1 ? standardDeviation(values) : undefined;
  const testable =
    values.length >= shapiroWilkSizes.fewest &&
    values.length <= shapiroWilkSizes.most &&
    sd !== undefined &&
    !isConstant(sd);
  return {
    mean: mean(values),
    ...present({ sd }),
    quartiles: quartiles(sorted),
    ...(testable ? { shapiroWilk: shapiroWilkTest(sorted) } : {}),
  };
}

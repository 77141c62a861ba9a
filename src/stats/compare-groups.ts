import { type Issue, issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import { fisherExactTest } from "./fisher-exact-test.ts";
import { type LeveneTest, leveneTest } from "./levene-test.ts";
import { mannWhitneyTest } from "./mann-whitney-test.ts";
import { mean } from "./mean.ts";
import { type ChiSquareTest, pearsonChiSquareTest } from "./pearson-chi-square-test.ts";
import { binaryColumn, numberColumn, type Table, textColumn } from "./table.ts";
import { type TTest, twoSampleTTest } from "./two-sample-t-test.ts";
import { standardDeviation } from "./variance.ts";

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
  readonly mannWhitney?: { readonly p: number };
}

/** A categorical variable: `table` has a row a level and the columns group 0, group 1. */
export interface CategoricalComparison {
  readonly variable: string;
  readonly levels: readonly string[];
  readonly table: readonly (readonly [group0: number, group1: number])[];
  readonly pearson?: ChiSquareTest;
  readonly yates?: { readonly p: number };
  readonly fisher?: { readonly p: number };
}

export interface GroupComparison {
  readonly continuous: readonly ContinuousComparison[];
  readonly categorical: readonly CategoricalComparison[];
  readonly issues: readonly Issue[];
}

export interface GroupComparisonChoice {
  /** The column of 0 and 1 that makes the groups. */
  readonly by: string;
  readonly continuous: readonly string[];
  readonly categorical: readonly string[];
}

/** Compares group 1 with group 0 (Tables 1 and 2 of the source paper). Rows without a group or a value are left out. */
export function compareGroups(table: Table, choice: GroupComparisonChoice): Result<GroupComparison> {
  const groups = binaryColumn(table, choice.by);
  if (!groups.ok) return groups;
  if (!groups.value.includes(0) || !groups.value.includes(1)) {
    return failure(issue("stats-empty-group", { variable: choice.by }));
  }
  const issues: Issue[] = [];
  const continuous: ContinuousComparison[] = [];
  for (const variable of choice.continuous) {
    const column = numberColumn(table, variable);
    if (!column.ok) return column;
    const compared = compareContinuous(
      variable,
      valuesOf(column.value, groups.value, 1),
      valuesOf(column.value, groups.value, 0),
    );
    continuous.push(compared.value);
    issues.push(...compared.issues);
  }
  const categorical: CategoricalComparison[] = [];
  for (const variable of choice.categorical) {
    const column = textColumn(table, variable);
    if (!column.ok) return column;
    const compared = compareCategorical(
      variable,
      valuesOf(column.value, groups.value, 1),
      valuesOf(column.value, groups.value, 0),
    );
    categorical.push(compared.value);
    issues.push(...compared.issues);
  }
  return success({ continuous, categorical, issues }, issues);
}

function valuesOf<Value>(
  column: readonly (Value | undefined)[],
  groups: readonly (0 | 1 | undefined)[],
  group: 0 | 1,
): Value[] {
  return column.filter((value, row): value is Value => value !== undefined && groups[row] === group);
}

/** No spread whose fourth power arithmetic can see (Welch's degrees of freedom need it). */
const isConstant = (values: readonly number[]) => !(standardDeviation(values) ** 4 > 0);

function compareContinuous(variable: string, ones: readonly number[], zeros: readonly number[]) {
  const counts = { variable, n1: ones.length, n0: zeros.length };
  const moments = {
    ...(ones.length > 0 ? { mean1: mean(ones) } : {}),
    ...(ones.length > 1 ? { sd1: standardDeviation(ones) } : {}),
    ...(zeros.length > 0 ? { mean0: mean(zeros) } : {}),
    ...(zeros.length > 1 ? { sd0: standardDeviation(zeros) } : {}),
  };
  const fewest = Math.min(ones.length, zeros.length);
  if (fewest < 2) {
    const found = issue("stats-too-few", { variable, n: fewest, needed: 2 });
    return { value: { ...counts, ...moments }, issues: [found] };
  }
  const allSame = isConstant([...ones, ...zeros]);
  const bothConstant = isConstant(ones) && isConstant(zeros);
  const levene = leveneTest([ones, zeros]);
  const value: ContinuousComparison = {
    ...counts,
    ...moments,
    ...(bothConstant
      ? {}
      : {
          student: twoSampleTTest(ones, zeros, "student"),
          welch: twoSampleTTest(ones, zeros, "welch"),
        }),
    ...(Number.isFinite(levene.F) ? { levene } : {}),
    ...(allSame ? {} : { mannWhitney: { p: mannWhitneyTest(ones, zeros).p } }),
  };
  return { value, issues: bothConstant ? [issue("stats-constant", { variable })] : [] };
}

function compareCategorical(variable: string, ones: readonly string[], zeros: readonly string[]) {
  const levels = [...new Set([...zeros, ...ones])].sort((a, b) =>
    a.localeCompare(b, "en", { numeric: true }),
  );
  const count = (values: readonly string[], level: string) =>
    values.filter((value) => value === level).length;
  const table = levels.map((level) => [count(zeros, level), count(ones, level)] as const);
  if (levels.length < 2 || ones.length === 0 || zeros.length === 0) {
    return { value: { variable, levels, table }, issues: [issue("stats-constant", { variable })] };
  }
  const fisher = fisherExactTest(table);
  const value: CategoricalComparison = {
    variable,
    levels,
    table,
    pearson: pearsonChiSquareTest(table),
    ...(levels.length === 2 ? { yates: { p: pearsonChiSquareTest(table, "yates").p } } : {}),
    ...(fisher === undefined ? {} : { fisher: { p: fisher } }),
  };
  return { value, issues: fisher === undefined ? [issue("stats-fisher-too-large", { variable })] : [] };
}

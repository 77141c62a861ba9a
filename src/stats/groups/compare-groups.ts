import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { finiteOnly } from "../numbers/finite-only.ts";
import type { Table } from "../table/table.ts";
import { binaryColumn, categoryColumn, numberColumn } from "../table/table-columns.ts";
import { adjustP, type CorrectionMethod } from "./adjust-p.ts";
import { type CategoricalComparison, compareCategorical } from "./compare-categorical.ts";
import { type ContinuousComparison, compareContinuous, type GroupValues } from "./compare-continuous.ts";

/** A p-value corrected for the number of variables compared. */
export interface AdjustedP {
  readonly method: CorrectionMethod;
  readonly test: ContinuousTest | CategoricalTest;
  readonly p: number;
}

export const continuousTests = ["student", "welch", "mannWhitney"] as const;
export type ContinuousTest = (typeof continuousTests)[number];
export const categoricalTests = ["pearson", "yates", "fisher"] as const;
export type CategoricalTest = (typeof categoricalTests)[number];

export interface GroupComparison {
  readonly continuous: readonly (ContinuousComparison & { readonly adjusted?: AdjustedP })[];
  readonly categorical: readonly (CategoricalComparison & { readonly adjusted?: AdjustedP })[];
  readonly issues: readonly Issue[];
}

export interface GroupComparisonChoice {
  /** The column of two values that makes the groups. */
  readonly by: string;
  /** Which of the two is group 1, where they are not 0 and 1, or no and yes. */
  readonly event?: string;
  readonly continuous: readonly string[];
  readonly categorical: readonly string[];
  /** Also the exact Mann-Whitney test, where samples are small and without ties. */
  readonly exact?: boolean;
  /** Corrects one p a variable for their number. */
  readonly correct?: CorrectionMethod;
  /** Which p is corrected; by default Student's and Pearson's. */
  readonly continuousTest?: ContinuousTest;
  readonly categoricalTest?: CategoricalTest;
}

/**
 * Compares group 1 with group 0 (Tables 1 and 2 of the source paper). Rows without a group are left out, and missing values counted.
 *
 * @example
 * const table = await readTableFile("cohort.csv");
 * if (!table.ok) throw new Error(table.issues[0].message);
 * const compared = compareGroups(table.value, { by: "fracture", continuous: ["csa"], categorical: [] });
 * if (!compared.ok) throw new Error(compared.issues[0].message);
 * compared.value.continuous[0]?.welch?.p.toFixed(5); // => "0.05657"
 */
export function compareGroups(table: Table, choice: GroupComparisonChoice): Result<GroupComparison> {
  const groups = binaryColumn(table, choice.by, choice.event);
  if (!groups.ok) return groups;
  if (!groups.value.includes(0) || !groups.value.includes(1)) {
    return failure(issue("stats-empty-group", { variable: choice.by }));
  }
  const issues: Issue[] = [...groups.issues];
  const continuous: ContinuousComparison[] = [];
  for (const variable of choice.continuous) {
    const column = numberColumn(table, variable);
    if (!column.ok) return column;
    issues.push(...column.issues);
    const [zeros, ones] = split(column.value, groups.value);
    const compared = compareContinuous(variable, ones, zeros, choice);
    continuous.push(compared.value);
    issues.push(...compared.issues);
  }
  const categorical: CategoricalComparison[] = [];
  for (const variable of choice.categorical) {
    const column = categoryColumn(table, variable);
    if (!column.ok) return column;
    issues.push(...column.issues);
    const [zeros, ones] = split(column.value, groups.value);
    const compared = compareCategorical(variable, ones, zeros);
    categorical.push(compared.value);
    issues.push(...compared.issues);
  }
  const finite = finiteOnly(corrected(continuous, categorical, choice));
  issues.push(...finite.issues);
  return success({ ...finite.value, issues }, issues);
}

/** The column's values in group 0 and in group 1. */
function split<Value>(
  column: readonly (Value | undefined)[],
  groups: readonly (0 | 1 | undefined)[],
): readonly [GroupValues<Value>, GroupValues<Value>] {
  const values: readonly [Value[], Value[]] = [[], []];
  const missing: [number, number] = [0, 0];
  for (let row = 0; row < column.length; row++) {
    const group = groups[row];
    if (group === undefined) continue;
    const value = column[row];
    if (value === undefined) missing[group]++;
    else values[group].push(value);
  }
  return [
    { values: values[0], missing: missing[0] },
    { values: values[1], missing: missing[1] },
  ];
}

/** Adds the corrected p-values, one a variable, all variables being one family. */
function corrected(
  continuous: readonly ContinuousComparison[],
  categorical: readonly CategoricalComparison[],
  { correct: method, continuousTest = "student", categoricalTest = "pearson" }: GroupComparisonChoice,
): Pick<GroupComparison, "continuous" | "categorical"> {
  if (method === undefined) return { continuous, categorical };
  const numbers = continuous.map((row) => row[continuousTest]?.p);
  const counts = categorical.map((row) => row[categoricalTest]?.p);
  const adjusted = adjustP(
    [...numbers, ...counts].filter((p) => p !== undefined),
    method,
  )[Symbol.iterator]();
  const withAdjusted = <Row>(row: Row, p: number | undefined, test: ContinuousTest | CategoricalTest) =>
    p === undefined ? row : { ...row, adjusted: { method, test, p: adjusted.next().value! } };
  return {
    continuous: continuous.map((row, index) => withAdjusted(row, numbers[index], continuousTest)),
    categorical: categorical.map((row, index) => withAdjusted(row, counts[index], categoricalTest)),
  };
}

import { type Issue, issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import { completeRows } from "./complete-rows.ts";
import { type LogisticModel, logisticRegression } from "./logistic-regression.ts";
import { numberColumns } from "./number-columns.ts";
import { binaryColumn, type Table } from "./table.ts";

export interface LogisticTable extends LogisticModel {
  /** Rows left out for a missing value. */
  readonly dropped: number;
  readonly issues: readonly Issue[];
}

/** Logistic regression of a column of 0 and 1 on columns of numbers (Table 3 of the source paper), on complete rows. */
export function logisticTable(
  table: Table,
  { outcome, terms }: { readonly outcome: string; readonly terms: readonly string[] },
): Result<LogisticTable> {
  const events = binaryColumn(table, outcome);
  if (!events.ok) return events;
  const predictors = numberColumns(table, terms);
  if (!predictors.ok) return predictors;
  const { columns, dropped } = completeRows([events.value, ...predictors.value]);
  if (columns[0]!.length <= terms.length) {
    const counts = { variable: outcome, n: columns[0]!.length, needed: terms.length + 1 };
    return failure(issue("stats-too-few", counts));
  }
  const model = logisticRegression(
    columns[0]!,
    terms.map((name, index) => ({ name, values: columns[index + 1]! })),
  );
  if (!model.ok) return model;
  const issues = [...(dropped > 0 ? [issue("stats-dropped-rows", { n: dropped })] : []), ...model.issues];
  return success({ ...model.value, dropped, issues }, issues);
}

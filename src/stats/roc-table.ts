import { type Issue, issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import { completeRows } from "./complete-rows.ts";
import { type RocCurve, type RocPoint, rocCurve } from "./roc-curve.ts";
import { binaryColumn, numberColumn, type Table } from "./table.ts";

/** A variable's ROC as Figure 3 of the source paper reports it. */
export interface RocOfVariable {
  readonly variable: string;
  readonly direction: "<" | ">";
  readonly auc: number;
  readonly ci95?: readonly [lower: number, upper: number];
  readonly best: RocPoint;
  readonly curve: RocCurve;
}

/** The ROC of each variable for an outcome of 0 and 1, each on the rows that have both. */
export function rocTable(
  table: Table,
  { outcome, variables }: { readonly outcome: string; readonly variables: readonly string[] },
): Result<readonly RocOfVariable[]> {
  const events = binaryColumn(table, outcome);
  if (!events.ok) return events;
  const curves: RocOfVariable[] = [];
  const issues: Issue[] = [];
  for (const variable of variables) {
    const column = numberColumn(table, variable);
    if (!column.ok) return column;
    const { columns, dropped } = completeRows([events.value, column.value]);
    if (dropped > 0) issues.push(issue("stats-dropped-rows", { n: dropped }));
    const [outcomes, values] = [columns[0]!, columns[1]!];
    const ones = values.filter((_, row) => outcomes[row] === 1);
    const zeros = values.filter((_, row) => outcomes[row] === 0);
    if (ones.length === 0 || zeros.length === 0) {
      return failure(issue("stats-empty-group", { variable: outcome }));
    }
    const curve = rocCurve(ones, zeros);
    const { direction, auc, ci95, best } = curve;
    curves.push({ variable, direction, auc, ...(ci95 ? { ci95 } : {}), best, curve });
  }
  return success(curves, issues);
}

import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { completeRows } from "../complete-rows.ts";
import { finiteOnly } from "../finite-only.ts";
import { numberColumns } from "../number-columns.ts";
import { type Performance, predictionPerformance } from "../prediction/prediction-performance.ts";
import { binaryColumn, numberColumn, type Table } from "../table.ts";
import { type AccuracyIntervals, accuracyIntervals } from "./accuracy-intervals.ts";
import { type PairedDeLongTest, pairedDeLongTest } from "./paired-de-long-test.ts";
import { type RocCurve, type RocPoint, rocCurve } from "./roc-curve.ts";

/** A variable's ROC as Figure 3 of the source paper reports it. */
export interface RocOfVariable {
  readonly variable: string;
  readonly direction: "<" | ">";
  readonly auc: number;
  readonly ci95?: readonly [lower: number, upper: number];
  readonly best: RocPoint & { readonly ci95: AccuracyIntervals };
  readonly events: number;
  readonly nonEvents: number;
  /** Against each other variable, on the rows that have all of them. On request. */
  readonly comparisons?: readonly ({ readonly with: string } & PairedDeLongTest)[];
  /** Of a variable that holds predicted probabilities. On request. */
  readonly performance?: Performance;
  readonly curve: RocCurve;
}

export interface RocChoice {
  readonly outcome: string;
  readonly variables: readonly string[];
  /** Also DeLong's test between each two of the variables. */
  readonly compare?: boolean;
  /** The variables hold predicted probabilities: also calibration, Brier score and net benefit. */
  readonly probabilities?: boolean;
}

/** The ROC of each variable for an outcome of 0 and 1, each on the rows that have both. */
export function rocTable(table: Table, choice: RocChoice): Result<readonly RocOfVariable[]> {
  const { outcome, variables } = choice;
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
    const { ones, zeros } = byOutcome(outcomes, values);
    if (ones.length === 0 || zeros.length === 0) {
      return failure(issue("stats-empty-group", { variable: outcome }));
    }
    if (choice.probabilities && !values.every((value) => value > 0 && value < 1)) {
      return failure(issue("stats-not-probability", { variable }));
    }
    const curve = rocCurve(ones, zeros);
    const { direction, auc, ci95, best } = curve;
    const truePositives = Math.round(best.sensitivity * ones.length);
    const falsePositives = Math.round((1 - best.specificity) * zeros.length);
    const shown = finiteOnly({
      variable,
      direction,
      auc,
      ...(ci95 ? { ci95 } : {}),
      best: { ...best, ci95: accuracyIntervals(truePositives, falsePositives, ones.length, zeros.length) },
      events: ones.length,
      nonEvents: zeros.length,
      ...(choice.probabilities ? { performance: predictionPerformance(outcomes, values) } : {}),
    });
    issues.push(...shown.issues);
    curves.push({ ...shown.value, curve });
  }
  if (!choice.compare) return success(curves, issues);
  const compared = comparisons(table, choice);
  if (!compared.ok) return compared;
  return success(
    curves.map((curve, index) => ({ ...curve, comparisons: compared.value[index]! })),
    [...issues, ...compared.issues],
  );
}

function byOutcome(outcomes: readonly number[], values: readonly number[]) {
  return {
    ones: values.filter((_, row) => outcomes[row] === 1),
    zeros: values.filter((_, row) => outcomes[row] === 0),
  };
}

/** Each variable against each other one, on common rows. */
function comparisons(
  table: Table,
  { outcome, variables }: RocChoice,
): Result<readonly (readonly ({ with: string } & PairedDeLongTest)[])[]> {
  const columns = numberColumns(table, [outcome, ...variables]);
  if (!columns.ok) return columns;
  const [outcomes, ...values] = completeRows(columns.value).columns;
  const events = outcomes!.filter((value) => value === 1).length;
  const fewest = Math.min(events, outcomes!.length - events);
  if (fewest < 2) return failure(issue("stats-too-few", { variable: outcome, n: fewest, needed: 2 }));
  const curves = values.map((column) => {
    const { ones, zeros } = byOutcome(outcomes!, column);
    return rocCurve(ones, zeros);
  });
  const tests = curves.map((first, index) =>
    curves.flatMap((second, other) =>
      index === other ? [] : [{ with: variables[other]!, ...pairedDeLongTest(first, second) }],
    ),
  );
  const finite = finiteOnly(tests);
  return success(finite.value, finite.issues);
}

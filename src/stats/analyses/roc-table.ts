import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { completeRows } from "../numbers/complete-rows.ts";
import { finiteOnly } from "../numbers/finite-only.ts";
import { type Performance, predictionPerformance } from "../prediction/prediction-performance.ts";
import { type AccuracyIntervals, accuracyIntervals } from "../roc/accuracy-intervals.ts";
import { type PairedDeLongTest, pairedDeLongTest } from "../roc/paired-de-long.ts";
import { type RocCurve, type RocPoint, rocCurve } from "../roc/roc-curve.ts";
import type { Table } from "../table/table.ts";
import { binaryColumn, numberColumn } from "../table/table-columns.ts";

/** A variable's ROC as Figure 3 of the source paper reports it. */
export interface RocOfVariable {
  readonly variable: string;
  readonly direction: "<" | ">";
  readonly auc: number;
  readonly ci95?: readonly [lower: number, upper: number];
  readonly best: RocPoint & { readonly ci95: AccuracyIntervals };
  readonly events: number;
  readonly nonEvents: number;
  /** Against each other variable, on the rows that have both; without those that cannot be compared. On request. */
  readonly comparisons?: readonly RocComparison[];
  /** Of a variable that holds predicted probabilities. On request. */
  readonly performance?: Performance;
  readonly curve: RocCurve;
}

/** DeLong's test against another variable, and the patients that it rests on. */
export interface RocComparison extends PairedDeLongTest {
  readonly with: string;
  readonly events: number;
  readonly nonEvents: number;
}

export interface RocChoice {
  readonly outcome: string;
  /** Which of the outcome's two values is the event, where they are not 0 and 1, or no and yes. */
  readonly event?: string;
  readonly variables: readonly string[];
  /** Also DeLong's test between each two of the variables. */
  readonly compare?: boolean;
  /** The variables hold predicted probabilities: also calibration, Brier score and net benefit. */
  readonly probabilities?: boolean;
}

/**
 * The ROC of each variable for an outcome of 0 and 1, each on the rows that have both.
 *
 * @example
 * const table = await readTableFile("cohort.csv");
 * if (!table.ok) throw new Error(table.issues[0].message);
 * const curves = rocTable(table.value, { outcome: "fracture", variables: ["fdr"] });
 * curves.ok && curves.value[0]?.auc; // => 0.825
 */
export function rocTable(table: Table, choice: RocChoice): Result<readonly RocOfVariable[]> {
  const { outcome, variables } = choice;
  const events = binaryColumn(table, outcome, choice.event);
  if (!events.ok) return events;
  if (!events.value.includes(0) || !events.value.includes(1)) {
    return failure(issue("stats-empty-group", { variable: outcome }));
  }
  const curves: RocOfVariable[] = [];
  const values: Column[] = [];
  const used: string[] = [];
  const issues: Issue[] = [...events.issues];
  for (const variable of variables) {
    const column = numberColumn(table, variable);
    if (!column.ok) return column;
    issues.push(...column.issues);
    const { columns, dropped } = completeRows([events.value, column.value]);
    if (dropped > 0) issues.push(issue("stats-dropped-rows", { n: dropped }));
    const [outcomes, given] = [columns[0]!, columns[1]!];
    const { ones, zeros } = byOutcome(outcomes, given);
    if (ones.length === 0 || zeros.length === 0) {
      issues.push(issue("stats-too-few", { variable, n: 0, needed: 1 }));
      continue;
    }
    if (choice.probabilities && !given.every((value) => value > 0 && value < 1)) {
      return failure(issue("stats-not-probability", { variable }));
    }
    const curve = rocCurve(ones, zeros);
    const isConstant = given.every((value) => value === given[0]);
    issues.push(...curveIssues(variable, curve, Math.min(ones.length, zeros.length), isConstant));
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
      ...(choice.probabilities ? { performance: predictionPerformance(outcomes, given) } : {}),
    });
    // Without a cut-off its threshold is no number; that is reported above.
    if (!isConstant) issues.push(...shown.issues);
    curves.push({ ...shown.value, curve });
    values.push(column.value);
    used.push(variable);
  }
  if (curves.length === 0) {
    const [first, ...more] = issues.filter(({ code }) => code === "stats-too-few");
    if (first) return failure(first, ...more);
  }
  if (!choice.compare) return success(curves, issues);
  const compared = comparisons(events.value, used, values);
  return success(
    curves.map((curve, index) => ({ ...curve, comparisons: compared.tests[index]! })),
    [...issues, ...compared.issues],
  );
}

/** What keeps a reader from taking an area, its interval or its cut-off at face value. */
function curveIssues(
  variable: string,
  curve: RocCurve,
  fewest: number,
  isConstant: boolean,
): readonly Issue[] {
  if (isConstant) return [issue("stats-roc-constant", { variable })];
  const { auc, ci95, best } = curve;
  const found: Issue[] = [];
  if (!ci95) found.push(issue("stats-auc-no-interval", { variable, n: fewest }));
  else if (auc === 1) found.push(issue("stats-auc-one", { variable }));
  if (auc < 0.5) found.push(issue("stats-auc-below-half", { variable, auc: auc.toFixed(3) }));
  if (best.sensitivity + best.specificity <= 1) found.push(issue("stats-roc-no-cutoff", { variable }));
  return found;
}

function byOutcome(outcomes: readonly number[], values: readonly number[]) {
  return {
    ones: values.filter((_, row) => outcomes[row] === 1),
    zeros: values.filter((_, row) => outcomes[row] === 0),
  };
}

type Column = readonly (number | undefined)[];

/** Each variable against each other one, on the rows that have both; a pair without patients enough has no test. */
function comparisons(outcome: Column, variables: readonly string[], values: readonly Column[]) {
  const tests = variables.map((): RocComparison[] => []);
  const issues: Issue[] = [];
  for (const [index, first] of values.entries()) {
    for (const [further, second] of values.slice(index + 1).entries()) {
      const other = index + 1 + further;
      const pair = `${variables[index]}, ${variables[other]}`;
      const [outcomes, one, two] = completeRows([outcome, first, second]).columns;
      const sets = [one!, two!].map((column) => byOutcome(outcomes!, column));
      const [events, nonEvents] = [sets[0]!.ones.length, sets[0]!.zeros.length];
      const fewest = Math.min(events, nonEvents);
      if (fewest < 2) {
        issues.push(issue("stats-roc-too-few", { pair, n: fewest, needed: 2 }));
        continue;
      }
      const [curve, against] = sets.map(({ ones, zeros }) => rocCurve(ones, zeros));
      const sizes = { events, nonEvents };
      const found = finiteOnly([
        { with: variables[other]!, ...pairedDeLongTest(curve!, against!), ...sizes },
        { with: variables[index]!, ...pairedDeLongTest(against!, curve!), ...sizes },
      ] as const);
      tests[index]!.push(found.value[0]);
      tests[other]!.push(found.value[1]);
      issues.push(...found.issues);
    }
  }
  return { tests, issues };
}

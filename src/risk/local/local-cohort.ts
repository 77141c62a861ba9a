import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Table } from "../../stats/table/table.ts";
import { binaryColumn, numberColumn } from "../../stats/table/table-columns.ts";
import type { RiskModel } from "../model/risk-model.ts";

/** Patients of one's own with every variable of a model and the outcome. */
export interface LocalCohort {
  /** 0 or 1. */
  readonly outcome: readonly number[];
  /** Values by key, as long as the outcome. */
  readonly values: { readonly [key: string]: readonly number[] };
  readonly events: number;
  readonly nonEvents: number;
}

export interface CohortChoice {
  /** The column of 0 and 1. */
  readonly outcome: string;
  /** Column names where they are not the model's keys. */
  readonly columns?: { readonly [key: string]: string };
}

/**
 * Patients of a table for a model: one row each, columns named by the model's keys. Rows with a missing value are left
 * out and counted (`risk-local-dropped`); values outside the studied range are kept and counted.
 */
export function localCohort(
  model: RiskModel,
  table: Table,
  { outcome, columns = {} }: CohortChoice,
): Result<LocalCohort> {
  const outcomes = binaryColumn(table, outcome);
  if (!outcomes.ok) return outcomes;
  const issues: Issue[] = [...outcomes.issues];
  const found: (readonly (number | undefined)[])[] = [];
  for (const { key, coding } of model.variables) {
    const name = columns[key] ?? key;
    const column = numberColumn(table, name);
    if (!column.ok) return column;
    // Which of two other values means yes is not guessed for a model that has its own coding.
    const other = column.value.find((value) => value !== undefined && value !== 0 && value !== 1);
    if (coding === "binary" && other !== undefined) {
      return failure(issue("stats-not-binary", { variable: name, levels: `${other}, ...` }));
    }
    issues.push(...column.issues);
    found.push(column.value);
  }
  const rows = [...outcomes.value.keys()].filter((row) =>
    [outcomes.value, ...found].every((column) => column[row] !== undefined),
  );
  const kept = rows.map((row) => outcomes.value[row]!);
  const events = kept.filter((event) => event === 1).length;
  if (events === 0 || events === kept.length) {
    return failure(issue("stats-empty-group", { variable: outcome }));
  }
  const values: { [key: string]: readonly number[] } = {};
  for (const [index, { key }] of model.variables.entries()) {
    values[key] = rows.map((row) => found[index]![row]!);
  }
  const dropped = outcomes.value.length - rows.length;
  if (dropped > 0) issues.push(issue("risk-local-dropped", { n: dropped }));
  const outside = rows.filter((_, place) =>
    model.variables.some(({ key, studied: [lower, upper] }) => {
      const value = values[key]![place]!;
      return value < lower || value > upper;
    }),
  ).length;
  if (outside > 0) issues.push(issue("risk-local-out-of-range", { n: outside }));
  return success({ outcome: kept, values, events, nonEvents: kept.length - events }, issues);
}

/** Σ coefficient × (value − centre) of each patient. */
export function cohortScores(model: RiskModel, { outcome, values }: LocalCohort): Float64Array {
  return Float64Array.from(outcome, (_, row) =>
    model.variables.reduce(
      (sum, { key, coefficient, centre }) => sum + coefficient * (values[key]![row]! - centre),
      0,
    ),
  );
}

import type { Issue } from "../../base/issue.ts";
import { type Result, success } from "../../base/result.ts";
import type { Table } from "../table/table.ts";
import { variablesOf } from "./design-matrix.ts";
import { type LogisticChoice, type LogisticTable, logisticTable } from "./logistic-table.ts";

export interface UnivariableModel {
  readonly variable: string;
  readonly model: LogisticTable;
}

/**
 * A logistic model of each term alone (the univariable half of Table 3 of the source paper), each on its own complete
 * rows. A term without a model is left out and its issues say why.
 */
export function univariableTable(
  table: Table,
  choice: Omit<LogisticChoice, "ridge" | "performance" | "bootstrap">,
): Result<readonly UnivariableModel[]> {
  const models: UnivariableModel[] = [];
  const issues: Issue[] = [];
  for (const variable of choice.terms) {
    const own = variablesOf([variable], table.columns);
    const categories = (choice.categories ?? []).filter((name) => own.includes(name));
    const model = logisticTable(table, { ...choice, categories, terms: [variable] });
    issues.push(...model.issues);
    if (model.ok) models.push({ variable, model: model.value });
  }
  const [first, ...more] = issues;
  return models.length === 0 && first !== undefined
    ? { ok: false, issues: [first, ...more] }
    : success(models, issues);
}

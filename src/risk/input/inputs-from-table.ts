import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { lineOf } from "../../stats/table/reading/column-numbers.ts";
import type { Table } from "../../stats/table/table.ts";
import { numberColumn, textColumn } from "../../stats/table/table-columns.ts";
import type { RiskModel } from "../model/risk-model.ts";
import { tabledVariables } from "../models/yang-2025-variables.ts";
import type { RiskInput, RiskValue } from "./risk-input.ts";
import { unitConversions } from "./unit-conversions.ts";

/** What a table says of one patient. */
export interface PatientInput {
  readonly id: string;
  readonly input: RiskInput;
}

/**
 * Clinical values of a whole project from a table: one row per patient, columns named by the models' keys or by those of
 * other units (`vitaminDNgMl`). Empty cells are missing values; other columns are named and not used. Fails for a cell that is
 * no number, a missing identifier (`risk-table-no-identifier`) or one that is there twice (`risk-table-twice`), or where no column is known (`risk-no-known-column`).
 *
 * @param more models from files, whose keys count too.
 */
export function inputsFromTable(
  table: Table,
  identifier: string,
  more: readonly RiskModel[] = [],
): Result<readonly PatientInput[]> {
  const ids = textColumn(table, identifier);
  if (!ids.ok) return ids;
  const known = new Set([
    ...Object.keys(tabledVariables),
    ...unitConversions.map(({ from }) => from),
    ...more.flatMap(({ variables }) => variables.map(({ key }) => key)),
  ]);
  const [wrong, told]: [Issue[], Issue[]] = [[], []];
  const others = table.columns.filter((name) => name !== identifier && name !== "" && !known.has(name));
  const listed = { columns: others.join(", "), known: [...known].join(", ") };
  if (!table.columns.some((name) => known.has(name))) return failure(issue("risk-no-known-column", listed));
  if (others.length > 0) told.push(issue("risk-unknown-columns", listed));
  const columns = table.columns
    .filter((name) => known.has(name))
    .map((key) => {
      const column = numberColumn(table, key);
      (column.ok ? told : wrong).push(...column.issues);
      return { key, values: column.ok ? column.value : [] };
    });
  const seen = new Set<string>();
  const patients = ids.value.map((id, row) => {
    if (id === undefined) wrong.push(issue("risk-table-no-identifier", { row: lineOf(table, row) }));
    else if (seen.has(id)) wrong.push(issue("risk-table-twice", { row: lineOf(table, row) }));
    seen.add(id ?? "");
    const input: { [key: string]: RiskValue } = {};
    for (const { key, values } of columns) {
      const value = values[row];
      if (value !== undefined) input[key] = { value, provenance: { kind: "imported" } };
    }
    return { id: id ?? "", input };
  });
  const [first, ...further] = wrong;
  return first === undefined ? success(patients, told) : failure(first, ...further);
}

import { type Issue, issue } from "../../base/issue.ts";
import { lineOf } from "./reading/column-numbers.ts";
import type { Table } from "./table.ts";

/**
 * Tells of rows that repeat an earlier one, as statistics count each as a patient: `stats-table-repeated-rows`. Where no
 * column has a value of its own for most patients, two may well be alike, and nothing is reported.
 */
export function repeatedRows(table: Table): readonly Issue[] {
  const { columns, rows } = table;
  const distinctIn = (column: number) => new Set(rows.map((row) => row[column]!)).size;
  const isTelling = columns.length > 2 && columns.some((_, column) => 2 * distinctIn(column) >= rows.length);
  if (!isTelling) return [];
  const seen = new Set<string>();
  const again = [...rows.keys()].filter((row) => {
    const text = JSON.stringify(rows[row]);
    return seen.has(text) || !seen.add(text);
  });
  if (again.length === 0) return [];
  return [issue("stats-table-repeated-rows", { n: again.length, row: lineOf(table, again[0]!) })];
}

import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Table } from "./table.ts";

/** A table that can be analysed has rows; columns of the same name are reported. */
export function checkedTable(table: Table): Result<Table> {
  if (table.columns.length === 0 || table.rows.length === 0) return failure(issue("stats-table-empty"));
  const repeated = table.columns.filter((name, index) => table.columns.indexOf(name) < index);
  const names = [...new Set(repeated)].join(", ");
  return success(table, repeated.length === 0 ? [] : [issue("stats-table-repeated-column", { names })]);
}

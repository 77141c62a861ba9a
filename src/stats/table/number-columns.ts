import type { Issue } from "../../base/issue.ts";
import { type Result, success } from "../../base/result.ts";
import type { Table } from "./table.ts";
import { numberColumn } from "./table-columns.ts";

/** Several columns of numbers at once; all that is wrong with any of them where one fails. */
export function numberColumns(
  table: Table,
  names: readonly string[],
): Result<readonly (readonly (number | undefined)[])[]> {
  const columns: (readonly (number | undefined)[])[] = [];
  const [issues, told]: [Issue[], Issue[]] = [[], []];
  for (const name of names) {
    const column = numberColumn(table, name);
    if (column.ok) columns.push(column.value);
    (column.ok ? told : issues).push(...column.issues);
  }
  const [first, ...more] = issues;
  return first === undefined ? success(columns, told) : { ok: false, issues: [first, ...more] };
}

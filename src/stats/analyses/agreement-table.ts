import { type Result, success } from "../../base/result.ts";
import { type Agreement, agreementOfRatings } from "../agreement/agreement-of-ratings.ts";
import { numberColumns } from "../table/number-columns.ts";
import type { Table } from "../table/table.ts";

/**
 * Agreement between two or more columns of ratings of the same subjects, on complete rows.
 *
 * @example
 * const table = parseTable("first,second\n10.1,10.4\n12.3,12.1\n9.8,9.9\n11.0,11.3\n");
 * const agreement = agreementTable(table, ["first", "second"]);
 * agreement.ok && agreement.value.blandAltman?.bias.toFixed(3); // => "0.125"
 */
export function agreementTable(table: Table, raters: readonly string[]): Result<Agreement> {
  const columns = numberColumns(table, raters);
  if (!columns.ok) return columns;
  const found = agreementOfRatings(columns.value, raters.join(", "));
  if (!found.ok) return found;
  const issues = [...columns.issues, ...found.issues];
  return success({ ...found.value, issues }, issues);
}

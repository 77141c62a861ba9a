import { type Result, success } from "../../base/result.ts";
import { numberColumns } from "../number-columns.ts";
import type { Table } from "../table.ts";
import { type Agreement, agreementOfRatings } from "./agreement-of-ratings.ts";

/** Agreement between two or more columns of ratings of the same subjects, on complete rows. */
export function agreementTable(table: Table, raters: readonly string[]): Result<Agreement> {
  const columns = numberColumns(table, raters);
  if (!columns.ok) return columns;
  const found = agreementOfRatings(columns.value, raters.join(", "));
  if (!found.ok) return found;
  const issues = [...columns.issues, ...found.issues];
  return success({ ...found.value, issues }, issues);
}

import type { Result } from "../../base/result.ts";
import { numberColumns } from "../number-columns.ts";
import type { Table } from "../table.ts";
import { type Agreement, agreementOfRatings } from "./agreement-of-ratings.ts";

/** Agreement between two or more columns of ratings of the same subjects, on complete rows. */
export function agreementTable(table: Table, raters: readonly string[]): Result<Agreement> {
  const columns = numberColumns(table, raters);
  return columns.ok ? agreementOfRatings(columns.value, raters.join(", ")) : columns;
}

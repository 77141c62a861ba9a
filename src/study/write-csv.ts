import { type Cell, csvText } from "../base/csv-text.ts";

/** A table: the same columns in every row. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Writes a table as CSV, its columns' names in the first line: see `csvText`. */
export const writeCsv = ({ columns, rows }: Table): string => csvText([columns, ...rows]);

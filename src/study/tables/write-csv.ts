import { type Cell, csvText } from "../../base/csv-text.ts";

/** A table: the same columns in every row. */
export interface CellTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Writes a table as CSV, its columns' names in the first line: see `csvText`.
 *
 * @example
 * writeCsv({ columns: ["patient", "fdr_percent"], rows: [["A, B", 31.5]] }).split(/\r?\n/)[1]; // => "\"A, B\",31.5"
 */
export const writeCsv = ({ columns, rows }: CellTable): string => csvText([columns, ...rows]);

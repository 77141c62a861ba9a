import type { Issue } from "../../base/issue.ts";
import { csvRows } from "./csv-rows.ts";

/** A table of text cells. Every row has one cell a column; an empty one is a missing value. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line of the file or sheet that each row is on, where that is not simply the second and so on. */
  readonly lines?: readonly number[];
  /** Columns whose numbers cannot be read, and why: formulas without a stored result. */
  readonly unreadable?: ReadonlyMap<string, Issue>;
  /** Of a workbook with several sheets: the one that was read, and all of them in order. */
  readonly sheets?: { readonly read: string; readonly all: readonly string[] };
}

/**
 * Reads CSV text (RFC 4180, header line first, a byte order mark allowed). Short rows are filled with empty cells.
 *
 * @example
 * const table = parseTable("patient,fdr\n1,31.5\n2,28.4\n");
 * table.columns; // => ["patient", "fdr"]
 */
export function parseTable(text: string): Table {
  return tableFromRows(csvRows(text.replace(/^\uFEFF/, "")));
}

/** A table of rows of cells, the first of which names the columns. Changes the rows. */
export function tableFromRows(rows: string[][]): Table {
  const columns = (rows[0] ?? []).map((name) => name.trim());
  const kept: string[][] = [];
  for (let index = 1; index < rows.length; index++) {
    const row = tidied(rows[index]!, columns.length);
    if (row) kept.push(row);
  }
  return { columns, rows: kept };
}

/** The row's cells trimmed, as many as there are columns; undefined where all are empty. Changes the row. */
function tidied(row: string[], width: number): string[] | undefined {
  let empty = true;
  for (let index = 0; index < row.length; index++) {
    const cell = row[index]!.trim();
    row[index] = cell;
    if (cell !== "") empty = false;
  }
  if (empty) return undefined;
  while (row.length < width) row.push("");
  row.length = width;
  return row;
}

import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import { csvRows } from "./csv-rows.ts";

/** A table of text cells. Every row has one cell a column; an empty one is a missing value. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads CSV text (RFC 4180, header line first, a byte order mark allowed). Short rows are filled with empty cells. */
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

/** Cells that count as missing, as R and spreadsheets write them. */
const missing = new Set(["", "NA", "N/A", "NaN", "."]);

/** Whether a cell counts as a missing value. */
export const isMissing = (cell: string): boolean => missing.has(cell);

/** A column's text; a missing value is undefined. */
export function textColumn(table: Table, name: string): Result<readonly (string | undefined)[]> {
  const index = table.columns.indexOf(name);
  if (index < 0) {
    return failure(issue("stats-unknown-column", { variable: name, known: table.columns.join(", ") }));
  }
  return success(
    table.rows.map((row) => {
      const cell = row[index]!;
      return isMissing(cell) ? undefined : cell;
    }),
  );
}

/** A column's numbers; a missing value is undefined, anything else that is no number a failure that names the row. */
export function numberColumn(table: Table, name: string): Result<readonly (number | undefined)[]> {
  const text = textColumn(table, name);
  if (!text.ok) return text;
  let wrong = 0;
  let firstWrong = 0;
  const numbers = text.value.map((cell, row) => {
    if (cell === undefined) return undefined;
    const value = Number(cell);
    if (!Number.isFinite(value) && wrong++ === 0) firstWrong = row;
    return value;
  });
  return wrong > 0
    ? failure(issue("stats-not-a-number", { variable: name, n: wrong, row: firstWrong + 2 }))
    : success(numbers);
}

/** A column of 0 and 1. */
export function binaryColumn(table: Table, name: string): Result<readonly (0 | 1 | undefined)[]> {
  const numbers = numberColumn(table, name);
  if (!numbers.ok) return numbers;
  return numbers.value.every((value) => value === undefined || value === 0 || value === 1)
    ? success(numbers.value as readonly (0 | 1 | undefined)[])
    : failure(issue("stats-not-binary", { variable: name }));
}

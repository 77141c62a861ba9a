import { csvParseRows } from "d3-dsv";
import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";

/** A table of text cells. Every row has one cell a column; an empty one is a missing value. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads CSV text (RFC 4180, header line first, a byte order mark allowed). Short rows are filled with empty cells. */
export function parseTable(text: string): Table {
  const [header = [], ...rows] = csvParseRows(text.replace(/^\uFEFF/, ""));
  const columns = header.map((name) => name.trim());
  return {
    columns,
    rows: rows
      .filter((row) => row.some((cell) => cell.trim() !== ""))
      .map((row) => columns.map((_, index) => (row[index] ?? "").trim())),
  };
}

/** Cells that count as missing, as R and spreadsheets write them. */
const missing = new Set(["", "NA", "N/A", "NaN", "."]);

/** A column's text; a missing value is undefined. */
export function textColumn(table: Table, name: string): Result<readonly (string | undefined)[]> {
  const index = table.columns.indexOf(name);
  if (index < 0) {
    return failure(issue("stats-unknown-column", { variable: name, known: table.columns.join(", ") }));
  }
  return success(table.rows.map((row) => (missing.has(row[index]!) ? undefined : row[index]!)));
}

/** A column's numbers; a missing value is undefined, anything else that is no number a failure that names the row. */
export function numberColumn(table: Table, name: string): Result<readonly (number | undefined)[]> {
  const text = textColumn(table, name);
  if (!text.ok) return text;
  const numbers = text.value.map((cell) => (cell === undefined ? undefined : Number(cell)));
  const wrong = numbers.flatMap((value, row) =>
    value !== undefined && !Number.isFinite(value) ? [row] : [],
  );
  return wrong.length > 0
    ? failure(issue("stats-not-a-number", { variable: name, n: wrong.length, row: wrong[0]! + 2 }))
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

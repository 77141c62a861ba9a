/** One value of a table; `undefined` is an empty cell: not measured, never 0. */
export type Cell = string | number | undefined;

/** A table: the same columns in every row. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Writes a table as CSV (RFC 4180: comma, CRLF, quotes doubled), UTF-8 without a byte order mark. Numbers are
 * written with all their digits. A text that a spreadsheet would take for a formula (it begins with =, +, -, @,
 * a tab or a carriage return) gets an apostrophe in front, so that a file from elsewhere cannot run anything.
 */
export function writeCsv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");
}

function writeCell(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

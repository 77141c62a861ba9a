/** One value of a table; `undefined` is an empty cell: not measured, never 0. */
export type Cell = string | number | undefined;

/**
 * What a spreadsheet takes for a formula at the beginning of a cell: the signs that open one, full-width ones as well,
 * also behind blanks, and the separators that some spreadsheets skip.
 */
const formulaStart = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/**
 * Rows as CSV (RFC 4180: comma, CRLF, quotes doubled), without a byte order mark. The one writer of CSV: numbers are
 * written with all their digits, and a text that a spreadsheet would take for a formula gets an apostrophe in front, so
 * that nothing that came with somebody's data is run.
 */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");

function writeCell(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const harmless = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

import { type Issue, issue } from "../../../base/issue.ts";
import { failure, type Result, success } from "../../../base/result.ts";
import type { Table } from "../table.ts";

/**
 * A table of rows of cells. The header is the first row that is not empty; rows above it with a single cell, where the
 * table is wider, are a title and left out. A row with more cells than the header is refused (a decimal comma between
 * commas parts a cell in two); a shorter one is filled with missing values and reported.
 *
 * @param firstLine the line of the file that the first row is on.
 */
export function tableOfRows(rows: readonly (readonly string[])[], firstLine = 1): Result<Table> {
  const filled = rows.map((row, index) => ({
    cells: row.map((cell) => cell.trim()),
    line: firstLine + index,
  }));
  const full = filled.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const issues: Issue[] = [];
  const titles = titlesAbove(full.map(({ cells }) => cells));
  if (titles > 0) {
    const title = full.slice(0, titles).map(({ cells }) => cells.find((cell) => cell !== "")!);
    issues.push(issue("stats-table-title", { title: title.join(" / ").slice(0, 80) }));
  }
  const [header, ...body] = full.slice(titles);
  if (header === undefined) return failure(issue("stats-table-empty"));
  const used = (cells: readonly string[]) =>
    cells.reduce((last, cell, at) => (cell === "" ? last : at + 1), 0);
  const width = used(header.cells);
  const widest = body.reduce((most, { cells }) => Math.max(most, used(cells)), width);
  // Columns without a name at the end, as far as the header line itself reaches.
  const columns = Array.from(
    { length: Math.max(width, Math.min(widest, header.cells.length)) },
    (_, at) => header.cells[at] ?? "",
  );
  const longer = body.filter(({ cells }) => used(cells) > columns.length);
  if (longer.length > 0) {
    const [{ line, cells }] = longer as [(typeof longer)[number]];
    const counts = { n: longer.length, row: line, cells: used(cells), columns: columns.length };
    return failure(issue("stats-table-long-rows", counts));
  }
  const shorter = body.filter(({ cells }) => cells.length < width);
  if (shorter.length > 0) {
    issues.push(issue("stats-table-short-rows", { n: shorter.length, row: shorter[0]!.line }));
  }
  const unnamed = columns.flatMap((name, at) => (name === "" ? [at + 1] : []));
  if (unnamed.length > 0) issues.push(issue("stats-table-unnamed", { columns: unnamed.join(", ") }));
  const lines = body.map(({ line }) => line);
  return success(
    {
      columns,
      rows: body.map(({ cells }) => columns.map((_, at) => cells[at] ?? "")),
      ...(lines.every((line, row) => line === row + 2) ? {} : { lines }),
    },
    issues,
  );
}

/** How many rows above the header hold one cell only, where the rows after them hold more. */
function titlesAbove(rows: readonly (readonly string[])[]): number {
  const cellsOf = (row: readonly string[]) => row.filter((cell) => cell !== "").length;
  const header = rows.findIndex((row) => cellsOf(row) > 1);
  return header > 0 && header <= 5 && rows.length > header + 1 ? header : 0;
}

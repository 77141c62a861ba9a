import { soundWorkbook } from "../../base/archive/sound-workbook.ts";
import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { checkedTable } from "./checked-table.ts";
import { delimitedTable } from "./reading/delimited-table.ts";
import { tableOfRows } from "./reading/table-of-rows.ts";
import { type DecodeText, tableText } from "./reading/table-text.ts";
import { workbookCells } from "./reading/workbook-cells.ts";
import type { Table } from "./table.ts";

/** A sheet of a workbook as rows of cells, the first one the sheet's first. */
export interface WorkbookSheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

/** What reading a table needs of its surroundings. Both throw for bytes that they cannot read. */
export interface TableDecoders {
  readonly text: DecodeText;
  /** Every sheet of an XLSX workbook, in order. */
  readonly sheets: (bytes: Uint8Array) => Promise<readonly WorkbookSheet[]>;
}

/**
 * Reads the table in a file: a sheet of an XLSX workbook, or text separated by commas, semicolons, tabs or bars in UTF-8,
 * UTF-16 or what Chinese and western spreadsheets write. What was decided in doing so is reported.
 *
 * @param sheet of a workbook, by name, else by number from 1; otherwise the first that holds a table.
 *
 * Issues: `stats-table-unreadable`, `stats-table-empty`, `stats-table-long-rows`, `stats-no-such-sheet` (failures);
 * `stats-sheet-of-text`, `stats-table-encoding`, `-title`, `-short-rows`, `-unnamed`, `-formulas`, `-repeated-column`, `stats-sheet-chosen`.
 */
export async function readTable(
  name: string,
  bytes: Uint8Array,
  decoders: TableDecoders,
  sheet?: string,
): Promise<Result<Table>> {
  try {
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
      throw new Error("a workbook of Excel 97 to 2003; save it as .xlsx");
    const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const read = isWorkbook ? await workbookTable(bytes, decoders, sheet) : textTable(bytes, decoders, sheet);
    if (!read.ok) return read;
    const checked = checkedTable(read.value);
    return checked.ok ? success(checked.value, [...read.issues, ...checked.issues]) : checked;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(issue("stats-table-unreadable", { reason }, { path: name }));
  }
}

function textTable(bytes: Uint8Array, decoders: TableDecoders, sheet: string | undefined): Result<Table> {
  const { text, encoding } = tableText(bytes, decoders.text);
  const table = delimitedTable(text);
  if (!table.ok) return table;
  const isGuess = encoding === "gb18030" || encoding === "windows-1252";
  return success(table.value, [
    ...(sheet === undefined ? [] : [issue("stats-sheet-of-text", { sheet })]),
    ...(isGuess ? [issue("stats-table-encoding", { encoding })] : []),
    ...table.issues,
  ]);
}

async function workbookTable(
  packed: Uint8Array,
  decoders: TableDecoders,
  wanted: string | undefined,
): Promise<Result<Table>> {
  const bytes = soundWorkbook(packed);
  const sheets = await decoders.sheets(bytes);
  const known = sheets.map(({ sheet }) => sheet).join(", ");
  const holdsTable = ({ data }: WorkbookSheet) =>
    data.filter((row) => row.some((cell) => cellText(cell).trim() !== "")).length > 1;
  const place =
    wanted === undefined
      ? Math.max(0, sheets.findIndex(holdsTable))
      : sheets.some(({ sheet }) => sheet === wanted)
        ? sheets.findIndex(({ sheet }) => sheet === wanted)
        : sheets.findIndex((_, index) => String(index + 1) === wanted);
  const chosen = sheets[place];
  if (chosen === undefined) return failure(issue("stats-no-such-sheet", { sheet: wanted ?? "1", known }));
  const issues: Issue[] = [];
  if (wanted === undefined && sheets.length > 1 && (place > 0 || sheets.filter(holdsTable).length > 1)) {
    issues.push(issue("stats-sheet-chosen", { sheet: chosen.sheet, known }));
  }
  const rows = chosen.data.map((row) => row.map(cellText));
  const { uncached, errors } = workbookCells(bytes, place, (part) => decoders.text(part, "utf-8"));
  for (const { row, column, text } of errors) {
    rows[row] ??= [];
    while (rows[row]!.length <= column) rows[row]!.push("");
    rows[row]![column] = text;
  }
  // A cell that only lacks its result is no end of a row.
  for (const { row, column } of uncached)
    while (rows[row] && rows[row]!.length <= column) rows[row]!.push("");
  const table = tableOfRows(rows);
  if (!table.ok) return table;
  issues.push(...table.issues);
  const { columns, rows: kept, lines } = table.value;
  const unreadable = new Map<string, Issue>();
  for (const [column, variable] of columns.entries()) {
    const here = uncached.filter((cell) => cell.column === column);
    if (here.length === 0) continue;
    const place = { n: here.length, row: here[0]!.row + 1 };
    unreadable.set(variable, issue("stats-uncached-formulas", { variable, ...place }));
  }
  if (unreadable.size > 0) {
    issues.push(issue("stats-table-formulas", { columns: [...unreadable.keys()].join(", ") }));
  }
  return success(
    {
      columns,
      rows: kept,
      ...(lines ? { lines } : {}),
      ...(unreadable.size > 0 ? { unreadable } : {}),
      ...(sheets.length > 1 ? { sheets: { read: chosen.sheet, all: sheets.map(({ sheet }) => sheet) } } : {}),
    },
    issues,
  );
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean") return cell ? "1" : "0";
  return String(cell);
}

import { readSheet } from "read-excel-file/universal";
import { issue } from "../../src/base/issue.ts";
import { failure, type Result } from "../../src/base/result.ts";
import { parseDelimitedTable } from "../../src/stats/parse-delimited-table.ts";
import { checkedTable } from "../../src/stats/report/statistics-report.ts";
import { type Table, tableFromRows } from "../../src/stats/table.ts";

/** Reads the table in a file: the first sheet of an XLSX workbook, or text parted by commas, semicolons or tabs. */
export async function readTable(name: string, bytes: Uint8Array): Promise<Result<Table>> {
  try {
    const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
    return checkedTable(isWorkbook ? await sheetTable(bytes) : parseDelimitedTable(textOf(bytes)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(issue("stats-table-unreadable", { reason }, { path: name }));
  }
}

/** UTF-8; text that is not comes from a Chinese spreadsheet. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  }
}

async function sheetTable(bytes: Uint8Array): Promise<Table> {
  const rows = await readSheet(new Uint8Array(bytes).buffer);
  return tableFromRows(rows.map((row) => row.map(cellText)));
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean") return cell ? "1" : "0";
  return String(cell);
}

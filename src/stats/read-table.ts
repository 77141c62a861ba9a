import { soundWorkbook } from "../base/archive/sound-workbook.ts";
import { issue } from "../base/issue.ts";
import { failure, type Result } from "../base/result.ts";
import { parseDelimitedTable } from "./parse-delimited-table.ts";
import { checkedTable } from "./report/statistics-report.ts";
import { type Table, tableFromRows } from "./table.ts";

/** What reading a table needs of its surroundings. All of them throw for bytes that they cannot read. */
export interface TableDecoders {
  readonly utf8: (bytes: Uint8Array) => string;
  readonly gb18030: (bytes: Uint8Array) => string;
  /** Cells of the first sheet of an XLSX workbook. */
  readonly sheet: (bytes: Uint8Array) => Promise<readonly (readonly unknown[])[]>;
}

/**
 * Reads the table in a file: the first sheet of an XLSX workbook, or text parted by commas, semicolons or tabs.
 *
 * Issues: `stats-table-unreadable`, `stats-table-empty` (failures), `stats-table-repeated-column`.
 */
export async function readTable(
  name: string,
  bytes: Uint8Array,
  decoders: TableDecoders,
): Promise<Result<Table>> {
  try {
    const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
    return checkedTable(
      isWorkbook
        ? sheetTable(await decoders.sheet(soundWorkbook(bytes)))
        : parseDelimitedTable(textOf(bytes, decoders)),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(issue("stats-table-unreadable", { reason }, { path: name }));
  }
}

/** UTF-8; text that is not comes from a Chinese spreadsheet. */
export function textOf(bytes: Uint8Array, { utf8, gb18030 }: TableDecoders): string {
  try {
    return utf8(bytes);
  } catch {
    return gb18030(bytes);
  }
}

const sheetTable = (rows: readonly (readonly unknown[])[]): Table =>
  tableFromRows(rows.map((row) => row.map(cellText)));

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean") return cell ? "1" : "0";
  return String(cell);
}

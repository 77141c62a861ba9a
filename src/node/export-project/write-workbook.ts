import { unzipSync, zipSync } from "fflate";
import type { CellTable } from "../../study/tables/write-csv.ts";

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly table: CellTable;
}

const narrowest = 9;
const widest = 60;

/**
 * Tables as an XLSX workbook: the first row of a sheet is bold and stays in view, numbers are numbers, texts are texts
 * (a spreadsheet runs none of them). The same tables give the same bytes whatever the clock says.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  // Read where a workbook is written: it takes longer to load than most of what is imported with it.
  const { default: writeSheets } = await import("write-excel-file/universal");
  const blob = await writeSheets(
    sheets.map(({ name, table: { columns, rows } }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map((column, index) => ({ width: columnWidth(column, rows, index) })),
      data: [
        columns.map((value) => ({ value, fontWeight: "bold" as const })),
        ...rows.map((row) => row.map((value) => (value === undefined || value === "" ? null : { value }))),
      ],
    })),
  ).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  // The first moment a ZIP can state; fflate writes local time, so this is midnight wherever it runs.
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });
}

function columnWidth(column: string, rows: CellTable["rows"], index: number): number {
  const longest = rows
    .slice(0, 100)
    .reduce((most, row) => Math.max(most, shownLength(row[index])), column.length);
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

const shownLength = (cell: CellTable["rows"][number][number]) =>
  typeof cell === "string"
    ? cell.replace(/[\u0100-\uffff]/g, "xx").length
    : typeof cell === "number"
      ? 10
      : 0;

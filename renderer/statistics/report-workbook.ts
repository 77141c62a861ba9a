import writeWorkbook, { type SheetData } from "write-excel-file/universal";
import type { Language } from "../../src/base/language.ts";
import type { ReportTable } from "../../src/stats/report/report.ts";
import { cellValue, textIn } from "../../src/stats/report/report-csv.ts";

/** The tables as an XLSX workbook, a sheet each, and a last one with every number in full precision. */
export async function reportWorkbook(
  tables: readonly ReportTable[],
  language: Language,
): Promise<Uint8Array> {
  const sheets = [
    ...tables.map((table) => ({
      sheet: table.id.slice(0, 31),
      data: printedRows(table, language),
      columns: table.columns.map((_, index) => ({ width: index === 0 ? 24 : 18 })),
    })),
    { sheet: "numbers", data: numberRows(tables), columns: [{ width: 22 }, { width: 22 }, { width: 16 }] },
  ];
  const blob = await writeWorkbook(sheets).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function printedRows(table: ReportTable, language: Language): SheetData {
  return [
    [{ value: table.title[language], fontWeight: "bold" }],
    table.columns.map(({ title }) => ({ value: title[language], fontWeight: "bold", wrap: true })),
    ...table.rows.map(({ cells }) =>
      cells.map((cell) => {
        const value = cellValue(cell, language);
        return value === "" ? null : { value };
      }),
    ),
    ...table.notes.map((note) => [{ value: note[language] }]),
  ];
}

function numberRows(tables: readonly ReportTable[]): SheetData {
  const header = ["table", "row", "column", "printed", "value 1", "value 2", "value 3"];
  return [
    header.map((value) => ({ value, fontWeight: "bold" as const })),
    ...tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        row.cells.flatMap((cell, index) =>
          cell.values === undefined
            ? []
            : [
                [
                  { value: table.id },
                  { value: row.id },
                  { value: table.columns[index]!.id },
                  { value: textIn(cell.text, "en") },
                  ...cell.values.map((value) => ({ value })),
                ],
              ],
        ),
      ),
    ),
  ];
}

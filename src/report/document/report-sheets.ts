import type { Language } from "../../base/language.ts";
import type { ReportTable } from "./report.ts";
import { numberOfCell, textIn } from "./report-csv.ts";

export interface SheetCell {
  readonly value: string | number;
  readonly fontWeight?: "bold";
  readonly wrap?: boolean;
  /** How a spreadsheet shows the number: `0.00`. */
  readonly format?: string;
}

/** One sheet of a workbook: rows of cells, an empty cell null. */
export interface ReportSheet {
  readonly sheet: string;
  readonly columns: { readonly width: number }[];
  readonly data: (SheetCell | null)[][];
}

/** The tables as sheets of an XLSX workbook, one each, and a last one with every number in full precision. */
export function reportSheets(tables: readonly ReportTable[], language: Language): ReportSheet[] {
  return [
    ...tables.map((table) => ({
      sheet: table.id.slice(0, 31),
      data: printedRows(table, language),
      columns: table.columns.map((_, index) => ({ width: index === 0 ? 24 : 18 })),
    })),
    { sheet: "numbers", data: numberRows(tables), columns: [{ width: 22 }, { width: 22 }, { width: 16 }] },
  ];
}

function printedRows(table: ReportTable, language: Language): (SheetCell | null)[][] {
  return [
    [{ value: table.title[language], fontWeight: "bold" }],
    table.columns.map(({ title }) => ({ value: title[language], fontWeight: "bold", wrap: true })),
    ...table.rows.map(({ cells }) =>
      cells.map((cell) => {
        const number = numberOfCell(cell);
        if (number !== undefined) return { value: cell.values![0]!, ...decimals(number.text) };
        // A small P: the number says it.
        if (cell.values?.length === 1 && !textIn(cell.text, language).includes("(")) {
          return { value: cell.values[0]! };
        }
        const value = textIn(cell.text, language);
        return value === "" ? null : { value };
      }),
    ),
    ...table.notes.map((note) => [{ value: note[language] }]),
  ];
}

/** As many decimals as printed; a power of ten as the spreadsheet likes. */
const decimals = (text: string): { readonly format?: string } => {
  const digits = /^-?\d+\.(\d+)$/.exec(text)?.[1]?.length;
  return digits === undefined ? {} : { format: `0.${"0".repeat(digits)}` };
};

function numberRows(tables: readonly ReportTable[]): SheetCell[][] {
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

import { csvText } from "../../base/csv-text.ts";
import type { Language, Text } from "../../base/language.ts";
import type { ReportCell, ReportTable } from "./report.ts";

export const textIn = (text: Text | string, language: Language): string =>
  typeof text === "string" ? text : text[language];

/** A cell that holds one number gives it in full precision; any other as it is printed. */
export const cellValue = (cell: ReportCell, language: Language): number | string =>
  cell.values?.length === 1 ? cell.values[0]! : textIn(cell.text, language);

/** Tables as CSV (`csvText`, with a byte order mark, so that spreadsheets read it as UTF-8), one below the other. */
export function reportCsv(tables: readonly ReportTable[], language: Language): string {
  const rows = tables.flatMap((table, index) => [
    ...(index === 0 ? [] : [[]]),
    [table.title[language]],
    table.columns.map(({ title }) => title[language]),
    ...table.rows.map(({ cells }) => cells.map((cell) => cellValue(cell, language))),
    ...table.notes.map((note) => [note[language]]),
  ]);
  return `\uFEFF${csvText(rows)}`;
}

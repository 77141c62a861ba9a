import { csvText } from "../../base/csv-text.ts";
import type { Language, Text } from "../../base/language.ts";
import type { ReportCell, ReportTable } from "./report.ts";

export const textIn = (text: Text | string, language: Language): string =>
  typeof text === "string" ? text : text[language];

/** A cell that is printed as one number, a cut-off's sign aside, or undefined: the number as printed, and its decimals. */
export function numberOfCell(
  cell: ReportCell,
): { readonly value: number; readonly text: string } | undefined {
  if (cell.values?.length !== 1 || typeof cell.text !== "string") return undefined;
  const text = cell.text.replace(/^[<>] /, "").replace("−", "-");
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? { value: Number(text), text } : undefined;
}

/** A cell as it is printed; a negative number as a number, since a text with its sign would be taken for a formula. */
function csvCell(cell: ReportCell, language: Language): number | string {
  const number = numberOfCell(cell);
  if (number === undefined) return textIn(cell.text, language);
  return number.value < 0 || number.text !== cell.text ? number.value : number.text;
}

/** Tables as CSV (`csvText`, with a byte order mark, so that spreadsheets read it as UTF-8), one below the other. */
export function reportCsv(tables: readonly ReportTable[], language: Language): string {
  const rows = tables.flatMap((table, index) => [
    ...(index === 0 ? [] : [[]]),
    [table.title[language]],
    table.columns.map(({ title }) => title[language]),
    ...table.rows.map(({ cells }) => cells.map((cell) => csvCell(cell, language))),
    ...table.notes.map((note) => [note[language]]),
  ]);
  return `\uFEFF${csvText(rows)}`;
}

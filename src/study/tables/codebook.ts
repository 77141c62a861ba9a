import type { ColumnWords } from "./column.ts";
import type { CellTable } from "./write-csv.ts";

/** A table that a codebook describes. */
export interface DescribedTable {
  readonly name: string;
  readonly columns: readonly (ColumnWords & { readonly name: string })[];
}

/**
 * The codebook of tables: one row a column, in both languages, made from the very definitions that fill the tables.
 */
export const codebook = (tables: readonly DescribedTable[]): CellTable => ({
  columns: [
    "table",
    "column",
    "label_en",
    "label_zh",
    "unit",
    "type",
    "values_en",
    "values_zh",
    "formula",
    "source",
    "empty_en",
    "empty_zh",
  ],
  rows: tables.flatMap(({ name, columns }) =>
    columns.map((column) => [
      name,
      column.name,
      column.label.en,
      column.label["zh-CN"],
      column.unit || undefined,
      column.type,
      values(column, "en"),
      values(column, "zh-CN"),
      column.formula,
      column.source,
      column.missing.en,
      column.missing["zh-CN"],
    ]),
  ),
});

function values(column: ColumnWords, language: "en" | "zh-CN"): string | undefined {
  if (column.values === undefined) return undefined;
  return Object.entries(column.values)
    .map(([value, text]) => `${value} = ${text[language]}`)
    .join("; ");
}

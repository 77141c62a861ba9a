import type { SpssVariable } from "./spss-variables.ts";
import type { CellTable } from "./write-csv.ts";

/**
 * The table that the syntax of `writeSpssSyntax` reads: GET DATA knows neither a line break nor a doubled quote inside a
 * text, so the one becomes a space and the other a single quote.
 */
export const spssTable = (variables: readonly SpssVariable[]): CellTable => ({
  columns: variables.map(({ name }) => name),
  rows: (variables[0]?.values ?? []).map((_, row) =>
    variables.map(({ values }) => {
      const value = values[row];
      return typeof value === "string" ? value.replace(/[\r\n]+/g, " ").replaceAll('"', "'") : value;
    }),
  ),
});

/**
 * SPSS syntax (UTF-8) that reads the CSV of `spssTable` and names everything in it: labels of variables and values, formats
 * and levels of measurement. An empty number is system-missing. Numbers are read with all their digits.
 *
 * @param file name of the CSV, beside the syntax.
 */
export function writeSpssSyntax(variables: readonly SpssVariable[], file: string): string {
  const texts = variables.filter(({ width }) => width > 0);
  const numbers = variables.filter(({ width }) => width === 0);
  const labelled = variables.filter(({ valueLabels }) => valueLabels.length > 0);
  const lines = [
    "* Encoding: UTF-8.",
    "* Research use only. Run it with the folder of the CSV as working directory.",
    "SET DECIMAL=DOT.",
    "GET DATA",
    "  /TYPE=TXT",
    `  /FILE=${quoted(file)}`,
    "  /ENCODING='UTF8'",
    "  /ARRANGEMENT=DELIMITED",
    "  /DELCASE=LINE",
    '  /DELIMITERS=","',
    "  /QUALIFIER='\"'",
    "  /FIRSTCASE=2",
    "  /VARIABLES=",
    // An apostrophe in front disarms a text that a spreadsheet would run: one byte more.
    ...variables.map(
      ({ name, width }) => `    ${name} ${width > 0 ? `A${Math.min(32767, width + 1)}` : "F40.0"}`,
    ),
    "  .",
    "VARIABLE LABELS",
    ...variables.map(({ name, label }) => `  ${name} ${quoted(label)}`),
    "  .",
    ...labelled.flatMap(({ name, valueLabels }) => [
      `VALUE LABELS ${name}`,
      ...valueLabels.map(
        ([value, label]) => `  ${typeof value === "number" ? value : quoted(value)} ${quoted(label)}`,
      ),
      "  .",
    ]),
    ...numbers.map(({ name, decimals }) => `FORMATS ${name} (F${decimals > 0 ? 14 : 8}.${decimals}).`),
    ...numbers.map(({ name, level }) => `VARIABLE LEVEL ${name} (${level.toUpperCase()}).`),
    ...texts.map(({ name, level }) => `VARIABLE LEVEL ${name} (${level.toUpperCase()}).`),
    "EXECUTE.",
  ];
  return `${lines.join("\r\n")}\r\n`;
}

/** A text of SPSS syntax; a line break would end the command. */
const quoted = (text: string) => `'${text.replace(/\s+/g, " ").replaceAll("'", "''")}'`;

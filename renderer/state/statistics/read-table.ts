import readSheets from "read-excel-file/universal";
import { readTable as readWith, type TableDecoders } from "../../../src/stats/table/read-table.ts";
import { tableText } from "../../../src/stats/table/reading/table-text.ts";

const decoders: TableDecoders = {
  text: (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes),
  sheets: (bytes) => readSheets(new Uint8Array(bytes).buffer),
};

/** Reads the table in a file: a sheet of an XLSX workbook, or text separated by commas, semicolons, tabs or bars. */
export const readTable = (name: string, bytes: Uint8Array, sheet?: string) =>
  readWith(name, bytes, decoders, sheet);

/** The text of a file, as a table's text is decoded. */
export const textOf = (bytes: Uint8Array) => tableText(bytes, decoders.text).text;

import { readSheet } from "read-excel-file/universal";
import { readTable as readWith, type TableDecoders, textOf as textWith } from "../../src/stats/read-table.ts";

const decoders: TableDecoders = {
  utf8: (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
  gb18030: (bytes) => new TextDecoder("gb18030", { fatal: true }).decode(bytes),
  sheet: (bytes) => readSheet(new Uint8Array(bytes).buffer),
};

/** Reads the table in a file: the first sheet of an XLSX workbook, or text parted by commas, semicolons or tabs. */
export const readTable = (name: string, bytes: Uint8Array) => readWith(name, bytes, decoders);

/** UTF-8, or what Chinese spreadsheets write. */
export const textOf = (bytes: Uint8Array) => textWith(bytes, decoders);

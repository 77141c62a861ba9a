import { dsvFormat } from "d3-dsv";
import { parseTable, type Table, tableFromRows } from "./table.ts";

/** Reads a table whose cells are parted by commas, semicolons or tabs, whichever the header line has most of. */
export function parseDelimitedTable(text: string): Table {
  const header = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => header.split(delimiter).length;
  const delimiter = [",", ";", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
  return delimiter === ","
    ? parseTable(text)
    : tableFromRows(dsvFormat(delimiter).parseRows(text.replace(/^\uFEFF/, "")));
}

import { dsvFormat } from "d3-dsv";
import type { Result } from "../../../base/result.ts";
import { csvRows } from "../csv-rows.ts";
import type { Table } from "../table.ts";
import { tableOfRows } from "./table-of-rows.ts";

/**
 * Reads a table whose cells are separated by commas, semicolons, tabs or bars: by the sign that a first line `sep=;` names,
 * else by the one that the header line has most of. Throws for quotation marks that are never closed.
 */
export function delimitedTable(text: string): Result<Table> {
  const [whole, named] = /^\uFEFF?"?sep=(.)"?[^\S\r\n]*(?:\r\n|\r|\n)/i.exec(text) ?? [""];
  const body = text.slice(whole.length).replace(/^\uFEFF/, "");
  const delimiter = named ?? likelyDelimiter(body);
  const rows = delimiter === "," ? csvRows(body) : dsvFormat(delimiter).parseRows(body);
  const quotes = body.split('"').length - 1;
  if (quotes % 2 === 1 && rows.some((row) => row.some((cell) => /[\r\n]/.test(cell)))) {
    throw new Error("a quotation mark is opened and never closed");
  }
  return tableOfRows(rows, named === undefined ? 1 : 2);
}

/** By the first line with more than one cell; a title may be above it. */
function likelyDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, "")
    .split(/\r\n|\r|\n/, 10);
  for (const line of lines) {
    const count = (delimiter: string) => line.split(delimiter).length;
    const best = [",", ";", "\t", "|"].reduce((most, one) => (count(one) > count(most) ? one : most));
    const isTitle = line.split(best).filter((cell) => cell.trim() !== "").length < 2;
    if (count(best) > 1 && !(isTitle && lines.length > 2 && line === lines[0])) return best;
  }
  return ",";
}

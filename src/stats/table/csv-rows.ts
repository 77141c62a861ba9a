import { csvParseRows } from "d3-dsv";

/** CSV text as rows of cells (RFC 4180). Text without quotes, however long, takes a shorter way. */
export function csvRows(text: string): string[][] {
  if (text.includes('"')) return csvParseRows(text);
  const lines = (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text).split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => line.split(","));
}

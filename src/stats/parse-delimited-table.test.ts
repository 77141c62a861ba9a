import { expect, it } from "vitest";
import { parseDelimitedTable } from "./parse-delimited-table.ts";

it.each([
  ["commas", '\uFEFF"a;b",c\n1,2\n', ["a;b", "c"]],
  ["semicolons", "a;b;c\n1;2;3\n", ["a", "b", "c"]],
  ["tabs", '"a"\tb, c\td\r\n1\t2\t3\r\n', ["a", "b, c", "d"]],
])("parts cells at %s", (_, text, names) => {
  const { columns, rows } = parseDelimitedTable(text);
  expect(columns).toEqual(names);
  expect(rows.map((row) => row.map(Number))).toEqual([names.map((_, index) => index + 1)]);
});

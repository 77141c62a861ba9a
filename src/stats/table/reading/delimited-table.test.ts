import { expect, it } from "vitest";
import { delimitedTable } from "./delimited-table.ts";

it.each([
  ["commas", '\uFEFF"a;b",c\n1,2\n', ["a;b", "c"]],
  ["semicolons", "a;b;c\n1;2;3\n", ["a", "b", "c"]],
  ["tabs", '"a"\tb, c\td\r\n1\t2\t3\r\n', ["a", "b, c", "d"]],
])("parts cells at %s", (_, text, names) => {
  const table = delimitedTable(text);
  if (!table.ok) throw new Error(table.issues[0].message);
  const { columns, rows } = table.value;
  expect(columns).toEqual(names);
  expect(rows.map((row) => row.map(Number))).toEqual([names.map((_, index) => index + 1)]);
});

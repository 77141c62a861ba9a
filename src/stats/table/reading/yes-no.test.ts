import { expect, it } from "vitest";
import { parseTable } from "../table.ts";
import { binaryColumn, numberColumn } from "../table-columns.ts";
import { yesNo } from "./yes-no.ts";

it.each([
  ["1=yes", 1],
  ["0=no", 0],
  ["1: yes", 1],
  ["0:No", 0],
  ["1 (yes)", 1],
  ["0(no)", 0],
  ["1 - Yes", 1],
  ["0 no", 0],
  ["2=no", 0],
  ["2 = yes", 1],
  ["1. case", 1],
  ["yes=1", 1],
  ["No (0)", 0],
  ["1=是", 1],
  ["０：否", 0],
  ["1有", 1],
  ["无(0)", 0],
  ["1、阳性", 1],
  ["1=no", undefined],
  ["0=yes", undefined],
  ["1=male", undefined],
  ["1 y 2", undefined],
  ["11", undefined],
  ["10=yes", undefined],
] as const)("%s: %s", (cell, answer) => {
  expect(yesNo(cell)).toBe(answer);
});

const table = (cells: readonly string[]) =>
  parseTable(`x,y\n${cells.map((cell) => `"${cell}",a`).join("\n")}\n`);

it.each([
  [["1=yes", "0=no", "1=yes", ""], [1, 0, 1, undefined], "stats-event"],
  [["1=yes", "2=no"], [1, 0], "stats-event"],
  [["1=no", "2=yes"], [0, 1], "stats-event-chosen"],
  [["0=yes", "1=no"], [1, 0], "stats-event-chosen"],
  [["1=male", "2=female"], [0, 1], "stats-event-chosen"],
])("%j as an outcome", (cells, values, told) => {
  const read = binaryColumn(table(cells), "x");
  expect(read).toMatchObject({ ok: true, value: values, issues: [{ code: told }] });
});

it("as a column of numbers", () => {
  expect(numberColumn(table(["1=yes", "0=no", "1: yes"]), "x")).toMatchObject({ ok: true, value: [1, 0, 1] });
  expect(numberColumn(table(["1=no", "2=yes", "1"]), "x").ok).toBe(false);
});

import { readSheet } from "read-excel-file/universal";
import { expect, test } from "vitest";
import type { ReportTable } from "../../../src/report/document/report.ts";
import { readTable } from "./read-table.ts";
import { reportWorkbook } from "./report-workbook.ts";

const same = (text: string) => ({ en: text, "zh-CN": text });
const table: ReportTable = {
  id: "table-1",
  title: same("event"),
  columns: [
    { id: "variable", title: { en: "Variable", "zh-CN": "变量" } },
    { id: "mean", title: same("mean ± SD") },
    { id: "p", title: same("P") },
  ],
  rows: [
    {
      id: "age",
      cells: [
        { text: "age" },
        { text: "74.95 ± 6.89", values: [74.953125, 6.8947407780732] },
        { text: "<0.001", values: [1e-30] },
      ],
    },
  ],
  notes: [same("Research use only.")],
};

test("a workbook holds the tables as printed, and every number in full precision", async () => {
  const bytes = new Uint8Array(await reportWorkbook([table], "zh-CN"));
  expect(await readSheet(bytes.buffer, "table-1")).toEqual([
    ["event", null, null],
    ["变量", "mean ± SD", "P"],
    ["age", "74.95 ± 6.89", 1e-30],
    ["Research use only.", null, null],
  ]);
  const numbers = await readSheet(bytes.buffer, "numbers");
  expect(numbers[1]!.slice(0, 6)).toEqual([
    "table-1",
    "age",
    "mean",
    "74.95 ± 6.89",
    74.953125,
    6.8947407780732,
  ]);
});

test("a workbook is read as a table, an empty cell as a missing value", async () => {
  const bytes = await reportWorkbook([table], "en");
  const read = await readTable("a.xlsx", bytes);
  expect(read.ok && read.value.columns).toEqual(["Variable", "mean ± SD", "P"]);
  expect(read.issues.map(({ code }) => code)).toContain("stats-table-title");
  expect(read.ok && read.value.rows[0]).toEqual(["age", "74.95 ± 6.89", "1e-30"]);
});

test("text is UTF-8, or what Chinese spreadsheets write", async () => {
  const utf8 = await readTable("a.csv", new TextEncoder().encode("年龄,骨折\n70,1\n"));
  expect(utf8.ok && utf8.value.columns).toEqual(["年龄", "骨折"]);
  // 年龄 in GB 18030.
  const gb = await readTable("a.csv", new Uint8Array([0xc4, 0xea, 0xc1, 0xe4, 0x0a, 0x37, 0x30, 0x0a]));
  expect(gb).toMatchObject({ ok: true, value: { columns: ["年龄"], rows: [["70"]] } });
});

test("what is no table is an issue", async () => {
  const broken = await readTable("a.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]));
  expect(broken.issues.map(({ code }) => code)).toEqual(["stats-table-unreadable"]);
  const empty = await readTable("a.csv", new Uint8Array());
  expect(empty.issues.map(({ code }) => code)).toEqual(["stats-table-empty"]);
});

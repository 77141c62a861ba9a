import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lacksOracle } from "../../../e2e/lacks-oracle.ts";
import { writeWorkbook } from "./write-workbook.ts";

const python = "/usr/bin/python3";
const folder = mkdtempSync(join(tmpdir(), "paraspine-xlsx-"));
afterAll(() => rmSync(folder, { recursive: true }));

const reader = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({s.title: {"frozen": s.freeze_panes, "types": [[c.data_type for c in r] for r in s.iter_rows()],
  "rows": [[c.value for c in r] for r in s.iter_rows()]} for s in book.worksheets}))
`;

const sheets = [
  {
    name: "Patients",
    table: {
      columns: ["patient_id", "csa_mm2", "formula"],
      rows: [
        ["张三-1", 0.1 + 0.2, "=1+1"],
        ["0012", -1 / 3, undefined],
        [undefined, 1e30, 'a <b> & "c"'],
      ],
    },
  },
  { name: "Empty", table: { columns: ["a"], rows: [] } },
];

describe("writeWorkbook", () => {
  it.skipIf(lacksOracle("openpyxl"))(
    "is read by openpyxl with the same numbers, types and texts",
    async () => {
      const file = join(folder, "book.xlsx");
      writeFileSync(file, await writeWorkbook(sheets));
      const read = JSON.parse(execFileSync(python, ["-c", reader, file], { encoding: "utf8" }));
      expect(Object.keys(read)).toEqual(["Patients", "Empty"]);
      expect(read.Patients.rows).toEqual([
        ["patient_id", "csa_mm2", "formula"],
        ["张三-1", 0.1 + 0.2, "=1+1"],
        ["0012", -1 / 3, null],
        [null, 1e30, 'a <b> & "c"'],
      ]);
      expect(read.Patients.types[2]).toEqual(["s", "n", "n"]);
      expect(read.Patients.frozen).toBe("A2");
      expect(read.Empty.rows).toEqual([["a"]]);
    },
  );

  it("is the same whenever it is written", async () => {
    const first = await writeWorkbook(sheets);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await writeWorkbook(sheets)).toEqual(first);
  });
});

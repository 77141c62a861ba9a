import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/universal";
import { expectRelative } from "../../e2e/reference/r/r-reference.ts";
import { readTableFile } from "../node/sources/read-table-file.ts";
import { binaryColumn, numberColumn } from "../stats/table/table-columns.ts";
import { capturedRun } from "./captured-run.ts";

const folder = mkdtempSync(join(tmpdir(), "paraspine-tables-"));
afterAll(() => rmSync(folder, { recursive: true }));
const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const groups = (name: string, ...argv: readonly string[]) =>
  capturedRun(["stats", "groups", fixture(`tables/${name}`), "--by", "y", ...argv, "--json"]);

/** Means of x in both groups of base.csv as R's tapply gives them. */
const [mean1, mean0] = [30.92958333333333, 31.830625];

describe("tables as spreadsheets and people write them have the numbers of the plain one", () => {
  it.each([
    ["base.csv", ""],
    ["12.csv", "2 was used as the event"],
    ["label.csv", "fracture was used as the event"],
    ["nannv.csv", "男 was used as the event"],
    ["YN.csv", "Y counts as 1"],
    ["yesno.csv", "yes counts as 1"],
    ["truefalse.csv", "TRUE counts as 1"],
    ["shifou.csv", "是 counts as 1"],
    ["youwu.csv", "有 counts as 1"],
    ["semicolon_dec.csv", "33,47 read as 33.47"],
    ["sep_line.csv", ""],
    ["utf16le.csv", ""],
    ["utf16be.csv", ""],
    ["fullwidth.csv", "as 33.47"],
    ["unit.csv", "cm2"],
    ["titlerow.csv", "Table 1. Data"],
    ["two.xlsx", "Data was read"],
  ])("%s: %s", async (name, told) => {
    const { code, stdout, stderr } = await groups(name, "--continuous", "x");
    expect(code).toBe(0);
    const [x] = JSON.parse(stdout).continuous;
    expect([x.n1, x.n0]).toEqual([24, 16]);
    expectRelative([x.mean1, x.mean0], [mean1, mean0], 1e-9);
    if (told === "") expect(stderr).toBe("");
    else expect(stderr).toContain(told);
  });

  it("the event can be named, and a sheet", async () => {
    const one = await groups("12.csv", "--continuous", "x", "--event", "1");
    expectRelative([JSON.parse(one.stdout).continuous[0].mean0], [mean1], 1e-9);
    expect((await groups("12.csv", "--continuous", "x", "--event", "3")).stderr).toContain(
      "stats-no-such-event",
    );
    expect((await groups("two.xlsx", "--continuous", "x", "--sheet", "Data")).code).toBe(0);
    expect((await groups("two.xlsx", "--continuous", "x", "--sheet", "Other")).stderr).toContain(
      "Sheet, Data",
    );
  });

  it("a sheet of a text, which has none, is not ignored silently", async () => {
    const told = await groups("12.csv", "--continuous", "x", "--event", "1", "--sheet", "Data");
    expect([told.code, told.stderr.match(/stats-sheet-of-text/g)]).toEqual([0, ["stats-sheet-of-text"]]);
    expect(told.stderr).toContain("The sheet Data was asked for");
    const plain = await groups("12.csv", "--continuous", "x", "--event", "1");
    expect(plain.stderr).not.toContain("stats-sheet-of-text");
  });

  it("a sheet's name goes before its number", async () => {
    const path = join(folder, "numbered.xlsx");
    const sheet = (value: number) => [
      [{ value: "y" }, { value: "x" }],
      ...[0, 1, 0, 1].map((y, row) => [{ value: y }, { value: value + row }]),
    ];
    const workbook = writeXlsxFile([
      { sheet: "2", data: sheet(10) },
      { sheet: "B", data: sheet(20) },
    ]);
    writeFileSync(path, new Uint8Array(await (await workbook.toBlob()).arrayBuffer()));
    const of = async (wanted: string) => {
      const table = await readTableFile(path, wanted);
      return table.ok && [table.value.sheets?.read, table.value.rows[0]![1]];
    };
    expect(await of("2")).toEqual(["2", "10"]);
    expect(await of("1")).toEqual(["2", "10"]);
    expect(await of("B")).toEqual(["B", "20"]);
  });

  it("codes for missing values, dates and constants are told, one row in the singular", async () => {
    const path = join(folder, "codes.csv");
    const rows = Array.from({ length: 12 }, (_, row) => {
      const event = row % 2 ? "1=yes" : "0=no";
      return `${event},${row === 5 ? 999 : 60 + row},202402${10 + row},7,${row === 3 ? "" : row}`;
    });
    writeFileSync(path, ["y,age,seen,same,v", ...rows, ""].join("\n"));
    const roc = await capturedRun(["stats", "roc", path, "--outcome", "y", "--variables", "age,seen,same,v"]);
    expect(roc.code).toBe(0);
    for (const told of [
      "age: 1 cell contains 999, which is far from the rest",
      "seen seems to contain dates (20240210)",
      "same has the same value in all patients used, so it cannot separate the two groups",
      "1 row with a missing value in a used column was left out",
      "y: 1=yes counts as 1",
    ]) {
      expect(roc.stderr).toContain(told);
    }
    expect(roc.stderr).not.toContain("stats-not-finite");
    expect(roc.stdout).toMatch(/same +0\.500 +0\.500 to 0\.500 +- /);
  });

  it("names may hold commas", async () => {
    const { code, stdout } = await groups("weird.csv", "--continuous", "CSA, total (cm²)");
    expect(code).toBe(0);
    expect(JSON.parse(stdout).continuous[0].variable).toBe("CSA, total (cm²)");
  });

  it("formulas without a result, comparison signs and lost cells are told", async () => {
    expect((await groups("formula.xlsx", "--continuous", "x")).stderr).toContain("stats-uncached-formulas");
    expect((await groups("lt.csv", "--continuous", "x")).stderr).toMatch(/row 5, <10.*stats-censored/);
    expect((await groups("ragged.csv", "--continuous", "x")).stderr).toContain("stats-table-short-rows");
    const nothing = await groups("nan.csv", "--continuous", "x");
    expect(nothing.code).toBe(0);
    expect(nothing.stderr).toContain("stats-missing-words");
  });
});

async function numbers(text: string, column: string) {
  const path = join(folder, "table.csv");
  writeFileSync(path, text);
  const table = await readTableFile(path);
  if (!table.ok) return table.issues[0].code;
  const read = numberColumn(table.value, column);
  return read.ok ? [read.value, read.issues.map(({ code }) => code)] : read.issues[0].code;
}

describe("signs between digits", () => {
  it.each([
    ["one alone is refused", 'x\n"1,234"\n2\n', "stats-ambiguous-number"],
    ["thousands by the column", 'x\n"1,234"\n33.47\n', [[1234, 33.47], ["stats-comma-decided"]]],
    ["thousands by another column", "x;y\n1,234;33.47\n5;2.5\n", [[1234, 5], ["stats-comma-decided"]]],
    ["decimals by another column", "x;y\n1,234;33,47\n5;2,5\n", [[1.234, 5], ["stats-comma-decided"]]],
    ["decimals by the column", "x;y\n1,234;a\n5,5;b\n", [[1.234, 5.5], ["stats-number-spelling"]]],
    ["a point where others have commas", "x;y\n1.234;33,47\n5;2,5\n", "stats-ambiguous-number"],
    ["a decimal point as ever", "x,y\n1.234,3\n5,2\n", [[1.234, 5], []]],
    ["two kinds in one column", "x;y\n1,5;a\n33.47;b\n", "stats-mixed-decimals"],
    ["European thousands", "x;y\n1.234,5;a\n2.000.000;b\n", [[1234.5, 2000000], ["stats-number-spelling"]]],
    ["blanks between thousands", "x;y\n1 234,5;a\n2;b\n", [[1234.5, 2], ["stats-number-spelling"]]],
    ["percent and none", "x\n40%\n0.4\n", "stats-mixed-units"],
    ["percent throughout", "x\n40%\n35%\n", [[40, 35], ["stats-unit-taken-off"]]],
    ["a power is no number", "x\n10²\n5\n", "stats-not-a-number"],
    ["hexadecimal is no number", "x\n0x10\n5\n", "stats-not-a-number"],
    ["a decimal comma between commas", "x,y\n33,47,a\n25,3,b\n", "stats-table-long-rows"],
    ["an open quotation mark", 'x,y\n1,"a\n2,b\n', "stats-table-unreadable"],
    ["minus as a typesetter's sign", "x\n−2.5\n–1\n", [[-2.5, -1], ["stats-number-spelling"]]],
  ])("%s", async (_, text, expected) => {
    expect(await numbers(text, "x")).toEqual(expected);
  });

  it("rows are named by their line in the file", async () => {
    const path = join(folder, "lines.csv");
    writeFileSync(path, "sep=;\nx;y\n\n1;2\n\nabc;3\n");
    const table = await readTableFile(path);
    if (!table.ok) throw new Error(table.issues[0].message);
    expect(numberColumn(table.value, "x").issues[0]!.parameters).toMatchObject({ row: 6 });
  });

  it("an outcome of three values is refused with its values", async () => {
    const path = join(folder, "three.csv");
    writeFileSync(path, "y\n0\n1\n9\n");
    const table = await readTableFile(path);
    if (!table.ok) throw new Error(table.issues[0].message);
    const read = binaryColumn(table.value, "y");
    expect(read.issues[0]).toMatchObject({ code: "stats-not-binary", parameters: { levels: "0, 1, 9" } });
  });
});

describe("a score needs something known", () => {
  it.each([
    ["wrongcols.csv", ["table"], [], "Columns: age, csa, fdr"],
    ["zt.csv", ["table"], ["--id", "住院号"], "Columns: 年龄, 糖尿病"],
  ])("%s: unknown headings are told, and no band is given", async (name, before, after, told) => {
    const argv = ["risk", ...before, fixture(`risk/${name}`), ...after];
    const { code, stdout, stderr } = await capturedRun(argv);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(told);
  });

  it("zh.json: the same of keys", async () => {
    const { code, stdout, stderr } = await capturedRun(["risk", fixture("risk/zh.json"), "--json"]);
    const prediction = JSON.parse(stdout);
    expect([code, prediction.band, prediction.percentile, prediction.interval]).toEqual([
      1,
      undefined,
      undefined,
      undefined,
    ]);
    expect(stderr).toMatch(/年龄[\s\S]*risk-nothing-known|糖尿病[\s\S]*risk-nothing-known/);
  });
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import readSheets from "read-excel-file/node";
import { afterAll, describe, expect, it } from "vitest";
import { pairs, pairsReference } from "../../../e2e/reference/r/drawn-pairs.ts";
import { expectRelative } from "../../../e2e/reference/r/r-reference.ts";
import type { StatisticsReport } from "../../report/document/report.ts";
import { reportCsv } from "../../report/document/report-csv.ts";
import type { StatisticsChoice } from "../../report/statistics/statistics-analysis.ts";
import { statisticsReport } from "../../report/statistics/statistics-report.ts";
import { parseTable } from "../../stats/table/table.ts";
import { program } from "../../study/case/program.ts";
import { serialiseCase } from "../../study/case/serialise-case.ts";
import { capturedRun } from "../captured-run.ts";

const folder = mkdtempSync(join(tmpdir(), "paraspine-stats-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => fileURLToPath(new URL(`../../../e2e/reference/r/${name}`, import.meta.url));

const paraspine = (...argv: readonly string[]) => capturedRun(argv);

function page(table: string, choice: StatisticsChoice): StatisticsReport {
  const result = statisticsReport(parseTable(readFileSync(file(table), "utf8")), choice, program);
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
}

const terms = ["age", "fdr_pct", "vitamin_d"];
const analyses: readonly [string, readonly string[], StatisticsChoice][] = [
  [
    "cohort.csv",
    ["--by", "new_fracture", "--continuous", "age,fdr_pct", "--categorical", "diabetes"],
    { kind: "groups", by: "new_fracture", continuous: ["age", "fdr_pct"], categorical: ["diabetes"] },
  ],
  [
    "cohort.csv",
    [
      "--outcome",
      "new_fracture",
      "--terms",
      terms.join(","),
      "--performance",
      "--bootstrap",
      "5",
      "--seed",
      "3",
    ],
    { kind: "logistic", outcome: "new_fracture", terms, performance: true, bootstrap: 5, seed: 3 },
  ],
  [
    "cohort.csv",
    ["--outcome", "new_fracture", "--variables", "csa_cm2,fdr_pct", "--compare"],
    { kind: "roc", outcome: "new_fracture", variables: ["csa_cm2", "fdr_pct"], compare: true },
  ],
  [
    "agreement.csv",
    ["--raters", "reader_a,reader_b"],
    { kind: "agreement", raters: ["reader_a", "reader_b"] },
  ],
];

describe.each(["en", "zh-CN"] as const)("--out writes what the statistics page writes, in %s", (language) => {
  it.each(analyses)("%s %j", async (table, argv, choice) => {
    const { kind } = choice;
    const out = join(folder, `${kind}-${language}`, "new");
    const { code, stderr } = await paraspine(
      "--lang",
      language,
      "stats",
      kind,
      file(table),
      ...argv,
      "--out",
      out,
    );
    expect(code).toBe(0);
    const wanted = page(table, choice);
    const name = `${table.replace(".csv", "")}-${kind}`;
    const figures = wanted.figures.flatMap(({ id }) => [`${name}-${id}.svg`, `${name}-${id}.png`]);
    const names = [`${name}.csv`, `${name}.xlsx`, `${name}-methods.txt`, ...figures];
    expect(readdirSync(out).sort()).toEqual([...names].sort());
    for (const each of names) expect(stderr).toContain(join(out, each));

    const text = (each: string) => readFileSync(join(out, each), "utf8");
    expect(text(`${name}.csv`)).toBe(reportCsv(wanted.tables, language));
    expect(text(`${name}-methods.txt`)).toBe(`${wanted.methods![language]}\n`);
    for (const { id, svg } of wanted.figures) {
      expect(text(`${name}-${id}.svg`)).toBe(svg[language]);
      const png = readFileSync(join(out, `${name}-${id}.png`));
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect(png.readUInt32BE(png.indexOf("pHYs") + 4)).toBe(11811);
    }
    const sheets = await readSheets(join(out, `${name}.xlsx`));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([...wanted.tables.map(({ id }) => id), "numbers"]);
    for (const [index, { title, rows }] of wanted.tables.entries()) {
      expect(sheets[index]!.data[0]![0]).toBe(title[language]);
      expect(sheets[index]!.data.length).toBeGreaterThan(rows.length + 2);
    }
  });
});

it("a workbook and a table in GB 18030 are read as CSV is", async () => {
  const out = join(folder, "chain");
  await paraspine(
    "stats",
    "roc",
    file("cohort.csv"),
    "--outcome",
    "new_fracture",
    "--variables",
    "age",
    "--out",
    out,
  );
  const codes = await paraspine(
    "stats",
    "groups",
    join(out, "cohort-roc.xlsx"),
    "--by",
    "nothing",
    "--continuous",
    "age",
  );
  expect(codes.stderr).toContain("[stats-unknown-column]");
  expect(codes.stderr).toContain("ROC");
  // 年龄,骨折 in GB 18030.
  const head = Buffer.from([0xc4, 0xea, 0xc1, 0xe4, 0x2c, 0xb9, 0xc7, 0xd5, 0xdb, 0x0a]);
  const path = join(folder, "gb.csv");
  writeFileSync(path, Buffer.concat([head, Buffer.from("70,1\n71,0\n75,1\n66,0\n69,1\n80,0\n")]));
  const { code, stdout: text } = await paraspine(
    "stats",
    "groups",
    path,
    "--by",
    "骨折",
    "--continuous",
    "年龄",
    "--json",
  );
  expect(code).toBe(0);
  expect(JSON.parse(text).continuous[0]).toMatchObject({ variable: "年龄", n1: 3, n0: 3 });
});

it("a folder that cannot be made is an issue before anything is computed", async () => {
  const blocked = join(folder, "file");
  writeFileSync(blocked, "");
  const argv = ["--outcome", "new_fracture", "--variables", "age", "--json", "--out", join(blocked, "below")];
  const { code, stdout, stderr } = await paraspine("stats", "roc", file("cohort.csv"), ...argv);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("[file-unwritable]");
});

describe("agreement of outlines drawn twice", () => {
  const readings = (["first", "second"] as const).map((reading) => {
    const path = join(folder, reading, "below");
    mkdirSync(path, { recursive: true });
    for (const [index, pair] of pairs.entries()) {
      writeFileSync(join(path, `${reading}-${index}.json`), serialiseCase(pair[reading]));
    }
    writeFileSync(join(path, "run.json"), '{ "schema": "another" }');
    return join(folder, reading);
  });
  const argv = ["stats", "agreement", "--cases", ...readings];

  it("--cases pairs two folders of Cases; --json has R's numbers and the reader's error", async () => {
    const { code, stdout, stderr } = await paraspine(...argv, "--json");
    expect([code, stderr]).toEqual([0, ""]);
    const found = JSON.parse(stdout);
    expect([found.pairs, found.quantities.length, found.dice.length]).toEqual([12, 15, 4]);
    expect(found.quantities[0]).toMatchObject({ region: "sum", quantity: "csa", unit: "cm2", n: 12 });
    const { csa, fdr } = pairsReference.sum!;
    const { csaCm2, fdrPercent } = found.readerError;
    expectRelative(
      [csaCm2, fdrPercent, found.quantities[0].icc[1].icc],
      [csa!.sem, fdr!.sem, csa!.icc![1]],
      1e-9,
    );
  });

  it("prints tables in either language, and writes them, the figures and the numbers behind them", async () => {
    const out = join(folder, "outlines");
    const { code, stdout: text } = await paraspine("--lang", "zh-CN", ...argv, "--out", out);
    expect(code).toBe(0);
    for (const word of ["可靠性与测量误差", "一致性界限", "轮廓重叠", "四块肌肉"])
      expect(text).toContain(word);
    const names = readdirSync(out);
    expect(names).toContain("outlines-agreement-bland-altman-sum-fdr.png");
    expect(names).toContain("outlines-agreement.xlsx");
    const table = parseTable(readFileSync(join(out, "outlines-agreement-pairs.csv"), "utf8"));
    expect(table.rows).toHaveLength(12);
    expect((await paraspine(...argv, "--methods")).stdout).toContain("Dice coefficient");
  });

  it("says what is missing", async () => {
    const damaged = join(folder, "damaged");
    mkdirSync(damaged);
    writeFileSync(join(damaged, "a.json"), '{ "schema": "paraspine-case" }');
    const unreadable = await paraspine("stats", "agreement", "--cases", readings[0]!, damaged);
    expect([unreadable.code, unreadable.stdout]).toEqual([1, ""]);
    expect(unreadable.stderr).toContain("[case-unreadable]");
    const nowhere = await paraspine("stats", "agreement", "--cases", readings[0]!, join(folder, "nowhere"));
    expect(nowhere.stderr).toContain("[file-not-found]");
    for (const wrong of [
      ["--cases", readings[0]!],
      [file("agreement.csv"), "--cases", ...readings],
      [file("agreement.csv")],
      ["--raters", "a,b"],
    ]) {
      const { code } = await paraspine("stats", "agreement", ...wrong);
      expect(code, wrong.join(" ")).toBe(2);
    }
  });
});

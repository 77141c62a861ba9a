import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectRelative, reference } from "../../../e2e/reference/r/r-reference.ts";
import { logisticTable } from "../../stats/analyses/logistic-table.ts";
import { seededRandom } from "../../stats/numbers/random.ts";
import { checkedTable } from "../../stats/table/checked-table.ts";
import { parseTable } from "../../stats/table/table.ts";
import type { ReportTable, StatisticsReport } from "../document/report.ts";
import { reportCsv } from "../document/report-csv.ts";
import type { StatisticsChoice } from "./statistics-analysis.ts";
import { auditJson, statisticsReport } from "./statistics-report.ts";

const read = (name: string) =>
  readFileSync(new URL(`../../../e2e/reference/r/${name}`, import.meta.url), "utf8");
const cohort = parseTable(read("cohort.csv"));
const software = { name: "paraspine", version: "1.2.3" };

function reported(choice: StatisticsChoice, table = cohort): StatisticsReport {
  const found = statisticsReport(table, choice, software);
  if (!found.ok) throw new Error(found.issues[0].message);
  return found.value;
}

const tableOf = ({ tables }: StatisticsReport, id: string) => tables.find((table) => table.id === id)!;
/** The numbers behind a cell. */
function values(table: ReportTable, row: string, column: string): readonly number[] {
  const index = table.columns.findIndex(({ id }) => id === column);
  return table.rows.find(({ id }) => id === row)!.cells[index]!.values!;
}
const printed = (table: ReportTable, row: string, column: string) =>
  table.rows.find(({ id }) => id === row)!.cells[table.columns.findIndex(({ id }) => id === column)]!.text;

type RGroup = Record<string, number> & { variable: string };
type RTerms = { variable: string; terms: ({ term: string; or_ci: number[] } & Record<string, number>)[] };

describe("statisticsReport", () => {
  it("takes a product apart where each variable stands alone, and shows the collinearity of a category", () => {
    const outcome = "new_fracture";
    const random = { kind: "logistic", outcome, seed: 1 } as const;
    const report = reported({ ...random, terms: ["diabetes*fdr_pct"] });
    const alone = tableOf(report, "table-3-univariable");
    expect(alone.rows.map(({ id }) => id)).toEqual(["diabetes", "fdr_pct"]);
    const together = tableOf(report, "table-3-multivariable");
    expect(together.rows.map(({ id }) => id)).toEqual([
      "(Intercept)",
      "diabetes",
      "fdr_pct",
      "diabetes:fdr_pct",
    ]);
    expect(tableOf(report, "collinearity")).toBeUndefined();
    const site = cohort.columns.indexOf("age");
    const grouped = {
      columns: [...cohort.columns, "decade"],
      rows: cohort.rows.map((row) => [...row, row[site]!.slice(0, 1)]),
    };
    const category = reported({ ...random, terms: ["decade", "fdr_pct"], categories: ["decade"] }, grouped);
    const table = tableOf(category, "collinearity");
    expect(table.rows.map(({ id }) => id)).toEqual(["decade", "fdr_pct"]);
    expect(values(table, "decade", "gvif")[0]).toBeGreaterThan(1);
  });

  it("has the optimism that the model alone has with the same seed, as the terminal prints it", () => {
    const choice = {
      kind: "logistic",
      outcome: "new_fracture",
      terms: ["diabetes", "fdr_pct"],
      performance: true,
      bootstrap: 10,
      seed: 3,
    } as const;
    const alone = logisticTable(cohort, { ...choice, random: seededRandom(3) });
    if (!alone.ok) throw new Error(alone.issues[0].message);
    const shown = reported(choice).tables.flatMap(({ rows }) =>
      rows.filter(({ id }) => id === "aucCorrected"),
    );
    expect(shown).toHaveLength(1);
    expect(shown[0]!.cells[1]!.values).toContain(alone.value.validation!.auc.corrected);
  });

  it("prints Tables 1 and 2 with R's numbers behind each cell", () => {
    const groups = reference.groups as RGroup[];
    const categorical = reference.categorical as { variable: string; pearson_p: number; fisher_p: number }[];
    const report = reported({
      kind: "groups",
      by: "new_fracture",
      continuous: groups.map(({ variable }) => variable),
      categorical: categorical.map(({ variable }) => variable),
    });
    const table1 = tableOf(report, "table-1");
    for (const r of groups) {
      expectRelative(values(table1, r.variable, "group1"), [r.mean1, r.sd1], 1e-9);
      expectRelative(values(table1, r.variable, "student"), [r.student_p, r.student_t, r.student_df], 1e-6);
      expectRelative(values(table1, r.variable, "mannWhitney").slice(0, 1), [r.mann_whitney_p], 1e-6);
    }
    expect(printed(table1, "age", "group1")).toBe("74.95 ± 6.89");
    expect(printed(table1, "age", "student")).toBe("0.001");
    const table2 = tableOf(report, "table-2");
    for (const r of categorical) {
      expectRelative(values(table2, r.variable, "pearson").slice(0, 1), [r.pearson_p], 1e-6);
      expectRelative(values(table2, r.variable, "fisher"), [r.fisher_p], 1e-6);
    }
    expect(printed(table2, "diabetes=1", "group1")).toBe("20 (31.3%)");
    expect(report.methods?.en).toContain("paraspine 1.2.3");
  });

  it("prints both halves of Table 3 and a forest plot", () => {
    const multi = reference.multivariable as RTerms;
    const terms = multi.terms.slice(1).map(({ term }) => term);
    const report = reported({ kind: "logistic", seed: 1, outcome: "new_fracture", terms });
    const [uni, both] = [tableOf(report, "table-3-univariable"), tableOf(report, "table-3-multivariable")];
    for (const r of multi.terms) {
      expectRelative(values(both, r.term, "b"), [r.b], 1e-6);
      expectRelative(values(both, r.term, "ci95"), r.or_ci, 1e-6);
    }
    for (const { variable, terms: fitted } of reference.univariate as RTerms[]) {
      if (!terms.includes(variable)) continue;
      expectRelative(values(uni, variable, "oddsRatio"), [fitted[1]!.or], 1e-6);
      expectRelative(values(uni, variable, "p").slice(0, 1), [fitted[1]!.p], 1e-5);
    }
    const svg = report.figures.find(({ id }) => id === "forest")!.svg;
    for (const term of terms) expect(svg.en).toContain(`>${term}</text>`);
    expect(svg["zh-CN"]).toContain("比值比");
    expect(svg.en).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("draws Figure 3 through the points of the curves, in a frame of 226 points", () => {
    const report = reported({
      kind: "roc",
      outcome: "new_fracture",
      variables: ["csa_cm2", "bmd_t"],
      compare: true,
    });
    const [csa] = (
      reference.roc as { variable: string; auc: number; best: Record<string, number>[] }[]
    ).filter(({ variable }) => variable === "csa_cm2");
    const { sensitivity, specificity } = csa!.best[0]!;
    const { en } = report.figures[0]!.svg;
    const [x, y] = [40 + 226 * (1 - specificity!), 236 - 226 * sensitivity!].map(
      (at) => Math.round(at * 100) / 100,
    );
    expect(en).toContain(`<circle cx="${x}" cy="${y}"`);
    expect(en).toContain("AUC 0.755 (0.691–0.819)");
    expect(en).toMatch(/d="M266 10L.*L40 236"/);
    expectRelative(values(tableOf(report, "roc"), "csa_cm2", "auc").slice(0, 1), [csa!.auc], 1e-9);
    const { p } = reference.roc_compare as { p: number };
    expectRelative(values(tableOf(report, "roc-comparisons"), "csa_cm2:bmd_t", "p").slice(0, 1), [p], 1e-6);
  });

  it("draws limits of agreement where R has them", () => {
    const raters = ["reader_a", "reader_b"];
    const report = reported({ kind: "agreement", raters }, parseTable(read("agreement.csv")));
    const { inter } = reference.agreement as { inter: { bland_altman: Record<string, number> } };
    expectRelative(
      values(tableOf(report, "agreement"), "lower", "value").slice(0, 1),
      [inter.bland_altman.lower],
      1e-9,
    );
    expect(report.figures[0]!.svg.en.match(/<circle/g)).toHaveLength(40);
  });

  it("names calibration and decision curves, and escapes what a column is called", () => {
    const table = parseTable(
      `y,"a<b & c"\n${Array.from({ length: 60 }, (_, i) => `${i % 3 === 0 ? 1 : 0},${(i * 7) % 11}`).join("\n")}`,
    );
    const report = reported(
      { kind: "logistic", seed: 1, outcome: "y", terms: ["a<b & c"], performance: true },
      table,
    );
    expect(report.figures.map(({ id }) => id)).toEqual(["forest", "calibration-y", "decision-y"]);
    expect(report.figures[0]!.svg.en).toContain("a&lt;b &amp; c");
    for (const { svg } of report.figures) expect(svg.en).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("says what is wrong with a table, and audits published ones", () => {
    expect(checkedTable(parseTable("a,b\n")).issues.map(({ code }) => code)).toEqual(["stats-table-empty"]);
    expect(checkedTable(parseTable("a,a\n1,2")).issues.map(({ code }) => code)).toEqual([
      "stats-table-repeated-column",
    ]);
    const tables = readFileSync(new URL("../../stats/audit/yang-2025-tables.json", import.meta.url), "utf8");
    const audit = auditJson(tables);
    expect(audit.ok && audit.value.tables[0]!.rows.length).toBeGreaterThan(5);
  });

  it("writes CSV with numbers in full precision", () => {
    const report = reported({ kind: "roc", outcome: "new_fracture", variables: ["age"] });
    const csv = reportCsv(report.tables, "zh-CN");
    expect(csv.startsWith("\uFEFFROC 曲线下面积")).toBe(true);
    expect(csv).toContain('age,"0.635 (0.562, 0.707)",66.5,');
    expect(csv.trimEnd().endsWith("仅供科研使用。")).toBe(true);
  });

  it("disarms names of columns that a spreadsheet would run", () => {
    const name = '=HYPERLINK("http://x")';
    const table = parseTable(`y,"${name.replaceAll('"', '""')}"\n0,1\n0,2\n1,3\n1,2\n0,1\n1,4`);
    const csv = reportCsv(reported({ kind: "roc", outcome: "y", variables: [name] }, table).tables, "en");
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv).not.toMatch(/(^|[,"\n])=/m);
  });

  it.each([
    ["a constant variable", "y,x\n0,5\n1,5\n1,5\n0,5", { kind: "roc", outcome: "y", variables: ["x"] }],
    ["equal raters", "a,b\n1,1\n2,2\n3,3", { kind: "agreement", raters: ["a", "b"], kappa: "linear" }],
    ["no room for limits", "a,b\n1,1\n1e300,1e300\n-1e300,5", { kind: "agreement", raters: ["a", "b"] }],
    [
      "separation",
      "y,x\n0,1\n0,2\n0,3\n1,4\n1,5\n1,6",
      { kind: "logistic", seed: 1, outcome: "y", terms: ["x"] },
    ],
    [
      "a group of one",
      "y,x\n0,1\n0,2\n1,4",
      { kind: "groups", by: "y", continuous: ["x"], categorical: ["x"] },
    ],
    [
      "squares beyond arithmetic",
      "y,x\n0,1e300\n0,-1e300\n1,5e300\n1,3",
      { kind: "groups", by: "y", continuous: ["x"], categorical: [] },
    ],
  ] as const)("with %s names an issue or is right, and prints no NaN", (_, text, choice) => {
    const found = statisticsReport(parseTable(text), choice as StatisticsChoice, software);
    expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity|undefined/);
    if (!found.ok) expect(found.issues.length).toBeGreaterThan(0);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditTables } from "./audit-tables.ts";
import { digits } from "./digits.ts";
import { groupRows, isMeans } from "./find-row.ts";
import type { FindingCode } from "./finding-catalogue.ts";
import { studentP } from "./p-of-means.ts";
import { overlap } from "./range.ts";
import { readAuditDocument } from "./read-audit-document.ts";

const read = readAuditDocument(readFileSync(new URL("yang-2025-tables.json", import.meta.url), "utf8"));
if (!read.ok) throw new Error(read.issues[0].message);
const document = read.value;
const findings = auditTables(document);
const rowsOf = (code: FindingCode) =>
  findings.filter((found) => found.code === code).map(({ row }) => row ?? "");
const figuresOf = (code: FindingCode, row?: string) =>
  findings.find((found) => found.code === code && (row === undefined || found.row === row))!.figures;
const unique = (values: readonly string[]) => [...new Set(values)];

const meansRows = groupRows(document).flatMap(({ row }) => (isMeans(row) ? [row] : []));
const attainable = (n1: number, n0: number) =>
  meansRows.filter((row) => overlap(digits(row.p!), studentP(row, { n1, n0 }))).length;

describe("the tables of Yang 2025 (doi 10.3389/fmed.2025.1514894)", () => {
  it("abstract swaps the groups, Table 2 lacks 100 patients, smoking lacks 2", () => {
    expect(findings.filter(({ code }) => code === "group-size").map(({ figures }) => figures.given)).toEqual([
      "186",
      "64",
    ]);
    expect(figuresOf("table-size")).toMatchObject({ n: 150, cohort: 250, missing: 100 });
    expect(figuresOf("counts-sum")).toMatchObject({ sum: 184, n: 186, missing: 2 });
    expect(rowsOf("counts-sum")).toEqual(["Smoking"]);
  });

  it("HDL-C and VB entered without p < .05; TC and HDL-C called significant; TC not entered", () => {
    expect(rowsOf("not-selected")).toEqual(["HDL-C", "VB"]);
    expect(rowsOf("called-significant")).toEqual(["TC", "HDL-C"]);
    expect(rowsOf("significant-not-entered")).toEqual(["TC"]);
  });

  it("CSA called higher; 25 % for 25.6 %; 24 months with 14.7 on average; PTH a thousandfold; no intercept", () => {
    expect(rowsOf("called-higher-or-lower")).toEqual(["CSA"]);
    expect(findings.filter(({ code }) => code === "share")).toHaveLength(1);
    expect(figuresOf("share").expected).toBeCloseTo(25.6, 9);
    expect(figuresOf("follow-up").share).toBeCloseTo(22.5, 9);
    expect(unique(rowsOf("unit-implausible"))).toEqual(["PTH"]);
    expect(figuresOf("unit-implausible").factor).toBe(1000);
    expect(rowsOf("no-intercept")).toHaveLength(1);
  });

  it("no p of a mean fits the printed sizes: 0 of 28 at 64/186, 1 at 44/106, 25 at 25/25", () => {
    expect(unique(rowsOf("p-of-means"))).toHaveLength(28);
    expect(meansRows).toHaveLength(28);
    expect([attainable(64, 186), attainable(44, 106), attainable(25, 25)]).toEqual([0, 1, 25]);
    expect(figuresOf("sizes-that-fit")).toMatchObject({ n1: 25, n0: 25, fitting: 25, rows: 28, printed: 0 });
  });

  it.each([
    ["Age", 5.5e-6],
    ["HB", 5.9e-5],
    ["β-CTX", 1.4e-9],
    ["25-hydroxyvitamin D", 5.8e-7],
    ["TP", 2.4e-9],
    ["ALB", 1.2e-7],
    ["PTH", 2.5e-5],
    ["BMD", 9.8e-7],
    ["CSA", 8.9e-9],
    ["FDR", 2.4e-5],
  ])("p of %s is near %d", (name, expected) => {
    const row = meansRows.find((found) => found.name === name)!;
    const { lower } = studentP(row, { n1: 64, n0: 186 }, true);
    expect(lower / expected).toBeGreaterThan(0.93);
    expect(lower / expected).toBeLessThan(1.07);
  });

  it("nine variables called non-significant would be significant", () => {
    expect(rowsOf("significance-reversed")).toEqual([
      "RBC",
      "WBC",
      "TC",
      "TG",
      "HDL-C",
      "Serum calcium",
      "OC",
      "VB",
      "FA",
    ]);
  });

  it("p of counts: diabetes .230, anti-osteoporosis 6e-7; all others fit", () => {
    expect(rowsOf("p-of-counts")).toEqual(["Diabetes", "Anti-osteoporosis"]);
    expect(figuresOf("p-of-counts", "Diabetes").pearson).toBeCloseTo(0.23, 3);
    expect(figuresOf("p-of-counts", "Anti-osteoporosis").pearson).toBeCloseTo(6e-7, 7);
  });

  it("age: overall mean 71.65, standard deviation too large for 60 to 80", () => {
    expect(rowsOf("overall-mean")).toEqual(["Age"]);
    expect(figuresOf("overall-mean").lower).toBeCloseTo(71.65, 1);
    expect(rowsOf("overall-sd")).toEqual(["Age"]);
    expect(rowsOf("sd-against-peak")).toEqual(["Age", "Age"]);
  });

  it("Table 3: age irreconcilable, VB's lower limit, HDL-C's Wald in the last digit, nothing else", () => {
    const columns: readonly FindingCode[] = [
      "wald",
      "wald-last-digit",
      "regression-p",
      "odds-ratio",
      "ci-lower",
      "ci-upper",
      "ci-centre",
      "ci-against-p",
      "standard-errors-differ",
    ];
    const found = findings
      .filter(({ code }) => columns.includes(code))
      .map(({ code, row }) => `${row} ${code}`);
    expect(found).toEqual([
      "Age wald",
      "Age regression-p",
      "Age odds-ratio",
      "Age ci-lower",
      "Age ci-upper",
      "Age ci-centre",
      "Age standard-errors-differ",
      "HDL-C wald-last-digit",
      "VB ci-lower",
    ]);
    const { wald, p, width } = figuresOf("standard-errors-differ") as Record<string, number>;
    expect([wald!.toFixed(3), p!.toFixed(3), width!.toFixed(3)]).toEqual(["0.179", "0.193", "0.146"]);
    expect(figuresOf("ci-centre").lower).toBeCloseTo(1.392, 2);
    expect(figuresOf("ci-lower", "VB").lower).toBeCloseTo(0.509, 3);
  });

  it("Table 3 as a whole: over-fitted", () => {
    expect(figuresOf("effect-over-range", "Age").ratio).toBeCloseTo(3866, 0);
    const ratios = findings
      .filter(({ code }) => code === "coefficient-inflated")
      .map(({ row, figures }) => [row, Number(figures.ratio).toFixed(1)]);
    expect(ratios).toEqual([
      ["Age", "4.9"],
      ["Diabetes", "3.1"],
      ["CSA", "2.7"],
      ["VB", "2.4"],
      ["FDR", "3.3"],
      ["25-OH-D3", "2.2"],
      ["BMD", "2.0"],
    ]);
    expect(figuresOf("standard-errors-inflated").least).toBeCloseTo(1.9, 0);
    expect(figuresOf("few-events")).toMatchObject({ events: 64, variables: 16, ratio: 4 });
    expect(Math.abs(Number(figuresOf("few-patients").needed) - 1331)).toBeLessThanOrEqual(1);
  });

  it("FDR is not FA / CSA in either group", () => {
    const [first, second] = findings
      .filter(({ code }) => code === "ratio-of-means")
      .map(({ figures }) => figures);
    expect([first!.lower, first!.upper].map((value) => Number(value).toFixed(1))).toEqual(["34.6", "35.7"]);
    expect([second!.lower, second!.upper].map((value) => Number(value).toFixed(1))).toEqual(["28.0", "29.2"]);
    expect(Number(first!.correlation)).toBeCloseTo(5.2, 0);
    expect(Number(second!.correlation)).toBeCloseTo(-1.6, 1);
  });

  it("ROC: CSA .84 against binormal .737, 25-OH-D > .8 against .709; the others below their bound", () => {
    expect(rowsOf("auc-against-means")).toEqual(["CSA", "25-OH-D3"]);
    const binormal = (code: FindingCode, row: string) => Number(figuresOf(code, row).binormal).toFixed(3);
    expect(binormal("auc-against-means", "CSA")).toBe("0.737");
    expect(binormal("auc-against-means", "25-OH-D3")).toBe("0.709");
    expect(rowsOf("auc-bound")).toEqual(["Age", "FDR", "BMD"]);
    expect(["Age", "BMD", "FDR"].map((row) => binormal("auc-bound", row))).toEqual([
      "0.683",
      "0.689",
      "0.670",
    ]);
    const { needed, found } = figuresOf("auc-against-means", "CSA");
    expect([Number(needed).toFixed(2), Number(found).toFixed(2)]).toEqual(["1.41", "0.90"]);
    expect(figuresOf("auc-interval-narrow", "CSA").se).toBeCloseTo(0.0266, 4);
  });

  it("every sentence is whole in both languages", () => {
    for (const { sentence } of findings) {
      expect(sentence.en).not.toMatch(/[{}]|NaN|Infinity|undefined/);
      expect(sentence["zh-CN"]).not.toMatch(/[{}]|NaN|Infinity|undefined/);
    }
  });
});

import { describe, expect, it } from "vitest";
import {
  drawn,
  geometry,
  pairs,
  pairsReference as r,
  recipe,
  slice,
} from "../../../e2e/reference/r/drawn-pairs.ts";
import { expectRelative } from "../../../e2e/reference/r/r-reference.ts";
import { agreementOfPairsReport } from "../../report/agreement/agreement-of-pairs-report.ts";
import { readReaderError } from "../../risk/predict/read-reader-error.ts";
import { muscleNames, type Roi } from "../../roi/roi.ts";
import { iccTypes } from "../../stats/agreement/intraclass-correlation.ts";
import { parseTable } from "../../stats/table/table.ts";
import type { Case } from "../../study/case/case.ts";
import { program } from "../../study/case/program.ts";
import { writeCsv } from "../../study/tables/write-csv.ts";
import { measureCase } from "../measuring/measure-case.ts";
import { agreementDocument } from "./agreement-document.ts";
import {
  agreementOfPairs,
  agreementQuantities,
  agreementRegions,
  readerErrorOf,
} from "./agreement-of-pairs.ts";
import { agreementPairsRows } from "./agreement-pairs-rows.ts";
import { pairsOfCases } from "./pairs-of-cases.ts";

const opened = <Value>(result: { readonly ok: boolean; readonly value?: Value }): Value => {
  if (!result.ok) throw new Error("failed");
  return result.value!;
};
const codes = (result: { readonly issues: readonly { readonly code: string }[] }) =>
  result.issues.map(({ code }) => code);
const study = agreementOfPairs(pairs);

describe("12 slices read twice, against psych and lm", () => {
  const found = opened(study);

  it.each(
    agreementRegions.flatMap((region) => agreementQuantities.map((quantity) => [region, quantity] as const)),
  )("%s %s", (region, quantity) => {
    const { agreement } = found.quantities.find((one) => one.region === region && one.quantity === quantity)!;
    const wanted = r[region]![quantity]!;
    expect(agreement.n).toBe(wanted.n);
    expect(agreement.icc.map(({ type }) => type)).toEqual(iccTypes);
    const column = (of: (row: (typeof agreement.icc)[number]) => number) => agreement.icc.map(of);
    expectRelative(
      column(({ icc }) => icc),
      wanted.icc!,
      1e-9,
    );
    expectRelative(
      column(({ ci95 }) => ci95[0]),
      wanted.lower!,
      1e-6,
    );
    expectRelative(
      column(({ ci95 }) => ci95[1]),
      wanted.upper!,
      1e-6,
    );
    const { bias, biasCi95, lower, upper, lowerCi95, upperCi95 } = agreement.blandAltman!;
    expectRelative(
      [agreement.sem!, agreement.mdc95!, ...biasCi95, lower, upper, ...lowerCi95, ...upperCi95],
      [wanted.sem, wanted.mdc95, wanted.bias_ci, wanted.limits, wanted.lower_ci, wanted.upper_ci].flat(),
      1e-8,
    );
    expect(Math.abs(bias - (wanted.bias as number))).toBeLessThan(1e-12);
    const { slope, ci95, p } = agreement.proportionalBias!;
    expectRelative([slope, ...ci95, p], [wanted.slope, wanted.slope_ci, wanted.slope_p].flat(), 1e-8);
  });

  it("Dice of every outline", () => {
    const dice = Object.fromEntries(found.outlines.map(({ region, dice }) => [region, dice]));
    expect(Object.keys(dice)).toEqual([...muscleNames]);
    for (const name of muscleNames) expectRelative(dice[name]!, r.dice![name] as never, 1e-12);
  });

  it("the reader's error for a risk is the SEM of the four muscles together", () => {
    const { csaCm2, fdrPercent } = readerErrorOf(found);
    expectRelative([csaCm2!, fdrPercent!], [r.sum!.csa!.sem, r.sum!.fdr!.sem], 1e-9);
  });

  it("a risk reads the same error from the study kept as a document", () => {
    const kept: unknown = JSON.parse(JSON.stringify(agreementDocument(found, [])));
    expect(readReaderError(kept)).toEqual({ ok: true, value: readerErrorOf(found), issues: [] });
  });

  it("says nothing where nothing is wrong", () => expect(codes(study)).toEqual([]));
});

describe("the report", () => {
  const report = agreementOfPairsReport(opened(study), program);

  it("has every number, in both languages, and a plot of each of the three sums", () => {
    expect(report.tables.map(({ id, rows }) => [id, rows.length])).toEqual([
      ["reliability", 15],
      ["limits", 15],
      ["icc-forms", 15],
      ["dice", 4],
    ]);
    const cell = (table: number, row: string, column: string) => {
      const { columns, rows } = report.tables[table]!;
      return rows.find(({ id }) => id === row)!.cells[columns.findIndex(({ id }) => id === column)]!;
    };
    expectRelative(cell(0, "sum-fdr", "sem").values!, [r.sum!.fdr!.sem], 1e-9);
    expectRelative(
      cell(1, "MF_L-csa", "bias").values!,
      [r.MF_L!.csa!.bias, r.MF_L!.csa!.bias_ci].flat(),
      1e-9,
    );
    expect(report.figures.map(({ id }) => id)).toEqual([
      "bland-altman-sum-csa",
      "bland-altman-sum-fa",
      "bland-altman-sum-fdr",
    ]);
    for (const { svg } of report.figures) {
      expect(svg.en.match(/<circle/g)).toHaveLength(12);
      expect(svg["zh-CN"]).toContain("第 2 次");
    }
    expect(report.methods?.en).toContain("Dice");
    expect(JSON.stringify(report)).not.toMatch(/null|NaN|undefined|[{]\w+[}]/);
  });

  it("plots each muscle where there are no sums", () => {
    const only = pairs.map(({ first, second }) => ({
      first: withoutErector(first),
      second: withoutErector(second),
    }));
    const found = opened(agreementOfPairs(only));
    expect(new Set(found.quantities.map(({ region }) => region))).toEqual(new Set(["MF_L", "MF_R"]));
    expect(agreementOfPairsReport(found, program).figures).toHaveLength(6);
    expect(readerErrorOf(found)).toEqual({});
  });
});

/** The Case with the multifidus alone, measured again. */
function withoutErector(work: Case): Case {
  const rois = work.rois.filter(({ name }) => name.startsWith("MF"));
  return measureCase({ ...work, rois }, slice, work.image.sha256).work;
}

it("the numbers behind it are a table that agrees with the geometry", () => {
  const table = parseTable(writeCsv(agreementPairsRows(pairs)));
  expect(table.rows).toHaveLength(12);
  const at = (row: number, name: string) => table.rows[row]![table.columns.indexOf(name)];
  const { heights } = geometry.find((row) => row.slice === 1 && row.muscle === "ES_R")!;
  expect(at(0, "patient_id")).toBe("007");
  expect(Number(at(0, "csa_cm2_ES_R_2"))).toBeCloseTo((heights[2]! + heights[3]!) / 10, 12);
  expect(Number(at(0, "fa_cm2_ES_R_1"))).toBeCloseTo(heights[0]! / 10, 12);
  expect(Number(at(0, "dice_ES_R"))).toBeCloseTo((r.dice!.ES_R as unknown as number[])[0]!, 12);
});

describe("what data can do wrong", () => {
  it("pairs of two slices, or with a reading that was never measured, are left out and counted", () => {
    const { result: _, ...unmeasured } = pairs[0]!.second;
    const result = agreementOfPairs([
      ...pairs.slice(0, 5),
      { first: pairs[5]!.first, second: pairs[6]!.second },
      { first: pairs[0]!.first, second: unmeasured },
    ]);
    expect(codes(result)).toEqual(["agreement-other-image", "agreement-not-measured"]);
    expect(opened(result).pairs).toHaveLength(5);
  });

  it("nothing to compare, or too little, is a failure", () => {
    expect(codes(agreementOfPairs([]))).toEqual(["agreement-no-pairs"]);
    expect(codes(agreementOfPairs(pairs.slice(0, 2)))).toEqual(["stats-too-few"]);
  });

  it("another recipe or convention in the second reading is warned about", () => {
    const other = { ...recipe, threshold: { kind: "manual", lower: 500, upper: 4095 } } as const;
    const muscle = pairs[1]!.second.rois.map((roi): Roi => ({ ...roi, convention: "muscle" }));
    const result = agreementOfPairs([
      { first: pairs[0]!.first, second: drawn(1, 1, { recipe: other }) },
      { first: pairs[1]!.first, second: drawn(2, 1, { rois: muscle }) },
      ...pairs.slice(2),
    ]);
    expect(codes(result)).toEqual(["agreement-measured-otherwise"]);
    expect(result.issues[0]!.parameters).toEqual({ n: 2 });
  });

  it("readings that are equal to the last digit are told, and nothing is NaN", () => {
    const result = agreementOfPairs(pairs.map(({ first }) => ({ first, second: first })));
    expect(new Set(codes(result))).toEqual(new Set(["stats-identical-readings"]));
    const report = agreementOfPairsReport(opened(result), program);
    expect(report.figures).toEqual([]);
    expect(JSON.stringify(report)).not.toMatch(/null|NaN/);
  });

  it("a muscle that only some slices have is compared in those", () => {
    const without = pairs.map((pair, index) =>
      index < 4 ? { ...pair, second: withoutErector(pair.second) } : pair,
    );
    const found = opened(agreementOfPairs(without));
    const n = (region: string) =>
      found.quantities.find((one) => one.region === region && one.quantity === "csa")!.agreement.n;
    expect([n("MF_L"), n("ES_L"), n("sum")]).toEqual([12, 8, 8]);
  });
});

describe("pairs of two folders", () => {
  const [first, second] = [pairs.map((pair) => pair.first), pairs.map((pair) => pair.second)];

  it("are found by the image's content and frame, whatever their order", () => {
    expect(pairsOfCases(first, [...second].reverse())).toEqual({ ok: true, value: pairs, issues: [] });
    const frame = { ...second[0]!, image: { ...second[0]!.image, frame: 2 } };
    const result = pairsOfCases(first, [frame, ...second.slice(1)]);
    expect(opened(result)).toHaveLength(11);
    expect(result.issues).toMatchObject([{ code: "agreement-unpaired", parameters: { n: 2 } }]);
  });

  it("leave out a slice that was read twice in one folder", () => {
    const result = pairsOfCases([...first, first[3]!], second);
    expect(opened(result)).toHaveLength(11);
    expect(result.issues).toMatchObject([{ code: "agreement-read-twice", parameters: { n: 1, reading: 1 } }]);
    expect(codes(pairsOfCases(first, []))).toEqual(["agreement-no-pairs", "agreement-unpaired"]);
  });
});

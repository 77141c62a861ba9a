import { describe, expect, it } from "vitest";
import { expectRelative, reference, referenceColumns } from "../../e2e/reference/r/r-reference.ts";
import { blandAltman } from "./bland-altman.ts";
import { iccTypes, intraclassCorrelations } from "./intraclass-correlation.ts";
import { pairedDeLongTest } from "./paired-de-long-test.ts";
import { rocCurve } from "./roc-curve.ts";

const columns = referenceColumns("cohort.csv");

function curve(variable: string, alsoKnown = variable) {
  const of = (group: number) =>
    columns[variable]!.filter(
      (value, row): value is number =>
        value !== undefined && columns[alsoKnown]![row] !== undefined && columns.new_fracture![row] === group,
    );
  return rocCurve(of(1), of(0));
}

interface ReferenceRoc {
  readonly variable: string;
  readonly direction: string;
  readonly auc: number;
  readonly ci: readonly number[];
  readonly best: readonly Record<string, number>[];
}

describe.each(reference.roc as readonly ReferenceRoc[])("ROC of $variable against pROC", (r) => {
  it("agrees", () => {
    const found = curve(r.variable);
    expect(found.direction).toBe(r.direction);
    expectRelative([found.auc, ...found.ci95!], [r.auc, ...r.ci], 1e-9);
    const best = r.best.map(({ threshold, sensitivity, specificity, ppv, npv, accuracy }) => ({
      threshold,
      sensitivity,
      specificity,
      ppv,
      npv,
      accuracy,
    }));
    const same = best.find(({ threshold }) => Math.abs(threshold - found.best.threshold) < 1e-9)!;
    const { sensitivity, specificity, ppv, npv, accuracy } = found.best;
    expectRelative(
      [sensitivity, specificity, ppv!, npv!, accuracy],
      [same.sensitivity, same.specificity, same.ppv, same.npv, same.accuracy],
      1e-12,
    );
  });
});

it("paired DeLong test against pROC", () => {
  const expected = reference.roc_compare as { z: number; p: number };
  const test = pairedDeLongTest(curve("csa_cm2", "bmd_t"), curve("bmd_t"));
  expectRelative([test.z, test.p], [expected.z, expected.p], 1e-9);
});

interface ReferenceAgreement {
  readonly icc: readonly { icc: number; F: number; p: number; lower: number; upper: number }[];
  readonly bland_altman: Record<string, number | readonly number[]>;
}

describe.each([
  ["inter", "reader_b"],
  ["intra", "reader_a_repeat"],
] as const)("%s-reader agreement against psych", (kind, other) => {
  const ratings = referenceColumns("agreement.csv");
  const first = ratings.reader_a!.map((value) => value!);
  const second = ratings[other]!.map((value) => value!);
  const expected = (reference.agreement as Record<string, ReferenceAgreement>)[kind]!;

  it("six intraclass correlations", () => {
    const found = intraclassCorrelations(first.map((value, index) => [value, second[index]!]));
    expect(found.map(({ type }) => type)).toEqual(iccTypes);
    for (const [index, { icc, F, p, ci95 }] of found.entries()) {
      const r = expected.icc[index]!;
      expectRelative([icc, F, ...ci95], [r.icc, r.F, r.lower, r.upper], 1e-6);
      expectRelative([p], [r.p], 1e-5);
    }
  });

  it("Bland-Altman", () => {
    const found = blandAltman(first, second);
    const r = expected.bland_altman;
    expectRelative([found.bias, found.sd, found.lower, found.upper], [r.bias, r.sd, r.lower, r.upper], 1e-9);
    expectRelative(
      [...found.biasCi95, ...found.lowerCi95, ...found.upperCi95],
      [r.bias_ci, r.lower_ci, r.upper_ci].flat(),
      1e-9,
    );
  });
});

it("Shrout and Fleiss 1979, Table 2 and 4: six subjects, four judges", () => {
  const ratings = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  const printed = [0.17, 0.29, 0.71, 0.44, 0.62, 0.91];
  for (const [index, { icc }] of intraclassCorrelations(ratings).entries()) {
    expect(Math.round(icc * 100) / 100).toBe(printed[index]);
  }
});

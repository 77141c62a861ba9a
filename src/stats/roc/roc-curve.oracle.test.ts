import { describe, expect, it } from "vitest";
import { expectRelative, reference, referenceColumns } from "../../../e2e/reference/r/r-reference.ts";
import { pairedDeLongTest } from "./paired-de-long.ts";
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
    const same = best.find(({ threshold }) => Math.abs(threshold! - found.best.threshold) < 1e-9)!;
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

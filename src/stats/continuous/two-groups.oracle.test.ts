import { describe, expect, it } from "vitest";
import { expectRelative, reference, referenceColumns } from "../../../e2e/reference/r/r-reference.ts";
import { fisherExactTest } from "../categorical/fisher-exact.ts";
import { pearsonChiSquareTest } from "../categorical/pearson-chi-square.ts";
import { mean } from "../numbers/mean.ts";
import { standardDeviation } from "../numbers/variance.ts";
import { leveneTest } from "./levene.ts";
import { mannWhitneyTest } from "./mann-whitney.ts";
import { twoSampleTTest } from "./two-sample-t.ts";

const columns = referenceColumns("cohort.csv");

function cohort(variable: string, group: number): number[] {
  return columns[variable]!.filter(
    (value, row): value is number => value !== undefined && columns.new_fracture![row] === group,
  );
}

interface ReferenceGroup {
  readonly variable: string;
  readonly [number: string]: number | string | readonly number[];
}

describe.each(reference.groups as readonly ReferenceGroup[])(
  "group comparison of $variable against R",
  (r) => {
    const ones = cohort(r.variable, 1);
    const zeros = cohort(r.variable, 0);

    it("mean and standard deviation", () => {
      expect([ones.length, zeros.length]).toEqual([r.n1, r.n0]);
      expectRelative([mean(ones), standardDeviation(ones)], [r.mean1, r.sd1], 1e-12);
      expectRelative([mean(zeros), standardDeviation(zeros)], [r.mean0, r.sd0], 1e-12);
    });

    it("Student and Welch", () => {
      const student = twoSampleTTest(ones, zeros, "student");
      expectRelative([student.t, student.df, student.p], [r.student_t, r.student_df, r.student_p], 1e-9);
      expectRelative([...student.ci95], r.diff_ci as number[], 1e-9);
      const welch = twoSampleTTest(ones, zeros, "welch");
      expectRelative([welch.t, welch.df, welch.p], [r.welch_t, r.welch_df, r.welch_p], 1e-9);
    });

    it("Levene and Mann-Whitney", () => {
      const levene = leveneTest([ones, zeros]);
      expectRelative([levene.F, levene.p], [r.levene_F, r.levene_p], 1e-9);
      expectRelative([mannWhitneyTest(ones, zeros).p], [r.mann_whitney_p], 1e-9);
    });
  },
);

interface ReferenceTable {
  readonly variable: string;
  readonly table: readonly (readonly number[])[];
  readonly [number: string]: unknown;
}

describe.each(reference.categorical as readonly ReferenceTable[])("table of $variable against R", (r) => {
  it("Pearson, Yates and Fisher", () => {
    const pearson = pearsonChiSquareTest(r.table);
    expectRelative([pearson.chi2, pearson.df, pearson.p], [r.pearson_chi2, r.df, r.pearson_p], 1e-9);
    expectRelative([pearsonChiSquareTest(r.table, "yates").p], [r.yates_p], 1e-9);
    expectRelative([fisherExactTest(r.table)!], [r.fisher_p], 1e-7);
  });
});

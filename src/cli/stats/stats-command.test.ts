import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { expectRelative, reference, statisticsReference } from "../../../e2e/reference/r/r-reference.ts";
import { capturedRun } from "../captured-run.ts";

const file = (name: string) => fileURLToPath(new URL(`../../../e2e/reference/r/${name}`, import.meta.url));

const stats = (...argv: readonly string[]) => capturedRun(["stats", ...argv]);

describe("paraspine stats", () => {
  it("groups --json has the agreed shape and R's numbers", async () => {
    const argv = [
      "--by",
      "new_fracture",
      "--continuous",
      "age,fdr_pct",
      "--categorical",
      "diabetes",
      "--json",
    ];
    const { code, stdout } = await stats("groups", file("cohort.csv"), ...argv);
    expect(code).toBe(0);
    const { continuous, categorical } = JSON.parse(stdout);
    const [r] = reference.groups as Record<string, number>[];
    expectRelative(
      [continuous[0].student.p, continuous[0].welch.df, continuous[0].levene.F, continuous[0].mannWhitney.p],
      [r!.student_p, r!.welch_df, r!.levene_F, r!.mann_whitney_p],
      1e-6,
    );
    const table = (reference.categorical as { variable: string; table: number[][]; levels: string[] }[]).find(
      ({ variable }) => variable === "diabetes",
    )!;
    expect(categorical[0]).toMatchObject({ levels: table.levels, table: table.table });
    expect(Object.keys(categorical[0]).slice(0, 6)).toEqual([
      "variable",
      "levels",
      "table",
      "pearson",
      "yates",
      "fisher",
    ]);
  });

  it("logistic --json lists (Intercept) first and counts dropped rows", async () => {
    const argv = ["--outcome", "new_fracture", "--terms", "vitamin_d,bmd_t", "--json"];
    const model = JSON.parse((await stats("logistic", file("cohort.csv"), ...argv)).stdout);
    expect(model.terms.map(({ term }: { term: string }) => term)).toEqual([
      "(Intercept)",
      "vitamin_d",
      "bmd_t",
    ]);
    expect([model.n, model.dropped]).toEqual([247, 3]);
    expect(model.issues.map(({ code }: { code: string }) => code)).toEqual(["stats-dropped-rows"]);
  });

  it("roc and agreement --json have the agreed shapes", async () => {
    const roc = await stats(
      "roc",
      file("cohort.csv"),
      "--outcome",
      "new_fracture",
      "--variables",
      "age",
      "--json",
    );
    const [curve] = JSON.parse(roc.stdout);
    expect(Object.keys(curve).slice(0, 5)).toEqual(["variable", "direction", "auc", "ci95", "best"]);
    const agreement = await stats(
      "agreement",
      file("agreement.csv"),
      "--raters",
      "reader_a,reader_b",
      "--json",
    );
    const parsed = JSON.parse(agreement.stdout);
    expect(parsed.icc).toHaveLength(6);
    expect(Object.keys(parsed)).toEqual([
      "n",
      "icc",
      "blandAltman",
      "sem",
      "mdc95",
      "proportionalBias",
      "issues",
    ]);
  });

  it("groups --correct and --exact", async () => {
    const argv = [
      "--by",
      "new_fracture",
      "--continuous",
      "age,fdr_pct",
      "--correct",
      "holm",
      "--exact",
      "--json",
    ];
    const { stdout, stderr } = await stats("groups", file("cohort.csv"), ...argv);
    const { continuous } = JSON.parse(stdout);
    const [least, most] = continuous.map((row: { student: { p: number } }) => row.student.p).sort();
    const adjusted = continuous.map((row: { adjusted: { p: number } }) => row.adjusted.p).sort();
    expectRelative(adjusted, [2 * least, Math.max(most, 2 * least)], 1e-12);
    expect(stderr).toContain("[stats-no-exact-ranks]");
  });

  it("logistic with every flag, and the same again with the same seed", async () => {
    const flags = [
      "--ci",
      "profile",
      "--ridge",
      "--performance",
      "--bootstrap",
      "20",
      "--seed",
      "7",
      "--json",
    ];
    const argv = ["--outcome", "new_fracture", "--terms", "age,sex_male*fdr_pct", ...flags];
    const { code, stdout } = await stats("logistic", file("cohort.csv"), ...argv);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/: (null|NaN|Infinity)/);
    const model = JSON.parse(stdout);
    expect(model.terms.map(({ term }: { term: string }) => term)).toEqual([
      "(Intercept)",
      "age",
      "sex_male",
      "fdr_pct",
      "sex_male:fdr_pct",
    ]);
    expect(model.terms[1].profileCi95).toHaveLength(2);
    expect(model.validation.auc.corrected).toBeLessThan(model.performance.auc);
    expect((await stats("logistic", file("cohort.csv"), ...argv)).stdout).toBe(stdout);
  });

  it("logistic --firth estimates what separation leaves without", async () => {
    const argv = ["--outcome", "HG", "--terms", "NV,PI,EH", "--json"];
    const plain = JSON.parse((await stats("logistic", file("endometrial.csv"), ...argv)).stdout);
    expect(plain.terms).toHaveLength(3);
    const firth = JSON.parse((await stats("logistic", file("endometrial.csv"), ...argv, "--firth")).stdout);
    expect(firth.terms[1]).toMatchObject({ term: "NV" });
    expect(firth.terms[1].b).toBeCloseTo(2.929, 3);
  });

  it("roc --compare and agreement --kappa", async () => {
    const argv = ["--outcome", "new_fracture", "--variables", "csa_cm2,bmd_t", "--compare", "--json"];
    const [csa] = JSON.parse((await stats("roc", file("cohort.csv"), ...argv)).stdout);
    const expected = reference.roc_compare as { z: number; p: number };
    expect(csa.comparisons[0].with).toBe("bmd_t");
    expectRelative([csa.comparisons[0].z, csa.comparisons[0].p], [expected.z, expected.p], 1e-9);
    const kappa = await stats(
      "agreement",
      file("grades.csv"),
      "--raters",
      "reader_a,reader_b",
      "--kappa",
      "quadratic",
    );
    const r = (statisticsReference.kappa as { quadratic: { weighted: number[] } }).quadratic.weighted;
    expect(kappa.stdout).toContain(`kappa (weights: quadratic, n 60) ${r[0]!.toFixed(3)}`);
  });

  it("audit lists what cannot be, in the language asked for", async () => {
    const tables = fileURLToPath(new URL("../../stats/audit/yang-2025-tables.json", import.meta.url));
    const { code, stdout } = await stats("audit", tables, "--json");
    expect(code).toBe(0);
    const { findings } = JSON.parse(stdout);
    expect(findings[0]).toMatchObject({
      code: "p-of-means",
      grade: "impossible",
      table: "Table 1",
      row: "Age",
    });
    expect(stdout).not.toMatch(/: (null|NaN|Infinity)/);
    expect((await stats("audit", tables)).stdout).toContain(
      "The counts of Non-fracture group sum to 184, not to 186",
    );
    const wrong = await stats("audit", file("agreement.csv"));
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain("[stats-audit-document]");
  });

  it("--methods prints the paragraph in the language asked for", async () => {
    const argv = ["--outcome", "new_fracture", "--terms", "age", "--firth", "--methods"];
    const { stdout } = await stats("logistic", file("cohort.csv"), ...argv);
    expect(stdout).toMatch(/Firth's penalised likelihood.*paraspine \d/);
  });

  it("a missing column is an error issue, a missing option a usage error", async () => {
    const unknown = await stats("roc", file("cohort.csv"), "--outcome", "nothing", "--variables", "age");
    expect(unknown.code).toBe(1);
    expect(unknown.stdout).toBe("");
    expect(unknown.stderr).toContain("[stats-unknown-column]");
    expect((await stats("roc", file("cohort.csv"))).code).toBe(2);
    expect((await stats("roc", file("nowhere.csv"), "--outcome", "a", "--variables", "b")).stderr).toContain(
      "[file-not-found]",
    );
  });
});

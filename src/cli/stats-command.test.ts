import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { expectRelative, reference } from "../../e2e/reference/r/r-reference.ts";
import { run } from "./run.ts";

const file = (name: string) => fileURLToPath(new URL(`../../e2e/reference/r/${name}`, import.meta.url));

async function stats(...argv: readonly string[]) {
  let out = "";
  let err = "";
  const code = await run(["stats", ...argv], {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

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
    const { code, out } = await stats("groups", file("cohort.csv"), ...argv);
    expect(code).toBe(0);
    const { continuous, categorical } = JSON.parse(out);
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
    expect(Object.keys(categorical[0])).toEqual([
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
    const model = JSON.parse((await stats("logistic", file("cohort.csv"), ...argv)).out);
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
    expect(Object.keys(JSON.parse(roc.out)[0])).toEqual(["variable", "direction", "auc", "ci95", "best"]);
    const agreement = await stats(
      "agreement",
      file("agreement.csv"),
      "--raters",
      "reader_a,reader_b",
      "--json",
    );
    const parsed = JSON.parse(agreement.out);
    expect(parsed.icc).toHaveLength(6);
    expect(Object.keys(parsed)).toEqual(["n", "icc", "blandAltman", "sem", "mdc95", "issues"]);
  });

  it("a missing column is an error issue, a missing option a usage error", async () => {
    const unknown = await stats("roc", file("cohort.csv"), "--outcome", "nothing", "--variables", "age");
    expect(unknown.code).toBe(1);
    expect(unknown.out).toBe("");
    expect(unknown.err).toContain("[stats-unknown-column]");
    expect((await stats("roc", file("cohort.csv"))).code).toBe(2);
    expect((await stats("roc", file("nowhere.csv"), "--outcome", "a", "--variables", "b")).err).toContain(
      "[file-not-found]",
    );
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { expectRelative } from "../../../e2e/reference/r/r-reference.ts";
import { capturedRun } from "../captured-run.ts";

const folder = mkdtempSync(join(tmpdir(), "paraspine-faults-"));
afterAll(() => rmSync(folder, { recursive: true }));
const table = (name: string) => fileURLToPath(new URL(`fixtures/statistics/${name}`, import.meta.url));
const stats = (analysis: string, name: string, ...argv: readonly string[]) =>
  capturedRun(["stats", analysis, table(name), ...argv]);

interface Term {
  readonly term: string;
  readonly profileCi95: readonly [number, number];
  readonly likelihoodRatio: { readonly chi2: number };
}

async function profiledTerms(name: string, argv: readonly string[]): Promise<readonly Term[]> {
  const { code, stdout } = await stats("logistic", name, ...argv, "--ci", "profile", "--json");
  expect(code).toBe(0);
  const { terms, issues } = JSON.parse(stdout);
  expect(issues.map((found: { code: string }) => found.code)).not.toContain("stats-open-interval");
  return terms;
}

describe("profile likelihood of the intercept with predictors far from 0", () => {
  it.each([
    ["A.csv", ["--outcome", "fracture", "--terms", "age,csa,fdr,sex", "--categories", "sex"], 10.509235803],
    ["L.csv", ["--outcome", "y", "--terms", "age,fdr,lvl", "--categories", "lvl"], 42.835922388],
    ["quad.csv", ["--outcome", "y", "--terms", "age,age2,fdr"], 4.573057718],
  ])("%s: the chi-square of R's glm", async (name, argv, chi2) => {
    const [intercept] = await profiledTerms(name, argv);
    expectRelative([intercept!.likelihoodRatio.chi2], [chi2], 1e-8);
    expect(intercept!.profileCi95[0]).toBeLessThan(intercept!.profileCi95[1]);
  });

  it.each([[[]], [["--firth"]]])("the square's and the other slope's limits as centred %s", async (more) => {
    const plain = await profiledTerms("quad.csv", ["--outcome", "y", "--terms", "age,age2,fdr", ...more]);
    const centred = await profiledTerms("quad_centred.csv", [
      ...["--outcome", "y", "--terms", "a,a2,fdr"],
      ...more,
    ]);
    for (const at of [2, 3]) {
      expectRelative(plain[at]!.profileCi95, centred[at]!.profileCi95, 1e-9);
      expectRelative([plain[at]!.likelihoodRatio.chi2], [centred[at]!.likelihoodRatio.chi2], 1e-9);
    }
  });
});

it("counts have their share, and numbers in written tables are rounded like their neighbours", async () => {
  const argv = ["--by", "fracture", "--continuous", "age,csa", "--categorical", "sex,asa", "--out", folder];
  const { stdout } = await stats("groups", "A.csv", ...argv);
  expect(stdout).toContain("30 (63.8%)");
  const csv = readFileSync(join(folder, "A-groups.csv"), "utf8");
  expect(csv).toContain('sex,F,30 (63.8%),52 (71.2%),0.395,0.516,0.426,"0.08 (0.00, 0.26)"');
  expect(csv).toContain(",-1.58,0.116,0.115,0.825,0.060,");
  expect(csv).not.toMatch(/\d\.\d{7}/);
});

describe("ROC curves with gaps", () => {
  it("each two variables are compared on the rows that both have, as pROC does", async () => {
    const { stdout } = await stats(
      ...(["roc", "D.csv", "--outcome", "y", "--variables", "m1,m2,m3", "--compare", "--json"] as const),
    );
    const [first, second] = JSON.parse(stdout);
    const [m2, m3] = first.comparisons;
    expect([m2.events + m2.nonEvents, m3.events + m3.nonEvents]).toEqual([197, 200]);
    expectRelative([m2.difference, m2.p], [-0.0577445652173914, 0.14128365759969], 1e-9);
    expectRelative([m3.difference, m3.p], [-0.0256665560349596, 0.607924692817207], 1e-9);
    expectRelative([second.comparisons[1].p], [0.526427921340839], 1e-9);
  });

  it("areas are given where nothing can be compared, and the reason", async () => {
    const { code, stdout, stderr } = await stats(
      ...(["roc", "roc_multi.csv", "--outcome", "y", "--variables", "a,b,c", "--compare", "--json"] as const),
    );
    expect(code).toBe(0);
    const curves = JSON.parse(stdout);
    expect(curves.map(({ auc }: { auc: number }) => auc)).toEqual([0.96875, 0.875, 1]);
    expect(curves[2].comparisons).toEqual([]);
    expect(stderr).toContain("b, c have too few patients in common");
  });
});

it("a reliability that is absent says which and why", async () => {
  const { stdout } = await stats("agreement", "E.csv", "--raters", "a,b", "--json");
  const { icc, issues, proportionalBias } = JSON.parse(stdout);
  expect(icc.map(({ type }: { type: string }) => type)).not.toContain("ICC(2,1)");
  expect(issues).toMatchObject([{ code: "stats-icc-negative", parameters: { forms: "ICC(2,1), ICC(2,k)" } }]);
  expect(proportionalBias).toBeUndefined();
});

describe("a table as people keep it", () => {
  const outcomes = Array.from({ length: 40 }, (_, row) => (row * 7) % 3 === 0);
  const written = (name: string, lines: readonly string[]) => {
    const path = join(folder, name);
    writeFileSync(path, `y,x,g\n${lines.join("\n")}\n`);
    return path;
  };
  const groups = async (path: string) => {
    const run = await capturedRun([
      ...["stats", "groups", path, "--by", "y", "--continuous", "x", "--categorical", "g", "--json"],
    ]);
    return { ...run, value: JSON.parse(run.stdout) };
  };
  const rows = (level: (row: number) => string) =>
    outcomes.map((isEvent, row) => `${isEvent ? 1 : 0},${(row * 13) % 17},${level(row)}`);

  it("a sign that stands for nothing is a missing category, as an empty cell is, and is told", async () => {
    const level = (row: number) => (row % 2 === 0 ? "male" : "female");
    const empty = await groups(
      written(
        "empty.csv",
        rows((row) => (row % 9 === 4 ? "" : level(row))),
      ),
    );
    const signs = await groups(
      written(
        "signs.csv",
        rows((row) => (row % 9 === 4 ? ["-", "?", "—"][row % 3]! : level(row))),
      ),
    );
    expect(signs.value.categorical).toEqual(empty.value.categorical);
    expect(signs.stderr).toContain("[stats-missing-words]");
  });

  it("plus and minus stay two categories", async () => {
    const { value } = await groups(
      written(
        "plus.csv",
        rows((row) => (row % 4 === 1 ? "+" : "-")),
      ),
    );
    expect([...value.categorical[0].levels].sort()).toEqual(["+", "-"]);
  });

  it("categories that differ in writing alone are told", async () => {
    const { stderr, code } = await groups(
      written(
        "spelt.csv",
        rows((row) => ["f", "F", "1", "1.0", "01"][row % 5]!),
      ),
    );
    expect(code).toBe(0);
    expect(stderr).toContain("[stats-levels-alike]");
    expect(stderr).toMatch(/f = F|F = f/);
    expect(
      stderr
        .match(/\((.*)\)/)?.[1]
        ?.split(/ = |; /)
        .sort(),
    ).toEqual(["01", "1", "1.0", "F", "f"]);
  });

  it("a model that cannot be fitted ends with 1", async () => {
    const path = written(
      "constant.csv",
      outcomes.map((isEvent) => `${isEvent ? 1 : 0},3,a`),
    );
    const { code, stdout, stderr } = await capturedRun([
      ...["stats", "logistic", path, "--outcome", "y", "--terms", "x", "--json"],
    ]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/\[stats-/);
  });
});

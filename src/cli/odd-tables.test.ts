import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { expectRelative } from "../../e2e/reference/r/r-reference.ts";
import { readTableFile } from "../node/sources/read-table-file.ts";
import { statisticsReport } from "../report/statistics/statistics-report.ts";
import { program } from "../study/case/program.ts";
import { capturedRun } from "./captured-run.ts";

const cohort = fileURLToPath(new URL("../../e2e/reference/r/cohort.csv", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "paraspine-odd-"));
afterAll(() => rmSync(folder, { recursive: true }));

function table(name: string, columns: readonly string[], rows: readonly (readonly (string | number)[])[]) {
  const path = join(folder, name);
  writeFileSync(path, `${[columns, ...rows].map((row) => row.join(",")).join("\n")}\n`);
  return path;
}
const logistic = (path: string, outcome: string, terms: string, ...more: readonly string[]) =>
  capturedRun(["stats", "logistic", path, "--outcome", outcome, "--terms", terms, ...more]);

describe("a product with a category whose main effect is not in the model, as R's glm (4.2.2) codes it", () => {
  it.each([
    {
      terms: "fractured_vertebrae:age,diabetes",
      categories: "fractured_vertebrae",
      logLikelihood: -133.866422554,
      expected: {
        "(Intercept)": [-5.77160644253, 1.4244075456744],
        "fractured_vertebrae[1]:age": [0.0598573289048, 0.0189275502756],
        "fractured_vertebrae[2]:age": [0.0683922604914, 0.0193971041215],
        diabetes: [0.457210742067, 0.3323798525253],
      },
    },
    {
      terms: "diabetes,diabetes:age",
      categories: "diabetes",
      logLikelihood: -135.372665292,
      expected: {
        "(Intercept)": [-4.7964050279314, 1.590660126598],
        "diabetes[1]": [-2.7288681896238, 3.2546770948028],
        "diabetes[0]:age": [0.0495338887386, 0.0213597270086],
        "diabetes[1]:age": [0.0930753399886, 0.0385592973665],
      },
    },
    {
      terms: "diabetes*age",
      categories: "diabetes",
      logLikelihood: -135.372665292,
      expected: {
        "(Intercept)": [-4.7964050279314, 1.590660126598],
        "diabetes[1]": [-2.7288681896238, 3.2546770948028],
        age: [0.0495338887386, 0.0213597270086],
        "diabetes[1]:age": [0.04354145125],
      },
    },
  ])("$terms", async ({ terms, categories, logLikelihood, expected }) => {
    const run = await logistic(cohort, "new_fracture", terms, "--categories", categories, "--json");
    const model = JSON.parse(run.stdout);
    expect(model.terms.map(({ term }: { term: string }) => term)).toEqual(Object.keys(expected));
    for (const { term, b, se } of model.terms) {
      const wanted = (expected as unknown as Record<string, readonly number[]>)[term]!;
      expectRelative([b, se].slice(0, wanted.length), wanted, 1e-6);
    }
    expectRelative([model.logLikelihood], [logLikelihood], 1e-9);
  });
});

describe("what a table cannot carry is told by the column that lacks it", () => {
  const rows = Array.from({ length: 24 }, (_, row) => [
    `P${row}`,
    row % 3 === 0 ? 1 : 0,
    50 + ((row * 7) % 24),
    "",
    row % 3 === 0 ? 10 + row : row / 10,
    row === 3 ? 1 : 0,
    ((row * 5) % 7) - (row % 3 === 0 ? 0.5 : 0),
  ]);
  const path = table("lacking.csv", ["id", "y", "age", "none", "apart", "one", "back"], rows);
  const roc = (variables: string, outcome = "y") =>
    capturedRun(["stats", "roc", path, "--outcome", outcome, "--variables", variables]);

  it("an empty term of a model", async () => {
    const run = await logistic(path, "y", "age,none");
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("none has no values");
  });

  it("an empty variable leaves the curves of the others", async () => {
    const run = await roc("none,age");
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/^age /m);
    expect(run.stderr).toContain("none has too few values (0; 1 is needed)");
    expect((await roc("none")).code).toBe(1);
  });

  it("an empty category is not called constant", async () => {
    const run = await capturedRun(["stats", "groups", path, "--by", "y", "--categorical", "none"]);
    expect(run.stderr).toContain("none has too few values");
  });

  it("curves without interval, without spread and below one half", async () => {
    expect((await roc("age", "one")).stderr).toContain("has only 1 patient, but 2 are needed");
    expect((await roc("apart")).stderr).toContain("stats-auc-one");
  });

  it("rows that stand twice", async () => {
    const twice = table(
      "twice.csv",
      ["id", "y", "age"],
      [...rows, ...rows.slice(0, 2)].map((row) => row.slice(0, 3)),
    );
    const run = await logistic(twice, "y", "age");
    expect(run.stderr).toContain("2 rows are identical to earlier rows (first: row 26)");
    expect((await logistic(path, "y", "age")).stderr).not.toContain("repeat");
  });

  it("terms that nearly follow from others", async () => {
    const near = rows.map(([id, y, age], row) => [id!, y!, age!, Number(age) * 2 + ((row * 11) % 5) / 10]);
    const run = await logistic(table("near.csv", ["id", "y", "age", "twice"], near), "y", "age,twice");
    expect(run.stderr).toMatch(/age, twice can almost be computed .* \[stats-nearly-collinear\]/);
    expect((await logistic(path, "y", "age,back")).stderr).not.toContain("stats-nearly-collinear");
  });

  it("the outcome among the terms, and a category that is none", async () => {
    const itself = await logistic(path, "y", "age,y");
    expect([itself.code, itself.stdout]).toEqual([1, ""]);
    expect(itself.stderr).toContain("y is the outcome and cannot also be a term");
    const unused = await logistic(path, "y", "age", "--categories", "one");
    const read = await readTableFile(path);
    if (!read.ok) throw new Error(read.issues[0].message);
    const choice = {
      kind: "logistic",
      seed: 1,
      outcome: "y",
      terms: ["age", "one"],
      categories: ["one"],
    } as const;
    const codes = statisticsReport(read.value, choice, program).issues.map(({ code }) => code);
    expect(codes).not.toContain("stats-category-no-term");
    expect(unused.stderr).toContain("one is declared as a category but is not a term of the model");
  });

  it("a variable made from the groups, and calls without variables", async () => {
    const groups = (...more: readonly string[]) =>
      capturedRun(["stats", "groups", path, "--by", "y", ...more]);
    expect((await groups("--continuous", "y")).stderr).toContain("[stats-constant-in-groups]");
    expect((await groups()).code).toBe(2);
    expect((await capturedRun(["stats", "agreement", path, "--raters", "age"])).code).toBe(2);
  });

  it("numbers far from 1 are powers of ten", async () => {
    const huge = rows.map(([id, y, age]) => [id!, y!, Number(age) * 1e9]);
    const run = await logistic(table("huge.csv", ["id", "y", "area"], huge), "y", "area");
    expect(run.stdout).toMatch(/^area +-?\d\.\d\de-1\d /m);
    expect(run.stdout).not.toMatch(/\d{12}/);
  });
});

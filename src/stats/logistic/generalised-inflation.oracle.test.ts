import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectRelative } from "../../../e2e/reference/r/r-reference.ts";
import { logisticTable } from "../analyses/logistic-table.ts";
import { seededRandom } from "../numbers/random.ts";
import { parseTable, type Table } from "../table/table.ts";

const read = (name: string) =>
  readFileSync(new URL(`../../../e2e/reference/r/${name}`, import.meta.url), "utf8");
interface RTerm {
  readonly term: string;
  readonly df: number;
  readonly gvif: number;
  readonly perDegree: number;
}
const r: { [model: string]: readonly RTerm[] } = JSON.parse(read("inflation.json"));

/** The cohort with a category made of the body mass index, as the script makes it. */
const cohort = parseTable(read("cohort.csv"));
const bmi = cohort.columns.indexOf("bmi");
const table: Table = {
  columns: [...cohort.columns, "site"],
  rows: cohort.rows.map((row) => [
    ...row,
    row[bmi] === "" ? "" : Number(row[bmi]) < 21 ? "L1" : Number(row[bmi]) < 23 ? "L3" : "T12",
  ]),
};

const termsOf = (terms: readonly string[], categories: readonly string[] = ["site"]) => {
  const model = logisticTable(table, { outcome: "new_fracture", terms, categories, random: seededRandom(1) });
  if (!model.ok) throw new Error(model.issues[0].message);
  return model.value;
};

describe("generalised variance inflation against car", () => {
  it.each([
    ["main", ["age", "site", "fdr_pct", "diabetes"]],
    ["product", ["site", "fdr_pct", "diabetes", "site:fdr_pct"]],
  ])("%s effects", (name, terms) => {
    const found = termsOf(terms).generalisedVif!;
    expect(found.map(({ term, df }) => [term, df])).toEqual(r[name]!.map(({ term, df }) => [term, df]));
    expectRelative(
      found.flatMap(({ gvif, perDegree }) => [gvif, perDegree]),
      r[name]!.flatMap(({ gvif, perDegree }) => [gvif, perDegree]),
      1e-9,
    );
  });
});

it("of a term with one predictor it is the VIF, and a model of such terms has none of its own", () => {
  const model = termsOf(["age", "site", "fdr_pct"]);
  const age = model.generalisedVif!.find(({ term }) => term === "age")!;
  expect(age.gvif).toBeCloseTo(model.terms.find(({ term }) => term === "age")!.vif!, 10);
  expect(termsOf(["age", "fdr_pct"], []).generalisedVif).toBeUndefined();
  expect(termsOf(["site"]).generalisedVif).toBeUndefined();
});

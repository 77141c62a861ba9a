import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { columnIssues, columnKindsOf } from "./column-kinds.ts";
import { parseTable } from "./table.ts";

const kinds = (text: string) =>
  columnKindsOf(parseTable(text)).map(({ name, kind, missing }) => [name, kind, missing]);

it("tells numbers, 0 and 1, categories, texts and empty columns apart", () => {
  const rows = Array.from(
    { length: 20 },
    (_, row) => `P${row},${row % 2},${row}.5,${row % 3 ? "L3" : "L4"},,${1 + (row % 2)}`,
  );
  rows.push("P20,NA,,L5,.,2");
  expect(kinds(["id,event,age,site,nothing,side", ...rows].join("\n"))).toEqual([
    ["id", "text", 0],
    ["event", "binary", 1],
    ["age", "number", 1],
    ["site", "category", 0],
    ["nothing", "empty", 21],
    ["side", "category", 0],
  ]);
});

it("knows the columns of the simulated cohort", () => {
  const text = readFileSync(new URL("../../../e2e/reference/r/cohort.csv", import.meta.url), "utf8");
  const facts = columnKindsOf(parseTable(text));
  expect(facts.filter(({ kind }) => kind === "number")).toHaveLength(14);
  expect(facts.filter(({ kind }) => kind === "binary").map(({ name }) => name)).toEqual([
    "new_fracture",
    "sex_male",
    "diabetes",
    "hypertension",
    "exercise",
    "anti_osteoporosis",
  ]);
  expect(facts.find(({ name }) => name === "vitamin_d")!.missing).toBe(2);
  expect(facts[0]!.kind).toBe("text");
});

it("names the event of columns with two values", () => {
  const text = "a,b,c,d,e,f\n0,no,1,male,L3,1=yes\n1,yes,2,female,L4,0=no\n1,Yes,2,female,L5,0=no\n";
  expect(columnKindsOf(parseTable(text)).map(({ kind, event }) => [kind, event])).toEqual([
    ["binary", "1"],
    ["binary", "yes"],
    ["category", "2"],
    ["category", "male"],
    ["category", undefined],
    ["binary", "1=yes"],
  ]);
});

it("says where text keeps a column of numbers from being used", () => {
  const cells = Array.from({ length: 20 }, (_, row) => (row === 6 || row === 9 ? "about 70" : `${50 + row}`));
  const facts = columnKindsOf(parseTable(["age", ...cells].join("\n")));
  expect(facts[0]).toMatchObject({ kind: "text", numeric: false, words: { n: 2, row: 8 } });
  expect(columnIssues(facts)).toMatchObject([{ code: "stats-not-a-number", parameters: { n: 2, row: 8 } }]);
});

import { expect, test } from "vitest";
import type { ColumnFacts } from "../../src/stats/table/column-kinds.ts";
import {
  changeStatistics,
  choiceOf,
  initialState,
  interactable,
  type StatisticsAction,
  usableColumns,
} from "./statistics-state.ts";

const column = (name: string, kind: ColumnFacts["kind"], levels?: readonly string[]): ColumnFacts => ({
  name,
  kind,
  numeric:
    kind === "number" ||
    kind === "binary" ||
    (levels?.every((level) => level !== "" && !Number.isNaN(Number(level))) ?? false),
  missing: 0,
  ...(levels ? { levels } : {}),
  ...(levels?.length === 2 ? { event: levels[1]! } : {}),
});

const columns = [
  column("id", "text"),
  column("event", "binary", ["0", "1"]),
  column("age", "number"),
  column("site", "category", ["L3", "L4", "L5"]),
  column("side", "category", ["1", "2"]),
];

const after = (...actions: readonly StatisticsAction[]) =>
  actions.reduce(changeStatistics, changeStatistics(initialState, { kind: "opened", columns }));

test("a new table is compared at once in all its usable columns", () => {
  expect(choiceOf(after())).toEqual({
    kind: "groups",
    by: "event",
    continuous: ["age"],
    categorical: ["site", "side"],
    exact: false,
  });
});

test("any column of two values can be the outcome, and the reader says which value is the event", () => {
  const chosen = after({ kind: "outcome", outcome: "side" });
  expect(choiceOf(chosen)).not.toHaveProperty("event");
  expect(choiceOf(chosen)).toMatchObject({ by: "side", categorical: ["site"] });
  const named = changeStatistics(chosen, { kind: "event", event: "1" });
  for (const analysis of ["groups", "logistic", "roc"] as const) {
    const choice = choiceOf(
      [
        { kind: "analysis" as const, analysis },
        { kind: "choose" as const, columns: ["age"] },
      ].reduce(changeStatistics, named),
    );
    expect(choice).toMatchObject({ kind: analysis, event: "1" });
  }
  expect(changeStatistics(named, { kind: "outcome", outcome: "event" }).event).toBe("");
});

test("a number taken as a category is counted, and a category of numbers as a number averaged", () => {
  const state = after(
    { kind: "column-kind", column: "age", as: "category" },
    { kind: "column-kind", column: "side", as: "number" },
    { kind: "option", options: { correct: "holm" } },
  );
  expect(choiceOf(state)).toMatchObject({
    continuous: ["side"],
    categorical: ["age", "site"],
    correct: "holm",
  });
});

test("a model takes names as categories, and two numbers as numbers", () => {
  const chosen = after(
    { kind: "analysis", analysis: "logistic" },
    { kind: "choose", columns: ["side", "site", "age"] },
    { kind: "option", options: { bootstrap: true } },
  );
  expect(choiceOf(chosen)).toMatchObject({
    terms: ["age", "site", "side"],
    categories: ["site"],
    performance: true,
    bootstrap: 200,
  });
  expect(choiceOf(changeStatistics(chosen, { kind: "choose", columns: [] }))).toBeNull();
});

test("products of two columns of the model go in as such, each once, and only while both are in it", () => {
  const interact = (first: string, second: string) =>
    ({ kind: "interact", columns: [first, second] }) as const;
  const state = after(
    { kind: "analysis", analysis: "logistic" },
    { kind: "choose", columns: ["age", "site", "side"] },
    interact("age", "site"),
    interact("site", "age"),
    interact("side", "age"),
    { kind: "option", options: { bootstrap: true, samples: 50, seed: 7 } },
  );
  expect(interactable(state)).toEqual(["age", "site", "side"]);
  expect(choiceOf(state)).toMatchObject({
    terms: ["age", "site", "side", "site:age", "side:age"],
    bootstrap: 50,
    seed: 7,
  });
  const without = changeStatistics(state, { kind: "separate", columns: ["age", "side"] });
  expect(choiceOf(without)).toMatchObject({ terms: ["age", "site", "side", "site:age"] });
  const fewer = changeStatistics(state, { kind: "choose", columns: ["age", "side"] });
  expect(choiceOf(fewer)).toMatchObject({ terms: ["age", "side", "side:age"] });
});

test("ROC takes numbers only; agreement keeps the order of the raters; the audit needs no columns", () => {
  const roc = after({ kind: "analysis", analysis: "roc" });
  expect(usableColumns(roc).map(({ name }) => name)).toEqual(["age", "side"]);
  const raters = after(
    { kind: "analysis", analysis: "agreement" },
    { kind: "toggle", column: "side" },
    { kind: "toggle", column: "age" },
  );
  expect(choiceOf(raters)).toEqual({ kind: "agreement", raters: ["side", "age"] });
  expect(choiceOf(changeStatistics(raters, { kind: "toggle", column: "age" }))).toBeNull();
  expect(choiceOf(after({ kind: "analysis", analysis: "audit" }))).toBeNull();
});

test("without a column of 0 and 1 there is nothing to compare", () => {
  const state = changeStatistics(initialState, { kind: "opened", columns: [column("age", "number")] });
  expect(choiceOf(state)).toBeNull();
});

import { expect, test } from "vitest";
import { row } from "../../testing/sample-rows.ts";
import { flagGroups, stateGroups } from "./use-state-changes.ts";
import { changeView, initialView, toggled, type ViewAction } from "./worklist-view.ts";

const after = (...actions: readonly ViewAction[]) => actions.reduce(changeView, initialView);

test("a column sorts up first, then down; another one begins with up", () => {
  const sort = { kind: "sort", by: "fdrPercent" } as const;
  expect(after(sort).order).toEqual({ by: "fdrPercent", descending: false });
  expect(after(sort, sort).order).toEqual({ by: "fdrPercent", descending: true });
  expect(after(sort, sort, { kind: "sort", by: "csaCm2" }).order).toEqual({
    by: "csaCm2",
    descending: false,
  });
});

test("filters add up, and showing everything takes them all away but not the order", () => {
  const order = { by: "outliers", descending: true } as const;
  const narrowed = after(
    { kind: "order", order },
    { kind: "filter", filter: { text: "P-1" } },
    { kind: "filter", filter: { states: ["new"] } },
  );
  expect(narrowed.filter).toMatchObject({ text: "P-1", states: ["new"] });
  const all = changeView(narrowed, { kind: "everything" });
  expect(all.filter).toEqual(initialView.filter);
  expect(all.order).toEqual(order);
});

test("the layout and the muscles' columns are independent of each other", () => {
  const view = after({ kind: "muscles" }, { kind: "layout", layout: "gallery" });
  expect([view.muscles, view.layout]).toEqual([true, "gallery"]);
  expect(changeView(view, { kind: "muscles" }).muscles).toBe(false);
});

test("a value is added to a choice, and taken away again", () => {
  expect(toggled(["a"], "b")).toEqual(["a", "b"]);
  expect(toggled(["a", "b"], "a")).toEqual(["b"]);
});

test("states are given back in as few calls as there are states with their reasons", () => {
  const rows = [
    row("a"),
    row("b", { state: "rejected", rejectedBecause: "motion" }),
    row("c"),
    row("d", { state: "rejected", rejectedBecause: "level" }),
    row("e", { state: "rejected", rejectedBecause: "motion" }),
  ];
  expect(stateGroups(rows)).toEqual([
    { state: "drawn", reason: undefined, ids: ["a", "c"] },
    { state: "rejected", reason: "motion", ids: ["b", "e"] },
    { state: "rejected", reason: "level", ids: ["d"] },
  ]);
});

test("flags are given back with their reasons, and their absence too", () => {
  const rows = [row("a", { flaggedBecause: "side?" }), row("b"), row("c", { flaggedBecause: "side?" })];
  expect(flagGroups(rows)).toEqual([
    { reason: "side?", ids: ["a", "c"] },
    { reason: null, ids: ["b"] },
  ]);
});

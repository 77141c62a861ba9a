import { expect, test } from "vitest";
import type { WorklistRow } from "../../../src/study/project/worklist-row.ts";
import { flagGroups, stateGroups } from "./use-state-changes.ts";

const row = (id: string, facts: Pick<WorklistRow, "state"> & Partial<WorklistRow>) =>
  ({ id, ...facts }) as WorklistRow;

test("rows go back to their own states, rejected ones with their own reasons", () => {
  const rows = [
    row("a", { state: "proposed" }),
    row("b", { state: "rejected", rejectedBecause: "motion" }),
    row("c", { state: "proposed" }),
    row("d", { state: "rejected", rejectedBecause: "level" }),
  ];
  expect(stateGroups(rows)).toEqual([
    { state: "proposed", reason: undefined, ids: ["a", "c"] },
    { state: "rejected", reason: "motion", ids: ["b"] },
    { state: "rejected", reason: "level", ids: ["d"] },
  ]);
});

test("rows get back the flags that they bore, or none", () => {
  const rows = [
    row("a", { state: "new" }),
    row("b", { state: "new", flaggedBecause: "sides" }),
    row("c", { state: "checked" }),
  ];
  expect(flagGroups(rows)).toEqual([
    { reason: null, ids: ["a", "c"] },
    { reason: "sides", ids: ["b"] },
  ]);
});

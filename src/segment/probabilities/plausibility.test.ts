import { expect, it } from "vitest";
import { issueMessage } from "../../base/issue.ts";
import type { RegionName } from "../../roi/roi.ts";
import { plausibilityIssues, type StructureMask } from "./plausibility.ts";

/** A filled rectangle; pixels are 1 mm. */
const box = (
  name: RegionName,
  column: number,
  row: number,
  columns: number,
  rows: number,
): StructureMask => ({
  name,
  row,
  column,
  mask: { rows, columns, data: new Uint8Array(rows * columns).fill(1) },
});

const sound = [
  box("ES_R", 10, 100, 40, 40),
  box("MF_R", 60, 100, 25, 35),
  box("MF_L", 95, 100, 25, 35),
  box("ES_L", 130, 100, 40, 40),
  box("VB", 70, 30, 45, 35),
];

const swapped = (a: RegionName, b: RegionName) =>
  sound.map((one) => (one.name === a ? { ...one, name: b } : one.name === b ? { ...one, name: a } : one));

const doubts = (drawn: readonly StructureMask[]) =>
  plausibilityIssues(drawn, { row: 1, column: 1 }).map(({ code, roi }) => `${code} ${roi}`);

it("has no doubt about a sound slice", () => {
  expect(doubts(sound)).toEqual([]);
});

it("doubts exchanged sides and an exchanged order", () => {
  expect(doubts(swapped("MF_L", "MF_R"))).toEqual(["segment-implausible-order MF_R"]);
  expect(doubts(swapped("MF_R", "ES_R"))).toContain("segment-implausible-order ES_R");
});

it("doubts sizes, uneven sides, and muscles in front of the vertebra", () => {
  const small = sound.map((one) => (one.name === "MF_L" ? box("MF_L", 95, 100, 7, 7) : one));
  expect(doubts(small)).toEqual(["segment-implausible-area MF_L", "segment-implausible-asymmetry MF_R"]);
  const front = sound.map((one) => (one.name === "ES_L" ? { ...one, row: 0 } : one));
  expect(doubts(front)).toEqual(["segment-implausible-front ES_L"]);
});

it("says it in sentences, in both languages", () => {
  const [found] = plausibilityIssues([box("VB", 0, 0, 10, 10)], { row: 1, column: 1 });
  expect(found!.message).toContain(
    "The area of the model's outline of VB is 100 mm², outside the range of 500 to 3200 mm²",
  );
  expect(issueMessage(found!, "zh-CN")).toContain("VB 面积为 100 mm²，超出");
});

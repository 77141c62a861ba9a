import { expect, test } from "vitest";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import { worklistOutliers } from "./worklist-outliers.ts";

const row = (id: number, facts: Partial<WorklistRow>): WorklistRow => ({
  id: String(id),
  frame: 1,
  path: `/scans/${id}.dcm`,
  state: "proposed",
  versions: 1,
  csaMm2: {},
  fdrPercentOf: {},
  outlined: false,
  levelConfirmed: false,
  issueCodes: [],
  notes: 0,
  convention: "fascial",
  ...facts,
});

/** 1, 2, ..., 20 and one more: the median is 11, the deviations 0, 1, 1, ..., 9, 9, 10 and that one's: their middle is 5. */
const withOneMore = (value: number, facts: Partial<WorklistRow> = {}) => [
  ...Array.from({ length: 20 }, (_, index) => row(index + 1, { csaCm2: index + 1 })),
  row(21, { csaCm2: value, ...facts }),
];

test("the modified z score, by hand: median 11, MAD 5, so 3.5 lies at 11 + 5 x 3.5 / 0.6745 = 36.945", () => {
  expect(worklistOutliers(withOneMore(36.94)).size).toBe(0);
  const marks = worklistOutliers(withOneMore(36.95));
  expect([...marks.keys()]).toEqual(["21"]);
  const [mark] = marks.get("21")!;
  expect(mark).toMatchObject({ measure: "area", value: 36.95, median: 11, count: 21 });
  expect(mark!.z).toBeCloseTo((0.6745 * 25.95) / 5, 12);
});

test("an even number of slices: median and MAD are means of the two in the middle", () => {
  // 1 to 19 and 40: median 10.5; deviations 0.5, 0.5, ..., 8.5, 8.5, 9.5, 29.5: the 10th and 11th are 4.5 and 5.5.
  const rows = Array.from({ length: 19 }, (_, index) => row(index + 1, { fdrPercent: index + 1 }));
  const [mark] = worklistOutliers([...rows, row(20, { fdrPercent: 40 })]).get("20")!;
  expect(mark).toMatchObject({ measure: "fdr", median: 10.5, count: 20 });
  expect(mark!.z).toBeCloseTo((0.6745 * 29.5) / 5, 12);
});

test("nothing is marked among fewer than 20 slices, or where more than half are equal", () => {
  expect(worklistOutliers(withOneMore(1000).slice(2)).size).toBe(0);
  const equal = Array.from({ length: 30 }, (_, index) => row(index, { csaCm2: 40 }));
  expect(worklistOutliers([...equal, row(99, { csaCm2: 400 })]).size).toBe(0);
});

test("rejected slices and slices of the other convention are no part of the distribution", () => {
  expect(worklistOutliers(withOneMore(1000, { state: "rejected", rejectedBecause: "cut off" })).size).toBe(0);
  expect(worklistOutliers(withOneMore(1000, { convention: "muscle" })).size).toBe(0);
});

test("asymmetry is marked where it is high, confidence where it is low", () => {
  const rows = Array.from({ length: 20 }, (_, index) =>
    row(index + 1, { asymmetryPercent: index + 50, confidence: 0.9 + index / 1000 }),
  );
  const odd = (facts: Partial<WorklistRow>) =>
    worklistOutliers([...rows, row(21, facts)])
      .get("21")
      ?.map(({ measure }) => measure) ?? [];
  expect(odd({ asymmetryPercent: 100, confidence: 0.2 })).toEqual(["asymmetry", "confidence"]);
  expect(odd({ asymmetryPercent: 0, confidence: 1 })).toEqual([]);
});

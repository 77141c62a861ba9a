import { expect, it } from "vitest";
import { chiSquareUpper } from "../../stats/distribution/chi-square-upper.ts";
import { planRepeats } from "./plan-repeats.ts";
import type { WorklistRow } from "./worklist-row.ts";
import type { WorklistState } from "./worklist-state.ts";

const row = (number: number, state: WorklistState = "drawn"): WorklistRow => ({
  id: `${String(number).padStart(64, "0")}-1`,
  frame: 1,
  path: `/scans/${number}.dcm`,
  state,
  versions: state === "new" ? 0 : 1,
  csaMm2: {},
  fdrPercentOf: {},
  outlined: state !== "new",
  levelConfirmed: false,
  issueCodes: [],
  notes: 0,
});
const rows = Array.from({ length: 40 }, (_, number) => row(number));
const request = { study: "intra", reader: "A", seed: "project-1" } as const;
const slices = (...given: Parameters<typeof planRepeats>) =>
  planRepeats(...given).map(({ sliceId }) => sliceId);

it("draws as many slices as asked, each once, in an order that is not theirs, under codes in that order", () => {
  const found = planRepeats(rows, { ...request, count: 30 });
  expect(found.map(({ code }) => code)).toEqual(
    Array.from({ length: 30 }, (_, index) => `R${String(index + 1).padStart(3, "0")}`),
  );
  const ids = found.map(({ sliceId }) => sliceId);
  expect(new Set(ids).size).toBe(30);
  expect(ids).not.toEqual([...ids].sort());
  expect(found[0]).toEqual({ study: "intra", code: "R001", sliceId: ids[0], reader: "A" });
});

it("the same seed gives the same repeats in whatever order the rows come; seed, study and reader give others", () => {
  const first = slices(rows, { ...request, count: 20 });
  expect(slices([...rows].reverse(), { ...request, count: 20 })).toEqual(first);
  for (const other of [{ seed: "project-2" }, { study: "inter" }, { reader: "B" }]) {
    expect(slices(rows, { ...request, ...other, count: 20 })).not.toEqual(first);
  }
});

it("only what a reader has drawn is drawn again", () => {
  const mixed = (["new", "proposed", "drawn", "checked", "rejected"] as const).map((state, index) =>
    row(index, state),
  );
  expect([...slices(mixed, { ...request, count: 9 })].sort()).toEqual([mixed[2]!.id, mixed[3]!.id]);
});

it("a fraction is rounded to whole slices; more than there are is all of them; none is none", () => {
  expect(slices(rows, { ...request, fraction: 0.2 })).toHaveLength(8);
  expect(slices(rows, { ...request, fraction: 3 })).toHaveLength(40);
  expect(slices(rows, { ...request, count: -1 })).toEqual([]);
  expect(slices([], { ...request, fraction: 0.5 })).toEqual([]);
});

it("codes go on where a study has some already", () => {
  const [first] = planRepeats(rows, { ...request, count: 1, firstNumber: 1000 });
  expect(first!.code).toBe("R1000");
});

it("every slice is as likely as every other to be drawn", () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed++) {
    for (const id of slices(rows, { ...request, seed, count: 10 })) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  // 2000 samples of 10 from 40: mean 500, variance 2000 × 1/4 × 3/4 = 375 each, negatively correlated (÷ 39/40).
  const chi2 = rows.reduce((sum, { id }) => sum + ((counts.get(id) ?? 0) - 500) ** 2 / (375 * (40 / 39)), 0);
  expect(chiSquareUpper(chi2, 39)).toBeGreaterThan(0.001);
});

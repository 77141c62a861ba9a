import { expect, test } from "vitest";
import type { Outline } from "../../roi/outline.ts";
import type { Roi } from "../../roi/roi.ts";
import type { Drawn } from "../../study/case/drawn.ts";
import { measureDrafts } from "./measure-drafts.ts";
import { regionPixels } from "./region-pixels.ts";

const box = (left: number, top: number, right: number, bottom: number): Outline => ({
  type: "polygon",
  points: [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ],
});

const store = { regionOf: (roi: Roi) => regionPixels(roi, { rows: 20, columns: 20 }) };
const spacing = { row: 0.5, column: 0.5 };

const drawn = (change: Partial<Drawn["structures"][number]> = {}): Drawn => ({
  model: { name: "m", version: "1", sha256: "ab".repeat(32) },
  engine: "none",
  convention: "fascial",
  lowConfidence: 0.95,
  structures: [{ name: "MF_L", confidence: 0.97, outlines: [box(0, 0, 10, 10)], ...change }],
});

const roi = (outline: Outline): Roi => ({ id: "a", name: "MF_L", outlines: [outline], origin: "model" });

const measured = (of: Drawn, rois: readonly Roi[]) => {
  const { drawn: drafts, issues } = measureDrafts(of, rois, spacing, store);
  return { draft: drafts?.[0], codes: issues.map(({ code }) => code) };
};

test("an outline that stands as drawn is a draft until it is accepted", () => {
  const same = [roi(box(0, 0, 10, 10))];
  expect(measured(drawn(), same)).toEqual({
    draft: {
      name: "MF_L",
      decision: "unreviewed",
      confidence: 0.97,
      dice: 1,
      pixelCountBefore: 100,
      csaMm2Before: 25,
      pixelCountAfter: 100,
      csaMm2After: 25,
    },
    codes: ["segment-draft"],
  });
  const accepted = measured(drawn({ reviewed: "accepted" }), same);
  expect(accepted.draft?.decision).toBe("accepted");
  expect(accepted.codes).toEqual([]);
});

test("a corrected outline states overlap and area before and after", () => {
  // 100 and 50 pixels, 50 in common: 2 x 50 / 150.
  const { draft, codes } = measured(drawn({ reviewed: "accepted" }), [roi(box(0, 0, 10, 5))]);
  expect(draft).toMatchObject({ decision: "corrected", csaMm2Before: 25, csaMm2After: 12.5 });
  expect(draft?.dice).toBeCloseTo(2 / 3, 12);
  expect(codes).toEqual([]);
});

test("what the reader took away or drew anew after refusing it is rejected", () => {
  const gone = measured(drawn(), []);
  expect(gone.draft?.decision).toBe("rejected");
  expect(gone.draft?.dice).toBeUndefined();
  expect(gone.draft?.csaMm2After).toBeUndefined();
  const anew = measured(drawn({ reviewed: "rejected" }), [roi(box(0, 0, 10, 5))]);
  expect(anew.draft).toMatchObject({ decision: "rejected", csaMm2After: 12.5 });
});

test("a confidence below the card's bound is marked", () => {
  expect(measured(drawn({ confidence: 0.94 }), []).draft?.lowConfidence).toBe(true);
  expect(measured(drawn({ confidence: 0.95 }), []).draft?.lowConfidence).toBeUndefined();
});

test("without a model nothing is stated", () => {
  expect(measureDrafts(undefined, [], spacing, store)).toEqual({ issues: [] });
});

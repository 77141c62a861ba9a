import { expect, test } from "vitest";
import { sampleCase } from "../../node/project-file/sample-work.ts";
import type { Case } from "../../study/case/case.ts";
import type { DrawnStructure } from "../../study/case/drawn.ts";
import { touchedByReader } from "./touched-by-reader.ts";

const { rois } = sampleCase(1);
const asDrawn = rois.map(({ name, outlines }): DrawnStructure => ({ name, confidence: 0.9, outlines }));
const proposed = (structures: readonly DrawnStructure[] = asDrawn, now: Case["rois"] = rois): Case => ({
  ...sampleCase(1),
  rois: now,
  drawn: {
    model: { name: "m", version: "1", sha256: "ab".repeat(32) },
    engine: "none",
    convention: "fascial",
    lowConfidence: 0.9,
    structures,
  },
});

test("what a model drew and nobody looked at is untouched, and so is a slice without outlines", () => {
  expect(touchedByReader(proposed())).toBe(false);
  expect(touchedByReader({ ...sampleCase(1), rois: [] })).toBe(false);
});

test("a region that was drawn, corrected, accepted or refused by a reader is touched", () => {
  expect(touchedByReader(sampleCase(1))).toBe(true);
  expect(touchedByReader(proposed(asDrawn, sampleCase(1, 3).rois))).toBe(true);
  const [first, ...others] = asDrawn;
  expect(touchedByReader(proposed([{ ...first!, reviewed: "accepted" }, ...others]))).toBe(true);
  expect(touchedByReader(proposed(asDrawn, rois.slice(1)))).toBe(true);
  expect(touchedByReader(proposed(others))).toBe(true);
});

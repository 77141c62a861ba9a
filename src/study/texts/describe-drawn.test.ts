import { expect, test } from "vitest";
import type { DraftMeasurement } from "../../measure/measure-result.ts";
import { describeDrawn } from "./describe-drawn.ts";

const draft = (name: string, decision: DraftMeasurement["decision"]): DraftMeasurement => ({
  name,
  decision,
  confidence: 0.97,
  pixelCountBefore: 100,
});

test("drafts that nobody corrected are named as such, in both languages", () => {
  const drafts = [draft("MF_L", "unreviewed"), draft("MF_R", "corrected"), draft("VB", "rejected")];
  expect(describeDrawn(drafts, "en")).toEqual([
    "Model draft, not corrected: MF_L. Drawn by a model, corrected by the reader: MF_R.",
  ]);
  expect(describeDrawn(drafts, "zh-CN")).toEqual([
    "模型初稿，未修正：MF_L。由模型勾画，经阅片者修正：MF_R。",
  ]);
});

test("nothing is said where no model drew or nothing of it is left", () => {
  expect(describeDrawn(undefined, "en")).toEqual([]);
  expect(describeDrawn([draft("VB", "rejected")], "en")).toEqual([]);
});

import { type Issue, issue } from "../../base/issue.ts";
import { weakMemo } from "../../base/weak-memo.ts";
import type { PixelSpacingMm } from "../../image/scalar-image.ts";
import { areaOfPixels } from "../../measure/area-of-pixels.ts";
import type { DraftMeasurement } from "../../measure/measure-result.ts";
import type { Roi } from "../../roi/roi.ts";
import { diceCoefficient } from "../../stats/agreement/dice-coefficient.ts";
import type { Drawn, DrawnStructure } from "../../study/case/drawn.ts";
import { draftDecision } from "../drawing/draft-decision.ts";
import type { RegionPixels } from "./region-pixels.ts";

export interface MeasuredDrafts {
  /** Absent where no model drew. */
  readonly drawn?: readonly DraftMeasurement[];
  readonly issues: readonly Issue[];
}

/** The structure as a region, the same object for as long as the structure lives. */
const draftRoi = weakMemo(
  ({ name, outlines }: DrawnStructure): Roi => ({ id: `draft-${name}`, name, outlines, origin: "model" }),
);

/** Of a region with itself 1, without looking: that is every slice of a batch. */
function overlap(before: RegionPixels, after: RegionPixels): number | undefined {
  if (before === after && before.pixels.length > 0) return 1;
  return diceCoefficient(before.mask.data, after.mask.data);
}

/**
 * Compares what a model drew with the regions that are measured: the reader's decision, overlap and area before and
 * after, from the same masks as every other number. Issues: `segment-draft` where nobody has reviewed a structure.
 *
 * @param spacing absent: pixels only.
 */
export function measureDrafts(
  drawn: Drawn | undefined,
  rois: readonly Roi[],
  spacing: PixelSpacingMm | undefined,
  { regionOf }: { readonly regionOf: (roi: Roi) => RegionPixels },
): MeasuredDrafts {
  if (drawn === undefined) return { issues: [] };
  const drafts = drawn.structures.map((structure): DraftMeasurement => {
    const { name, confidence } = structure;
    const roi = rois.find((candidate) => candidate.name === name);
    const after = roi === undefined ? undefined : regionOf(roi);
    const isUntouched = after !== undefined && roi?.outlines === structure.outlines;
    const before = isUntouched ? after : regionOf(draftRoi(structure));
    const dice = after === undefined ? undefined : overlap(before, after);
    const area = ({ pixels }: RegionPixels) => areaOfPixels(pixels.length, spacing!);
    return {
      name,
      decision: draftDecision(structure, roi),
      confidence,
      ...(confidence < drawn.lowConfidence ? { lowConfidence: true } : {}),
      ...(dice === undefined ? {} : { dice }),
      pixelCountBefore: before.pixels.length,
      ...(spacing === undefined ? {} : { csaMm2Before: area(before) }),
      ...(after === undefined ? {} : { pixelCountAfter: after.pixels.length }),
      ...(after === undefined || spacing === undefined ? {} : { csaMm2After: area(after) }),
    };
  });
  const unreviewed = drafts.filter(({ decision }) => decision === "unreviewed");
  return {
    drawn: drafts,
    issues: unreviewed.map(({ name }) => issue("segment-draft", { roi: name }, { roi: name })),
  };
}

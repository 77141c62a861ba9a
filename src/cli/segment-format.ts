import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import { defaultRecipe } from "../fat/recipe.ts";
import type { DrawableSlice } from "../node/slices-to-segment.ts";
import { writeLabelPicture } from "../node/write-label-picture.ts";
import { caseFromSlice } from "../pipeline/case-from-slice.ts";
import { measureCase } from "../pipeline/measure-case.ts";
import { labelMapFromRois } from "../roi/label-map-from-rois.ts";
import { writeRoiSet } from "../roi/write-roi-set.ts";
import type { ModelCard } from "../segment/model-card.ts";
import type { SegmentedSlice } from "../segment/segment-slice.ts";
import { serialiseCase } from "../study/serialise-case.ts";

/** What `paraspine segment` can write. */
export const segmentFormats = ["roiset", "case", "png"] as const;
export type SegmentFormat = (typeof segmentFormats)[number];

export const segmentExtension: { readonly [Format in SegmentFormat]: string } = {
  roiset: ".zip",
  case: ".case.json",
  png: ".png",
};

/** The outlines of a slice in a format. Issue: `segment-needs-dicom`. */
export async function segmentedBytes(
  format: SegmentFormat,
  slice: DrawableSlice,
  { rois }: SegmentedSlice,
  _card: ModelCard,
): Promise<Result<Uint8Array | string>> {
  switch (format) {
    case "roiset":
      return success(writeRoiSet(rois));
    case "png":
      return success(await writeLabelPicture(labelMapFromRois(rois, slice.image)));
    case "case": {
      if (slice.dicom === undefined) return failure(issue("segment-needs-dicom", { format }));
      const { sha256 } = slice.dicom;
      const start = caseFromSlice({ slice: slice.dicom, sha256, rois, recipe: defaultRecipe });
      return success(serialiseCase(measureCase(start, slice.dicom, sha256, []).work));
    }
  }
}

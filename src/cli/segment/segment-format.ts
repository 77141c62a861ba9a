import { issue } from "../../base/issue.ts";
import { failure, mapResult, type Result, success } from "../../base/result.ts";
import { defaultRecipe } from "../../fat/recipe.ts";
import { exportNifti } from "../../node/export/export-nifti.ts";
import { exportSegmentation } from "../../node/export/export-segmentation.ts";
import { writeLabelPicture } from "../../node/export/write-label-picture.ts";
import type { DrawableSlice } from "../../node/studies/slices-to-segment.ts";
import { drawnByModel, type ModelOutlines } from "../../pipeline/drawing/drawn-by-model.ts";
import { measureOutlined } from "../../pipeline/measuring/measure-outlined.ts";
import { labelMapFromRois } from "../../roi/label-map-from-rois.ts";
import type { Convention } from "../../roi/roi.ts";
import { writeRoiSet } from "../../roi/write-roi-set.ts";
import type { ModelCard } from "../../segment/model-card.ts";
import { serialiseCase } from "../../study/case/serialise-case.ts";

/** What `paraspine segment` can write. */
export const segmentFormats = ["roiset", "case", "seg", "nifti", "png"] as const;
export type SegmentFormat = (typeof segmentFormats)[number];

export const segmentExtension: { readonly [Format in SegmentFormat]: string } = {
  roiset: ".zip",
  case: ".case.json",
  seg: ".seg.dcm",
  nifti: ".nii.gz",
  png: ".png",
};

/**
 * The outlines of a slice in a format; a NIfTI label map is packed where the target's name ends in `.gz`. Issues:
 * `segment-needs-dicom`, and those of `exportSegmentation` and `exportNifti`.
 */
export async function segmentedBytes(
  format: SegmentFormat,
  slice: DrawableSlice,
  outlines: ModelOutlines,
  convention: Convention,
  card: ModelCard,
  target: string,
): Promise<Result<Uint8Array | string>> {
  const { rois } = outlines;
  switch (format) {
    case "roiset":
      return success(writeRoiSet(rois));
    case "png":
      return success(await writeLabelPicture(labelMapFromRois(rois, slice.image)));
    case "seg": {
      if (slice.dicom === undefined) return failure(issue("segment-needs-dicom", { format }));
      const written = exportSegmentation({ slice: slice.dicom, rois, model: card });
      return mapResult(written, (value) => value.bytes);
    }
    case "nifti": {
      const { image, dicom } = slice;
      return exportNifti({ image, ...(dicom === undefined ? {} : { facts: dicom.facts }) }, rois, target);
    }
    case "case": {
      if (slice.dicom === undefined) return failure(issue("segment-needs-dicom", { format }));
      const drawn = { rois, drawn: drawnByModel(outlines, convention) };
      const measured = measureOutlined({ slice: slice.dicom, outlines: drawn, recipe: defaultRecipe });
      return success(serialiseCase(measured.work));
    }
  }
}

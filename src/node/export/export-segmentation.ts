import { issue } from "../../base/issue.ts";
import { failure, type Result } from "../../base/result.ts";
import { type WrittenSegmentation, writeSegmentation } from "../../dicom/objects/write-segmentation.ts";
import { countPixels } from "../../image/mask.ts";
import type { Slice } from "../../image/slice.ts";
import { rasteriseRoi } from "../../roi/rasterise-roi.ts";
import type { Roi } from "../../roi/roi.ts";
import { program } from "../../study/case/program.ts";
import { exportMoment } from "./export-moment.ts";

export interface SegmentationExport {
  readonly slice: Slice;
  readonly rois: readonly Roi[];
  /** The model that drew the outlines of origin `model`. */
  readonly model?: { readonly name: string; readonly version: string };
  /** Names of those of them that the reader corrected. */
  readonly corrected?: readonly string[];
  readonly levelConfirmed?: boolean;
}

/**
 * The regions of a slice as a DICOM SEG, the very masks that are measured; a region without a pixel is left out.
 * Issues (errors): `export-nothing-to-draw`, `export-needs-uids`.
 */
export function exportSegmentation(given: SegmentationExport): Result<WrittenSegmentation> {
  const { slice, rois } = given;
  const regions = rois
    .map((roi) => ({ roi, mask: rasteriseRoi(roi, slice.image) }))
    .filter(({ mask }) => countPixels(mask) > 0);
  if (regions.length === 0) return failure(issue("export-nothing-to-draw"));
  return writeSegmentation({
    slice,
    regions,
    programVersion: program.version,
    model: given.model,
    corrected: given.corrected,
    levelConfirmed: given.levelConfirmed,
    made: exportMoment(slice.facts),
  });
}

import { gzipSync } from "node:zlib";
import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import type { SliceFacts } from "../dicom/slice.ts";
import { writeNiftiLabelMap } from "../dicom/write-nifti-label-map.ts";
import type { ScalarImage } from "../image/scalar-image.ts";
import { labelMapFromRois } from "../roi/label-map-from-rois.ts";
import type { Roi } from "../roi/roi.ts";

/** A slice to lay a label map on; `facts` where it came from a DICOM file. */
export interface LabelledSlice {
  readonly image: ScalarImage;
  readonly facts?: Pick<SliceFacts, "geometry" | "sliceThicknessMm" | "spacingBetweenSlicesMm">;
}

/**
 * The known regions of a slice as a NIfTI-1 label map, packed where the target's name ends in `.gz`. Issues:
 * `export-nothing-to-draw` (error, none of the five regions covers a pixel), `nifti-no-place`.
 */
export function exportNifti(
  { image, facts }: LabelledSlice,
  rois: readonly Roi[],
  target: string,
): Result<Uint8Array> {
  const labels = labelMapFromRois(rois, image);
  if (labels.data.every((label) => label === 0)) return failure(issue("export-nothing-to-draw"));
  const written = writeNiftiLabelMap({
    labels,
    pixelSpacingMm: image.pixelSpacingMm,
    geometry: facts?.geometry,
    thicknessMm: facts?.sliceThicknessMm ?? facts?.spacingBetweenSlicesMm,
  });
  if (!written.ok || !/\.gz$/i.test(target)) return written;
  return success(gzipSync(written.value), written.issues);
}

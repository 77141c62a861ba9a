import { gzipSync } from "node:zlib";
import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { countPixels } from "../../image/mask.ts";
import type { ScalarImage } from "../../image/scalar-image.ts";
import type { SliceFacts } from "../../image/slice.ts";
import { writeNiftiLabelMap } from "../../nifti/write-nifti-label-map.ts";
import { type LabelMap, labelOfRegion } from "../../roi/label-map.ts";
import { labelMapFromRois } from "../../roi/label-map-from-rois.ts";
import { rasteriseRoi } from "../../roi/rasterise-roi.ts";
import { type RegionName, type Roi, regionNames } from "../../roi/roi.ts";

/** A slice to lay a label map on; `facts` where it came from a DICOM file. */
export interface LabelledSlice {
  readonly image: ScalarImage;
  readonly facts?: Pick<SliceFacts, "geometry" | "sliceThicknessMm" | "spacingBetweenSlicesMm">;
}

/**
 * The known regions of a slice as a NIfTI-1 label map, packed where the target's name ends in `.gz`. Issues:
 * `export-nothing-to-draw` (error, none of the five regions covers a pixel), `nifti-no-place`, and where the map holds
 * less than was drawn `label-map-overlap` and `label-map-left-out`.
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
  if (!written.ok) return written;
  const bytes = /\.gz$/i.test(target) ? gzipSync(written.value) : written.value;
  return success(bytes, [...written.issues, ...lossIssues(labels, rois)]);
}

/** What a label map cannot hold: regions of other names, and pixels of two regions. */
function lossIssues(labels: LabelMap, rois: readonly Roi[]): readonly Issue[] {
  const isKnown = (name: string): name is RegionName => (regionNames as readonly string[]).includes(name);
  return rois.flatMap((roi) => {
    const place = { roi: roi.name };
    if (!isKnown(roi.name)) return [issue("label-map-left-out", place, place)];
    const label = labelOfRegion[roi.name];
    const mask = rasteriseRoi(roi, labels);
    const kept = mask.data.filter((inside, pixel) => inside === 1 && labels.data[pixel] === label).length;
    const pixels = countPixels(mask) - kept;
    return pixels === 0 ? [] : [issue("label-map-overlap", { ...place, pixels }, place)];
  });
}

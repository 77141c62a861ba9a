import { afterIssues, mapResult, type Result, type Success } from "../../base/result.ts";
import { drawnByModel } from "../../pipeline/drawing/drawn-by-model.ts";
import type { SliceOutlines } from "../../pipeline/measuring/slice-outlines.ts";
import type { Convention } from "../../roi/roi.ts";
import { drawOutlines, type SliceToDraw } from "./draw-outlines.ts";
import type { LoadedModel } from "./load-model.ts";

/** The outlines that a loaded model draws on a slice, as a Case keeps them. Issues: those of loading it and of `segmentSlice`. */
export async function outlinesByModel(
  slice: SliceToDraw,
  convention: Convention,
  model: Success<LoadedModel>,
): Promise<Result<SliceOutlines>> {
  const drawn = await drawOutlines(slice, convention, model.value);
  return mapResult(afterIssues(model.issues, drawn), (outlines) => ({
    rois: outlines.rois,
    drawn: drawnByModel(outlines, convention),
  }));
}

import type { Result } from "../../base/result.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import type { SliceOutlines } from "../../pipeline/measuring/slice-outlines.ts";
import type { Convention } from "../../roi/roi.ts";
import { loadModel } from "./load-model.ts";
import { outlinesByModel } from "./outlines-by-model.ts";

/**
 * The outlines that the model draws on a slice. Issues: those of `loadModel` and `segmentSlice`.
 *
 * @example
 * const slice = await loadSlice("slice.dcm", 1);
 * if (!slice.ok) throw new Error(slice.issues[0].message);
 * const drawn = await drawRois(slice.value, "fascial");
 * drawn.ok && drawn.value.rois.map(({ name }) => name); // => ["MF_L", "MF_R", "ES_L", "ES_R", "VB"]
 */
export async function drawRois(slice: LoadedSlice, convention: Convention): Promise<Result<SliceOutlines>> {
  const model = await loadModel();
  if (!model.ok) return model;
  const drawn = await outlinesByModel(slice, convention, model);
  await model.value.segmenter.close();
  return drawn;
}

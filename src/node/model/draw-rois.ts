import { type Result, success } from "../../base/result.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import { drawnByModel } from "../../pipeline/drawing/drawn-by-model.ts";
import type { Convention } from "../../roi/roi.ts";
import type { ImportedRois } from "../studies/read-rois.ts";
import { drawOutlines } from "./draw-outlines.ts";
import { loadModel } from "./load-model.ts";

/**
 * The outlines that the model draws on a slice. Issues: those of `loadModel` and `segmentSlice`.
 *
 * @example
 * const slice = await loadSlice("slice.dcm", 1);
 * if (!slice.ok) throw new Error(slice.issues[0].message);
 * const drawn = await drawRois(slice.value, "fascial");
 * drawn.ok && drawn.value.rois.map(({ name }) => name); // => ["MF_L", "MF_R", "ES_L", "ES_R", "VB"]
 */
export async function drawRois(slice: LoadedSlice, convention: Convention): Promise<Result<ImportedRois>> {
  const model = await loadModel();
  if (!model.ok) return model;
  const drawn = await drawOutlines(slice, convention, model.value);
  await model.value.segmenter.close();
  if (!drawn.ok) return drawn;
  const imported = { rois: drawn.value.rois, drawn: drawnByModel(drawn.value, convention) };
  return success(imported, [...model.issues, ...drawn.issues]);
}

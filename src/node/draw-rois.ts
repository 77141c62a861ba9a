import { type Result, success } from "../base/result.ts";
import type { LoadedSlice } from "../dicom/slice.ts";
import type { Convention } from "../roi/roi.ts";
import { segmentSlice } from "../segment/segment-slice.ts";
import { loadModel } from "./load-model.ts";
import type { ImportedRois } from "./read-rois.ts";

/** The outlines that the model draws on a slice. Issues: those of `loadModel` and `segmentSlice`. */
export async function drawRois(slice: LoadedSlice, convention: Convention): Promise<Result<ImportedRois>> {
  const model = await loadModel();
  if (!model.ok) return model;
  const { card, segmenter } = model.value;
  const { geometry } = slice.facts;
  const drawn = await segmentSlice(
    { image: slice.image, ...(geometry === undefined ? {} : { geometry }) },
    convention,
    segmenter,
    card,
  );
  await segmenter.close();
  return drawn.ok ? success({ rois: drawn.value.rois }, [...model.issues, ...drawn.issues]) : drawn;
}

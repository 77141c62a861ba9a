import { type Result, success } from "../../base/result.ts";
import type { ScalarImage } from "../../image/scalar-image.ts";
import type { SliceFacts } from "../../image/slice.ts";
import type { TimedOutlines } from "../../pipeline/drawing/drawn-by-model.ts";
import type { Convention } from "../../roi/roi.ts";
import { lowConfidence, modelIdentity } from "../../segment/model-card.ts";
import { segmentSlice } from "../../segment/segment-slice.ts";
import type { LoadedModel } from "./load-model.ts";

/** What the model needs of a slice: its pixels, and how they are where that is known. */
export interface SliceToDraw {
  readonly image: ScalarImage;
  readonly facts?: Pick<SliceFacts, "geometry">;
}

/** The outlines that a loaded model draws on a slice. Issues: those of `segmentSlice`. */
export async function drawOutlines(
  { image, facts }: SliceToDraw,
  convention: Convention,
  { card, segmenter }: LoadedModel,
): Promise<Result<TimedOutlines>> {
  const geometry = facts?.geometry;
  const started = performance.now();
  const drawn = await segmentSlice(
    { image, ...(geometry === undefined ? {} : { geometry }) },
    convention,
    segmenter,
    card,
  );
  const timeMs = performance.now() - started;
  if (!drawn.ok) return drawn;
  const { rois, confidence } = drawn.value;
  const outlines = {
    rois,
    confidence,
    model: modelIdentity(card),
    engine: segmenter.engine,
    lowConfidence: lowConfidence(card),
    timeMs,
  };
  return success(outlines, drawn.issues);
}

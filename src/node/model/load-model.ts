import { mapResult, type Result } from "../../base/result.ts";
import type { ModelCard } from "../../segment/model-card.ts";
import type { Segmenter } from "../../segment/segmenter.ts";
import { modelFiles } from "./model-files.ts";
import type { SegmenterOptions } from "./onnx-session.ts";
import { openSegmenter, type SegmenterEngine } from "./segmenter-engine.ts";

/** A model ready to draw. */
export interface LoadedModel {
  readonly card: ModelCard;
  readonly segmenter: Segmenter;
}

/** The model that draws unless another is named. */
export const defaultModel = "paraspinal-unet";

/**
 * Loads a model of `models/` and checks that its weights are those of its card. Issues: those of `modelFiles` and
 * `openSegmenter`.
 *
 * @example
 * const model = await loadModel();
 * if (!model.ok) throw new Error(model.issues[0].message);
 * const slice = await loadSlice("slice.dcm", 1);
 * const drawn = slice.ok && (await drawOutlines(slice.value, "muscle", model.value));
 * await model.value.segmenter.close();
 * drawn && drawn.ok && drawn.value.rois.every(({ convention, name }) => name === "VB" || convention === "muscle"); // => true
 */
export async function loadModel(
  name = defaultModel,
  engine: SegmenterEngine = "onnx",
  options: SegmenterOptions = {},
): Promise<Result<LoadedModel>> {
  const files = await modelFiles(name);
  if (!files.ok) return files;
  const { card, weights } = files.value;
  const segmenter = await openSegmenter(weights, engine, options);
  return mapResult(segmenter, (value) => ({ card, segmenter: value }));
}

import { type Result, success } from "../../base/result.ts";
import { spineClasses } from "../../level/find/spine-class.ts";
import type { SpineFinder } from "../../level/find/spine-finder.ts";
import type { ModelCard } from "../../segment/model-card.ts";
import { modelFiles, modelUnreadable } from "./model-files.ts";
import type { SegmenterOptions } from "./onnx-session.ts";
import { onnxSpineFinder } from "./onnx-spine-finder.ts";

/** The folder of the bundled model. */
export const spineModel = "spine-level";

/** The model that finds the vertebrae, ready to look. */
export interface LoadedSpineModel {
  readonly card: ModelCard;
  readonly finder: SpineFinder;
}

/** Loads the sagittal model. Issues: `segment-model-unreadable`. */
export async function loadSpineModel(options: SegmenterOptions = {}): Promise<Result<LoadedSpineModel>> {
  const files = await modelFiles(spineModel);
  if (!files.ok) return files;
  const { card, weights } = files.value;
  const { labels } = card.output.classes;
  if (labels.join() !== spineClasses.join())
    return modelUnreadable(new Error(`its classes are ${labels.join(", ")}, not ${spineClasses.join(", ")}`));
  try {
    return success({ card, finder: await onnxSpineFinder(weights, options) });
  } catch (error) {
    return modelUnreadable(error);
  }
}

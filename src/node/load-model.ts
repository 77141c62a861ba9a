import { readFile } from "node:fs/promises";
import path from "node:path";
import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import type { ModelCard } from "../segment/model-card.ts";
import type { Segmenter } from "../segment/segmenter.ts";
import { modelsFolder } from "./models-folder.ts";
import { onnxSegmenter } from "./onnx-segmenter.ts";
import { sha256 } from "./sha256.ts";

/** A model ready to draw. */
export interface LoadedModel {
  readonly card: ModelCard;
  readonly segmenter: Segmenter;
}

/** The model that draws unless another is named. */
export const defaultModel = "paraspinal-unet";

/** Loads a model of `models/` and checks that its weights are those of its card. Issue: `segment-model-unreadable`. */
export async function loadModel(name = defaultModel): Promise<Result<LoadedModel>> {
  const folder = path.join(modelsFolder(), name);
  try {
    const card = JSON.parse(await readFile(path.join(folder, "card.json"), "utf8")) as ModelCard;
    const weights = await readFile(path.join(folder, card.weights.file));
    if (sha256(weights) !== card.weights.sha256) {
      return failure(issue("segment-model-unreadable", { reason: "SHA-256" }));
    }
    return success({ card, segmenter: await onnxSegmenter(weights) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(issue("segment-model-unreadable", { reason }));
  }
}

import { readFile } from "node:fs/promises";
import path from "node:path";
import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import type { ModelCard } from "../segment/model-card.ts";
import type { Segmenter } from "../segment/segmenter.ts";
import { modelsFolder } from "./models-folder.ts";
import type { SegmenterOptions } from "./onnx-session.ts";
import { openSegmenter, type SegmenterEngine } from "./segmenter-engine.ts";
import { sha256 } from "./sha256.ts";

/** A model ready to draw. */
export interface LoadedModel {
  readonly card: ModelCard;
  readonly segmenter: Segmenter;
}

/** The model that draws unless another is named. */
export const defaultModel = "paraspinal-unet";

/**
 * Loads a model of `models/` and checks that its weights are those of its card. Issues: `segment-model-unreadable`,
 * those of `openSegmenter`.
 */
export async function loadModel(
  name = defaultModel,
  engine: SegmenterEngine = "onnx",
  options: SegmenterOptions = {},
): Promise<Result<LoadedModel>> {
  const folder = path.join(modelsFolder(), name);
  const unreadable = (reason: string) => failure(issue("segment-model-unreadable", { reason }));
  try {
    const card = JSON.parse(await readFile(path.join(folder, "card.json"), "utf8")) as ModelCard;
    const weights = await readFile(path.join(folder, card.weights.file));
    if (sha256(weights) !== card.weights.sha256) return unreadable("SHA-256");
    const segmenter = await openSegmenter(weights, engine, options);
    return segmenter.ok ? success({ card, segmenter: segmenter.value }, segmenter.issues) : segmenter;
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

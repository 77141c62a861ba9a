import { readFile } from "node:fs/promises";
import path from "node:path";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { ModelCard } from "../../segment/model-card.ts";
import { sha256 } from "../files/sha256.ts";
import { modelsFolder } from "./models-folder.ts";

/** A model as it is on the disk. */
export interface ModelFiles {
  readonly card: ModelCard;
  readonly weights: Uint8Array;
}

/** Why a model cannot be used. */
export const modelUnreadable = (error: unknown) =>
  failure(
    issue("segment-model-unreadable", { reason: error instanceof Error ? error.message : String(error) }),
  );

/**
 * Reads a model of `models/` and checks that its weights are those of its card. Issues: `segment-model-unreadable`.
 */
export async function modelFiles(name: string): Promise<Result<ModelFiles>> {
  const folder = path.join(modelsFolder(), name);
  try {
    const card = JSON.parse(await readFile(path.join(folder, "card.json"), "utf8")) as ModelCard;
    const weights = await readFile(path.join(folder, card.weights.file));
    return sha256(weights) === card.weights.sha256 ? success({ card, weights }) : modelUnreadable("SHA-256");
  } catch (error) {
    return modelUnreadable(error);
  }
}

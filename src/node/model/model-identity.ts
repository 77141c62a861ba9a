import { readFile } from "node:fs/promises";
import path from "node:path";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { type ModelCard, type ModelIdentity, modelIdentity } from "../../segment/model-card.ts";
import { defaultModel } from "./load-model.ts";
import { modelsFolder } from "./models-folder.ts";

/** Which model draws, by its card alone. Issue: `segment-model-unreadable`. */
export async function installedModel(name = defaultModel): Promise<Result<ModelIdentity>> {
  try {
    const card = await readFile(path.join(modelsFolder(), name, "card.json"), "utf8");
    return success(modelIdentity(JSON.parse(card) as ModelCard));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(issue("segment-model-unreadable", { reason }));
  }
}

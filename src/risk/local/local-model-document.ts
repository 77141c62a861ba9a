import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { parseRiskModel } from "../model/parse-risk-model.ts";
import type { LocalModel } from "./make-local-model.ts";
import { updateSteps } from "./update-step.ts";

/** A local model as it is kept: the model, how it was made, and how well it did. */
export const serialiseLocalModel = (local: LocalModel): string => `${JSON.stringify(local)}\n`;

/** Reads what `serialiseLocalModel` wrote; `risk-model-unreadable` where it is something else. */
export function parseLocalModel(text: string): Result<LocalModel> {
  let json: Partial<LocalModel> | null;
  try {
    json = JSON.parse(text);
  } catch {
    return unreadable("it is no JSON");
  }
  const model = parseRiskModel(json?.model);
  if (!model.ok) return model;
  const step = updateSteps.find((one) => one === json?.step);
  const validation = json?.validation;
  const measures = [validation?.auc, validation?.brier, validation?.calibrationSlope];
  if (step === undefined || !measures.every((one) => Number.isFinite(one?.corrected))) {
    return unreadable("it does not say how it was made and validated");
  }
  return success({ model: model.value, step, validation: validation! });
}

const unreadable = (reason: string) => failure(issue("risk-model-unreadable", { reason }));

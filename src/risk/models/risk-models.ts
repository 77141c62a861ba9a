import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { RiskModel } from "../model/risk-model.ts";
import { yang2025Published8, yang2025Published16 } from "./yang-2025-published.ts";
import { yang2025Rebuilt } from "./yang-2025-rebuilt.ts";
import { yang2025Recalibrated } from "./yang-2025-recalibrated.ts";

/** What is used where no model is named. */
export const defaultRiskModel: RiskModel = yang2025Recalibrated;

/** The models that come with the program; names are stable. */
export const riskModels: readonly RiskModel[] = [
  yang2025Recalibrated,
  yang2025Rebuilt,
  yang2025Published16,
  yang2025Published8,
];

/**
 * A model by name, among those of the program and others (local ones, from files); `risk-model-unknown` otherwise.
 *
 * @example
 * namedRiskModel("no such model").ok; // => false
 */
export function namedRiskModel(name: string, others: readonly RiskModel[] = []): Result<RiskModel> {
  const known = [...others, ...riskModels];
  const found = known.find((model) => model.name === name);
  if (found !== undefined) return success(found);
  return failure(issue("risk-model-unknown", { name, known: known.map((model) => model.name).join(", ") }));
}

import type { Result } from "../../base/result.ts";
import { parseRiskModel } from "../../risk/model/parse-risk-model.ts";
import type { RiskModel } from "../../risk/model/risk-model.ts";
import { namedRiskModel } from "../../risk/models/risk-models.ts";
import { namedOrInFile } from "../options/named-or-in-file.ts";

/** `--model`: a model of the program by name, else the document in a file. */
export const riskModelFromOption = (name: string): Promise<Result<RiskModel>> =>
  namedOrInFile(name, { named: namedRiskModel, parse: parseRiskModel, unreadable: "risk-model-unreadable" });

import { issue } from "../base/issue.ts";
import { failure, type Result } from "../base/result.ts";
import { readBytes } from "../node/read-bytes.ts";
import { parseRiskModel } from "../risk/model/parse-risk-model.ts";
import type { RiskModel } from "../risk/model/risk-model.ts";
import { namedRiskModel } from "../risk/models/risk-models.ts";

/** `--model`: a model of the program by name, else the document in a file. */
export async function riskModelFromOption(name: string): Promise<Result<RiskModel>> {
  const named = namedRiskModel(name);
  if (named.ok) return named;
  const bytes = await readBytes(name);
  if (!bytes.ok) return bytes.issues[0].code === "file-not-found" ? named : bytes;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes.value));
  } catch {
    return failure(issue("risk-model-unreadable", { reason: "it is not JSON" }, { path: name }));
  }
  const model = parseRiskModel(json);
  return model.ok ? model : failure({ ...model.issues[0], path: name });
}

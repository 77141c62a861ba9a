import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { RiskModel } from "../model/risk-model.ts";
import { tabledVariables } from "../models/yang-2025-variables.ts";
import type { MeasuredProvenance, Provenance, RiskInput, RiskValue } from "./risk-input.ts";
import { unitConversions } from "./unit-conversions.ts";

/**
 * Checks input that comes from outside: an object of numbers, 0/1 or true/false by key, or `{ value, provenance }`
 * with `provenance: { kind: "measured" | "imported" | "typed", ... }`. A number in text is refused, not guessed; a
 * key that no model knows is reported.
 *
 * @param more models from files, whose keys count too.
 */
export function readRiskInput(json: unknown, more: readonly RiskModel[] = []): Result<RiskInput> {
  if (!isRecord(json)) return failure(issue("risk-input-unreadable", { reason: "it is not a JSON object" }));
  const known = new Set([
    ...Object.keys(tabledVariables),
    ...unitConversions.map(({ from }) => from),
    ...more.flatMap(({ variables }) => variables.map(({ key }) => key)),
  ]);
  const issues: Issue[] = [];
  const input: { [key: string]: number | boolean | null | RiskValue } = {};
  for (const [key, given] of Object.entries(json)) {
    if (given === null || typeof given === "boolean") input[key] = given;
    else if (typeof given === "number" && Number.isFinite(given)) input[key] = given;
    else {
      const value = readValue(given);
      if (value !== undefined) input[key] = value;
      else if (known.has(key)) return failure(issue("risk-not-a-number", { variable: key }));
      else issues.push(issue("risk-unknown-key", { key, known: [...known].join(", ") }));
    }
  }
  return success(input, issues);
}

const isRecord = (json: unknown): json is Record<string, unknown> =>
  typeof json === "object" && json !== null && !Array.isArray(json);

function readValue(json: unknown): RiskValue | undefined {
  if (!isRecord(json)) return undefined;
  const { value, provenance } = json;
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  return { value, provenance: readProvenance(provenance) };
}

/** Keeps what is understood of it; anything else counts as typed or as unknown. */
function readProvenance(json: unknown): Provenance {
  if (!isRecord(json)) return { kind: "typed" };
  if (json.kind === "imported") return { kind: "imported" };
  if (json.kind !== "measured") return { kind: "typed" };
  const { recipe, convention, weighting, level, thresholdRange } = json;
  return {
    kind: "measured",
    ...(isRecipe(recipe) ? { recipe } : {}),
    ...(convention === "fascial" || convention === "muscle" ? { convention } : {}),
    ...(weighting === "T1" || weighting === "T2" || weighting === "PD" ? { weighting } : {}),
    ...(typeof level === "string" ? { level } : {}),
    ...(isPair(thresholdRange) ? { thresholdRange } : {}),
  };
}

type Recipe = NonNullable<MeasuredProvenance["recipe"]>;

/** As far as it is compared with the source's: ImageJ's version, scope, and the rule that chooses the limits. */
const isRecipe = (json: unknown): json is Recipe =>
  isRecord(json) &&
  typeof json.imagej === "string" &&
  typeof json.scope === "string" &&
  isRecord(json.threshold);

const isPair = (json: unknown): json is readonly [number, number] =>
  Array.isArray(json) && json.length === 2 && json.every(Number.isFinite);

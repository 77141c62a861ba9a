import type { Issue } from "../base/issue.ts";
import type { Result } from "../base/result.ts";
import type { SliceFacts } from "../dicom/slice.ts";
import { weightingOf } from "../dicom/weighting-of.ts";
import type { MeasureResult } from "../measure/measure-result.ts";
import { inputFromMeasurement } from "../risk/input/input-from-measurement.ts";
import type { RiskInput } from "../risk/input/risk-input.ts";
import { unitConversions } from "../risk/input/unit-conversions.ts";
import type { RiskModel } from "../risk/model/risk-model.ts";
import { defaultRiskModel, riskModels } from "../risk/models/risk-models.ts";
import { predictRisk, type RiskPrediction } from "../risk/predict/predict-risk.ts";
import type { Clinical } from "../study/clinical.ts";

/** The risk of one measured slice: which model, what went in, what came out. */
export interface RiskOfResult {
  readonly model: RiskModel;
  readonly input: RiskInput;
  readonly predicted: Result<RiskPrediction>;
}

/**
 * The score of a measured slice with the reader's clinical values. What was typed stands in for what was measured of the
 * same quantity (`csaMm2` for `csaCm2`). The model is the one that the clinical values name, where readers are shown its
 * score, and the default one otherwise.
 *
 * @param facts of the slice, for its weighting.
 */
export function riskOfResult(
  result: MeasureResult,
  facts: SliceFacts,
  clinical: Clinical = { values: {} },
): RiskOfResult {
  const model = scoreModels.find(({ name }) => name === clinical.model) ?? defaultRiskModel;
  const input = riskInputOf(result, facts, clinical.values);
  return { model, input, predicted: predictRisk(model, input, { readerError: clinical.readerError ?? {} }) };
}

/** The models whose score readers are shown; the others are for inspecting the paper. */
export const scoreModels: readonly RiskModel[] = riskModels.filter(({ use }) => use === "score");

/** What a model is given: the measured values with how they were made, and the typed ones, which come first. */
export function riskInputOf(result: MeasureResult, facts: SliceFacts, typed: Clinical["values"]): RiskInput {
  const weighting = weightingOf(facts)?.weighting;
  const measured = inputFromMeasurement(result, {
    ...(weighting === undefined ? {} : { weighting }),
    ...(isAtLevel(result) ? { level: "L3-inferior-endplate" } : {}),
  });
  const meant = new Set(Object.keys(typed).map(quantityOf));
  const kept = Object.entries(measured).filter(([key]) => !meant.has(key));
  return { ...Object.fromEntries(kept), ...typed };
}

const quantityOf = (key: string) => unitConversions.find(({ from }) => from === key)?.to ?? key;

/** Confirmed, and where it was marked on a sagittal slice nothing speaks against it. */
const isAtLevel = ({ level, issues }: MeasureResult): boolean =>
  level?.confirmed === "hand" || (level?.distanceMm !== undefined && !issues.some(contradictsLevel));

const contradictsLevel = ({ code, severity }: Issue) => code.startsWith("level-") && severity !== "info";

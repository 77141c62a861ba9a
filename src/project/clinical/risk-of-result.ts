import type { Issue } from "../../base/issue.ts";
import { failure, type Result } from "../../base/result.ts";
import { weightingOf } from "../../dicom/series/weighting-of.ts";
import type { SliceFacts } from "../../image/slice.ts";
import type { MeasureResult } from "../../measure/measure-result.ts";
import { inputFromMeasurement } from "../../risk/input/input-from-measurement.ts";
import type { RiskInput } from "../../risk/input/risk-input.ts";
import { unitConversions } from "../../risk/input/unit-conversions.ts";
import type { RiskModel } from "../../risk/model/risk-model.ts";
import { defaultRiskModel, namedRiskModel, riskModels } from "../../risk/models/risk-models.ts";
import { predictRisk, type RiskPrediction } from "../../risk/predict/predict-risk.ts";
import type { Clinical } from "../../study/case/clinical.ts";
import { noRiskContext, type RiskContext } from "./risk-context.ts";

/** The risk of one measured slice: which model, what went in, what came out. */
export interface RiskOfResult {
  readonly model: RiskModel;
  readonly input: RiskInput;
  readonly predicted: Result<RiskPrediction>;
}

/**
 * The score of a measured slice with the reader's clinical values. What was typed replaces what was measured of the
 * same quantity (`csaMm2` for `csaCm2`); what the project's table says of the patient replaces what is neither typed
 * nor measured. The model is the one that the clinical values name, where readers are shown its score, and the default
 * one otherwise. One that is not known here gives no prediction, rather than another model's (`risk-model-unknown`).
 *
 * @param facts of the slice, for its weighting.
 * @param context what the slice's project adds; what the clinical values say themselves comes before it.
 */
export function riskOfResult(
  result: MeasureResult,
  facts: SliceFacts,
  clinical: Clinical = { values: {} },
  context: RiskContext = noRiskContext,
): RiskOfResult {
  const { model: name = defaultRiskModel.name, values, readerError = context.readerError ?? {} } = clinical;
  const named = namedRiskModel(name, context.models);
  const input = riskInputOf(result, facts, values, context.known);
  if (!named.ok) return { model: defaultRiskModel, input, predicted: failure(...named.issues) };
  const model = named.value.use === "score" ? named.value : defaultRiskModel;
  return { model, input, predicted: predictRisk(model, input, { readerError }) };
}

/** The models whose score readers are shown; the others are for inspecting the paper. */
export const scoreModels: readonly RiskModel[] = riskModels.filter(({ use }) => use === "score");

/** What a model is given: the typed values, then the measured ones with how they were made, then those of a table. */
export function riskInputOf(
  result: MeasureResult,
  facts: SliceFacts,
  typed: Clinical["values"],
  known: RiskContext["known"] = {},
): RiskInput {
  const weighting = weightingOf(facts)?.weighting;
  const measured = inputFromMeasurement(result, {
    ...(weighting === undefined ? {} : { weighting }),
    ...(isAtLevel(result) ? { level: "L3-inferior-endplate" } : {}),
  });
  const imported = Object.fromEntries(
    Object.entries(known).map(([key, value]) => [key, { value, provenance: { kind: "imported" } } as const]),
  );
  return [measured, imported].reduce<RiskInput>(withFurther, typed);
}

/** What was given comes first; of the further values those that say something else. */
function withFurther(given: RiskInput, further: RiskInput): RiskInput {
  const meant = new Set(Object.keys(given).map(quantityOf));
  const others = Object.entries(further).filter(([key]) => !meant.has(quantityOf(key)));
  return { ...Object.fromEntries(others), ...given };
}

const quantityOf = (key: string) => unitConversions.find(({ from }) => from === key)?.to ?? key;

/** Confirmed, and where it was marked on a sagittal slice nothing speaks against it. */
const isAtLevel = ({ level, issues }: MeasureResult): boolean =>
  level?.confirmed === "hand" || (level?.distanceMm !== undefined && !issues.some(contradictsLevel));

const contradictsLevel = ({ code, severity }: Issue) => code.startsWith("level-") && severity !== "info";

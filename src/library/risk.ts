/**
 * `paraspine/risk`: risk models as data, prediction as band, percentile and coarse interval, and models adapted to local
 * outcomes. Not validated, not for treatment decisions, research use only.
 *
 * @example
 * import { defaultRiskModel, predictRisk, readRiskInput } from "paraspine/risk";
 *
 * const input = readRiskInput({ ageYears: 72, csaCm2: 31, fdrPercent: 38 }, [defaultRiskModel]);
 * if (!input.ok) throw new Error(input.issues[0].message);
 * const predicted = predictRisk(defaultRiskModel, input.value);
 * if (predicted.ok) console.log(predicted.value.band, predicted.value.interval);
 */

export { type ReaderErrorOfStudy, serialiseReaderError } from "../project/clinical/keep-reader-error.ts";
export { projectTrainingTable } from "../project/clinical/project-training-table.ts";
export type { StudyAgreement } from "../report/agreement/agreement-of-study.ts";
export { localModelReport } from "../report/risk/local-model-report.ts";
export { type PatientPrediction, predictionRows, riskOverTable } from "../report/risk/risk-over-table.ts";
export { type AboutModel, aboutModel } from "../risk/about/about-model.ts";
export type { ChecklistItem } from "../risk/about/checklist-item.ts";
export { inputFromMeasurement, type MeasuredForRisk } from "../risk/input/input-from-measurement.ts";
export { inputsFromTable, type PatientInput } from "../risk/input/inputs-from-table.ts";
export { readRiskInput } from "../risk/input/read-risk-input.ts";
export type {
  MeasuredProvenance,
  Provenance,
  RiskInput,
  RiskValue,
  ShownConversion,
} from "../risk/input/risk-input.ts";
export { type UnitConversion, unitConversions } from "../risk/input/unit-conversions.ts";
export { type CohortChoice, type LocalCohort, localCohort } from "../risk/local/local-cohort.ts";
export { parseLocalModel, serialiseLocalModel } from "../risk/local/local-model-document.ts";
export { type LocalModel, type LocalModelChoice, makeLocalModel } from "../risk/local/make-local-model.ts";
export {
  type LocalPatient,
  type MeasuredValues,
  trainingOutcome,
  trainingTable,
} from "../risk/local/training-table.ts";
export { type StepNeed, stepNeeds, type UpdateStep, updateSteps } from "../risk/local/update-step.ts";
export type { StepValidation } from "../risk/local/validate-step.ts";
export { parseRiskModel } from "../risk/model/parse-risk-model.ts";
export type {
  Confidence,
  GroupDistribution,
  LinkUncertainty,
  ModelDefect,
  ModelUse,
  ReferenceDistribution,
  RiskLink,
  RiskModel,
  RiskPopulation,
  RiskVariable,
  SourceMeasurement,
} from "../risk/model/risk-model.ts";
export { defaultRiskModel, namedRiskModel, riskModels } from "../risk/models/risk-models.ts";
export { type Caveat, caveatMessage } from "../risk/predict/caveat.ts";
export type { CaveatCode } from "../risk/predict/caveat-catalogue.ts";
export {
  defaultSeed,
  type PredictionOptions,
  type PredictionSettings,
  predictRisk,
  type RiskPrediction,
} from "../risk/predict/predict-risk.ts";
export { bandText, confidenceText, intervalText, percentileText } from "../risk/predict/prediction-words.ts";
export { readReaderError } from "../risk/predict/read-reader-error.ts";
export { assumedReaderError, type GivenReaderError, type ReaderError } from "../risk/predict/reader-error.ts";
export type { Band } from "../risk/predict/relative-position.ts";
export type { Contribution } from "../risk/predict/score.ts";
export type { Sensitivity } from "../risk/predict/sensitivity.ts";

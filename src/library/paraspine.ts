/**
 * Paraspine as a library: measures the paraspinal muscles on lumbar MRI (CSA, FA, FDR) the way ImageJ does.
 * Research use only.
 *
 * Everything here is pure: bytes in, values out, no file is touched. What data can cause comes back as a
 * `Result` with issues; nothing here throws for it. Files come in through `Ports`; those of a computer are
 * `nodePorts` of `paraspine/node`.
 *
 * @example
 * import { readFile } from "node:fs/promises";
 * import { analyseCase, caseFromSlice, readRoiSet, readSlice, resolveRecipe } from "paraspine";
 * import { nodePorts } from "paraspine/node";
 *
 * const ports = nodePorts("slice.dcm");
 * const bytes = await readFile("slice.dcm");
 * const slice = readSlice(bytes);
 * const rois = readRoiSet(await readFile("RoiSet.zip"));
 * if (!slice.ok || !rois.ok) throw new Error("unreadable");
 * const work = caseFromSlice({
 *   slice: slice.value,
 *   sha256: await ports.sha256(bytes),
 *   rois: rois.value,
 *   recipe: resolveRecipe({ scope: "image" }),
 * });
 * const analysed = await analyseCase(work, ports);
 * if (analysed.ok) console.log(analysed.value.result?.patient.fdrPercent);
 */

export type { Branded } from "../base/branded.ts";
export type { CodedConcept, CodingScheme } from "../base/coded-concept.ts";
export type { Cell } from "../base/csv-text.ts";
export { hasError, type Issue, type IssuePlace, issue, issueMessage } from "../base/issue.ts";
export { type IssueCode, issueCatalogue } from "../base/issue-catalogue.ts";
export type { Severity } from "../base/issue-definition.ts";
export { type Language, languages, type Text, type TextParameters } from "../base/language.ts";
export { type Failure, failure, type Result, type Success, success } from "../base/result.ts";
export type { Degrees } from "../base/units.ts";
export {
  type DeidentificationKey,
  type DeidentificationOption,
  deidentificationOptions,
} from "../dicom/deidentify/deidentification.ts";
export {
  type DeidentifiedDicom,
  type DicomDeidentification,
  deidentifyDicom,
} from "../dicom/deidentify/deidentify-dicom.ts";
export { type Replacements, replacementsOf, type Subject } from "../dicom/deidentify/replacements.ts";
export type { CompressedFrame, FrameDecoder } from "../dicom/frame-decoder.ts";
export { readSlice } from "../dicom/read-slice.ts";
export type { LoadedSlice, Slice, SliceFacts } from "../dicom/slice.ts";
export type { Moment } from "../dicom/write/source-modules.ts";
export { type NiftiLabelMapToWrite, writeNiftiLabelMap } from "../dicom/write-nifti-label-map.ts";
export {
  type MaskedRegion,
  type SegmentationToWrite,
  type WrittenSegmentation,
  writeSegmentation,
} from "../dicom/write-segmentation.ts";
export { type StructureSetToWrite, writeStructureSet } from "../dicom/write-structure-set.ts";
export { type StructuredReportToWrite, writeStructuredReport } from "../dicom/write-structured-report.ts";
export { autoThreshold, findThreshold } from "../fat/auto-threshold.ts";
export type { Counts } from "../fat/methods/method.ts";
export { type PresetRecipe, presetRecipes } from "../fat/preset-recipes.ts";
export {
  type DisplayRange,
  defaultRecipe,
  type ImagejMethod,
  type ImagejProfile,
  imagejMethods,
  imagejProfiles,
  type Recipe,
  type ThresholdMethod,
  type ThresholdRule,
  type ThresholdScope,
  thresholdMethods,
  thresholdScopes,
} from "../fat/recipe.ts";
export { namedMethod, namedRecipe, resolveRecipe } from "../fat/resolve-recipe.ts";
export type { Histogram } from "../image/histogram.ts";
export { countPixels, type Mask } from "../image/mask.ts";
export type {
  DisplayWindow,
  PixelPadding,
  PixelSpacingMm,
  ScalarImage,
  StoredPixels,
} from "../image/scalar-image.ts";
export type { SliceGeometry, Vector3 } from "../image/slice-geometry.ts";
export type {
  CoilShading,
  DraftDecision,
  DraftMeasurement,
  EightBitStatistics,
  FdrDenominator,
  LevelMeasurement,
  MeasuredImage,
  MeasureResult,
  PatientMeasurement,
  RoiMeasurement,
  Threshold,
  ThresholdSensitivity,
} from "../measure/measure-result.ts";
export {
  type AgreementQuantity,
  type AgreementRegion,
  agreementOfPairs,
  type OutlineAgreement,
  type PairsAgreement,
  type QuantityAgreement,
} from "../pipeline/agreement-of-pairs.ts";
export {
  analyseBatch,
  type BatchEvent,
  type BatchInput,
  type BatchSettings,
  type SliceInput,
} from "../pipeline/analyse-batch.ts";
export { analyseCase } from "../pipeline/analyse-case.ts";
export {
  analyseSlice,
  measureSlice,
  type RegionAnalysis,
  type SliceAnalysis,
  type SliceToAnalyse,
} from "../pipeline/analyse-slice.ts";
export type { BatchPace } from "../pipeline/batch-pace.ts";
export { type BatchPlan, type BatchPlanSettings, planBatch } from "../pipeline/batch-plan.ts";
export type { Shard } from "../pipeline/batch-shard.ts";
export type { BatchGap, BatchStudy, BatchUnit, SliceProposal } from "../pipeline/batch-unit.ts";
export { type CaseStart, caseFromSlice } from "../pipeline/case-from-slice.ts";
export { drawnByModel, type ModelOutlines } from "../pipeline/drawn-by-model.ts";
export type { DrawnPair } from "../pipeline/drawn-pair.ts";
export type { StopSignal } from "../pipeline/in-order.ts";
export type { LiveHistogram, MethodChoice } from "../pipeline/live-histogram.ts";
export { type MeasuredCase, measureCase } from "../pipeline/measure-case.ts";
export { measuredImage } from "../pipeline/measured-image.ts";
export { pairsOfCases } from "../pipeline/pairs-of-cases.ts";
export { parseSliceList } from "../pipeline/parse-slice-list.ts";
export type { Ports } from "../pipeline/ports.ts";
export { reportOfCase } from "../pipeline/report-of-case.ts";
export type { SliceRequest } from "../pipeline/slice-request.ts";
export type { SliceRule } from "../pipeline/slice-rule.ts";
export { type Pseudonyms, tableWithPseudonyms, withPseudonyms } from "../pipeline/with-pseudonyms.ts";
export { inputFromMeasurement } from "../risk/input/input-from-measurement.ts";
export { readRiskInput } from "../risk/input/read-risk-input.ts";
export type { Provenance, RiskInput, RiskValue } from "../risk/input/risk-input.ts";
export { parseRiskModel } from "../risk/model/parse-risk-model.ts";
export type { RiskModel, RiskVariable } from "../risk/model/risk-model.ts";
export { defaultRiskModel, namedRiskModel, riskModels } from "../risk/models/risk-models.ts";
export { type PredictionOptions, predictRisk, type RiskPrediction } from "../risk/predict/predict-risk.ts";
export { labelMapFromRois } from "../roi/label-map-from-rois.ts";
export { type Outline, type OutlineType, outlineTypes, type PixelPoint } from "../roi/outline.ts";
export { type ImageSize, rasterise } from "../roi/rasterise.ts";
export { rasteriseRoi } from "../roi/rasterise-roi.ts";
export type { StackPosition } from "../roi/read-imagej-roi.ts";
export { readRoiSet, readStackedRois, type StackedRoi } from "../roi/read-roi-set.ts";
export {
  type Convention,
  conventions,
  isMuscle,
  type MuscleName,
  muscleNames,
  type Origin,
  type RegionName,
  type Roi,
  regionNames,
} from "../roi/roi.ts";
export { roisOfPosition, type StackedSlice } from "../roi/rois-of-position.ts";
export { writeRoiSet } from "../roi/write-roi-set.ts";
export { canonicalJson } from "../study/canonical-json.ts";
export type { Case, CaseImage, ExternalCsa } from "../study/case.ts";
export type { CaseLevel, EndplateLevel, MarkedSagittal } from "../study/case-level.ts";
export type { Clinical } from "../study/clinical.ts";
export { describeDrawn } from "../study/describe-drawn.ts";
export { describeLevel } from "../study/describe-level.ts";
export { describeRecipe } from "../study/describe-recipe.ts";
export type { Drawn, DrawnBy, DrawnStructure } from "../study/drawn.ts";
export { measurementRows } from "../study/measurement-rows.ts";
export { parseCase } from "../study/parse-case.ts";
export { parseRecipe } from "../study/parse-recipe.ts";
export { program } from "../study/program.ts";
export { serialiseCase } from "../study/serialise-case.ts";
export { serialiseResult } from "../study/serialise-result.ts";
export type { Settings } from "../study/settings.ts";
export { codebook, type DescribedTable } from "../study/tables/codebook.ts";
export type { Column, ColumnType, ColumnWords } from "../study/tables/column.ts";
export { patientColumns, patientRows, patientTable } from "../study/tables/patient-rows.ts";
export type { PatientSlice } from "../study/tables/patient-slice.ts";
export { type Table, writeCsv } from "../study/write-csv.ts";

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
export { canonicalJson } from "../base/canonical-json.ts";
export type { CodedConcept, CodingScheme } from "../base/coded-concept.ts";
export type { Cell } from "../base/csv-text.ts";
export type { StopSignal } from "../base/in-order.ts";
export { hasError, type Issue, type IssuePlace, issue, issueMessage } from "../base/issue.ts";
export { type IssueCode, issueCatalogue } from "../base/issue-catalogue.ts";
export type { Severity } from "../base/issue-definition.ts";
export { type Language, languages, type Text, type TextParameters } from "../base/language.ts";
export { type Failure, failure, mapResult, type Result, type Success, success } from "../base/result.ts";
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
export {
  type MaskedRegion,
  type SegmentationToWrite,
  type WrittenSegmentation,
  writeSegmentation,
} from "../dicom/objects/write-segmentation.ts";
export { type StructureSetToWrite, writeStructureSet } from "../dicom/objects/write-structure-set.ts";
export {
  type StructuredReportToWrite,
  writeStructuredReport,
} from "../dicom/objects/write-structured-report.ts";
export type { CompressedFrame, FrameDecoder } from "../dicom/pixels/frame-decoder.ts";
export { readSlice } from "../dicom/slice/read-slice.ts";
export type { Moment } from "../dicom/write/source-modules.ts";
export { autoThreshold, findThreshold } from "../fat/auto-threshold.ts";
export type { Counts } from "../fat/histogram/method.ts";
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
export type { LoadedSlice, Slice, SliceFacts } from "../image/slice.ts";
export type { SliceGeometry, Vector3 } from "../image/slice-geometry.ts";
export type {
  CoilShading,
  DraftDecision,
  DraftMeasurement,
  EightBitStatistics,
  FdrDenominator,
  LevelMeasurement,
  LevelProposalMeasurement,
  MeasuredImage,
  MeasureResult,
  PatientMeasurement,
  RoiMeasurement,
  Threshold,
  ThresholdSensitivity,
} from "../measure/measure-result.ts";
export { type NiftiLabelMapToWrite, writeNiftiLabelMap } from "../nifti/write-nifti-label-map.ts";
export {
  type AgreementQuantity,
  type AgreementRegion,
  agreementOfPairs,
  type OutlineAgreement,
  type PairsAgreement,
  type QuantityAgreement,
} from "../pipeline/agreement/agreement-of-pairs.ts";
export type { DrawnPair } from "../pipeline/agreement/drawn-pair.ts";
export { pairsOfCases } from "../pipeline/agreement/pairs-of-cases.ts";
export {
  analyseBatch,
  type BatchEvent,
  type BatchInput,
  type BatchSettings,
  type SliceInput,
} from "../pipeline/batch/analyse-batch.ts";
export type { BatchPace } from "../pipeline/batch/batch-pace.ts";
export { type BatchPlan, type BatchPlanSettings, planBatch } from "../pipeline/batch/batch-plan.ts";
export type { Shard } from "../pipeline/batch/batch-shard.ts";
export type { BatchGap, BatchStudy, BatchUnit, SliceProposal } from "../pipeline/batch/batch-unit.ts";
export { parseSliceList } from "../pipeline/batch/parse-slice-list.ts";
export type { SliceRequest } from "../pipeline/batch/slice-request.ts";
export type { SliceRule } from "../pipeline/batch/slice-rule.ts";
export { drawnByModel, type ModelOutlines } from "../pipeline/drawing/drawn-by-model.ts";
export { analyseCase } from "../pipeline/measuring/analyse-case.ts";
export {
  analyseSlice,
  measureSlice,
  type RegionAnalysis,
  type SliceAnalysis,
  type SliceToAnalyse,
} from "../pipeline/measuring/analyse-slice.ts";
export { type CaseStart, caseFromSlice } from "../pipeline/measuring/case-from-slice.ts";
export type { LiveHistogram, MethodChoice } from "../pipeline/measuring/live-histogram.ts";
export { type MeasuredCase, measureCase } from "../pipeline/measuring/measure-case.ts";
export { measureOutlined, type OutlinedSlice } from "../pipeline/measuring/measure-outlined.ts";
export { measureStored } from "../pipeline/measuring/measure-stored.ts";
export {
  measureWithOutlines,
  type OutlinedMeasurement,
  type SliceToMeasure,
} from "../pipeline/measuring/measure-with-outlines.ts";
export { measuredImage } from "../pipeline/measuring/measured-image.ts";
export type { MeasuredSlice } from "../pipeline/measuring/measured-slice.ts";
export type { Ports, ReadingPorts, StoredImagePorts } from "../pipeline/measuring/ports.ts";
export { type ResultDifference, resultDifferences } from "../pipeline/measuring/result-differences.ts";
export type { OutlineSource, SliceOutlines } from "../pipeline/measuring/slice-outlines.ts";
export { type Pseudonyms, tableWithPseudonyms, withPseudonyms } from "../project/exports/with-pseudonyms.ts";
export { reportOfCase } from "../report/case/report-of-case.ts";
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
export type { Acquisition, ScannedPatient } from "../study/case/acquisition.ts";
export type { Case, CaseImage, ExternalCsa } from "../study/case/case.ts";
export type { CaseLevel, EndplateLevel, MarkedSagittal } from "../study/case/case-level.ts";
export type { Clinical } from "../study/case/clinical.ts";
export type { Drawn, DrawnBy, DrawnStructure } from "../study/case/drawn.ts";
export { parseCase } from "../study/case/parse-case.ts";
export { parseRecipe } from "../study/case/parse-recipe.ts";
export { program } from "../study/case/program.ts";
export { serialiseCase } from "../study/case/serialise-case.ts";
export { serialiseResult } from "../study/case/serialise-result.ts";
export type { Settings, TextSize, Theme } from "../study/case/settings.ts";
export { codebook, type DescribedTable } from "../study/tables/codebook.ts";
export type { Column, ColumnType, ColumnWords } from "../study/tables/column.ts";
export { measurementRows } from "../study/tables/measurement-rows.ts";
export { patientColumns, patientRows, patientTable } from "../study/tables/patient-rows.ts";
export type { PatientSlice } from "../study/tables/patient-slice.ts";
export { type CellTable, writeCsv } from "../study/tables/write-csv.ts";
export { describeDrawn } from "../study/texts/describe-drawn.ts";
export { describeLevel } from "../study/texts/describe-level.ts";
export { describeRecipe } from "../study/texts/describe-recipe.ts";
export { describeSliceNumbers, type SliceNumbers } from "../study/texts/describe-slice-numbers.ts";
export { limitText } from "../study/texts/limit-text.ts";

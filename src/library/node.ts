/**
 * `paraspine/node`: what touches a computer: files, folders and archives in, the bundled models, tables, figures,
 * batches in processes, project files. Nothing leaves the machine.
 *
 * @example
 * import { listStudies } from "paraspine/node";
 *
 * const { studies } = await listStudies(["scans"]);
 * for (const { series } of studies) console.log(series.map(({ plane, weighting }) => `${plane} ${weighting}`));
 */

export type { BatchUnitSettings } from "../node/batch/batch-contract.ts";
export { jobsToRun } from "../node/batch/default-jobs.ts";
export { mergeBatches } from "../node/batch/merge-batches.ts";
export { type BatchSummary, type BatchToRun, runBatch } from "../node/batch/run-batch.ts";
export { caseImageIndex } from "../node/case-image-index.ts";
export { checkOutputs, type Outputs } from "../node/check-outputs.ts";
export {
  type DeidentifiedFiles,
  type DeidentifyOptions,
  deidentifyFiles,
} from "../node/deidentify/deidentify-files.ts";
export { openPseudonyms } from "../node/deidentify/open-pseudonyms.ts";
export { drawOutlines, type SliceToDraw } from "../node/draw-outlines.ts";
export { drawRois } from "../node/draw-rois.ts";
export { type CaseExportKind, exportCase, exportMeasured, type MeasuredSlice } from "../node/export-case.ts";
export { exportNifti, type LabelledSlice } from "../node/export-nifti.ts";
export { exportProject } from "../node/export-project/export-project.ts";
export {
  type FolderKind,
  isFolderKind,
  type ProjectExportKind,
  projectExportKinds,
} from "../node/export-project/project-export-kinds.ts";
export type { ExportedProject, ProjectExportOptions } from "../node/export-project/project-export-options.ts";
export { exportSegmentation, type SegmentationExport } from "../node/export-segmentation.ts";
export { exportStructuredReport } from "../node/export-structured-report.ts";
export { type ListProgress, listStudies } from "../node/list-studies.ts";
export { defaultModel, type LoadedModel, loadModel } from "../node/load-model.ts";
export { loadSlice } from "../node/load-slice.ts";
export { type LoadedSpineModel, loadSpineModel } from "../node/load-spine-model.ts";
export type { MadeReport } from "../node/make-report.ts";
export { missingPaths } from "../node/missing-paths.ts";
export { installedModel } from "../node/model-identity.ts";
export { nodePorts } from "../node/node-ports.ts";
export type { SegmenterOptions } from "../node/onnx-session.ts";
export { overwrittenInputs } from "../node/overwritten-inputs.ts";
export { createProject, type OpenOptions, openProject } from "../node/project/open-project.ts";
export { restoreProject } from "../node/project/restore-project.ts";
export { readBytes } from "../node/read-bytes.ts";
export { readCase } from "../node/read-case.ts";
export { readCases } from "../node/read-cases.ts";
export { readPicture } from "../node/read-picture.ts";
export { type ImportedRois, readRois } from "../node/read-rois.ts";
export { readTableFile } from "../node/read-table-file.ts";
export { recomputeCase } from "../node/recompute-case.ts";
export { renderFigure } from "../node/render-figure.ts";
export { renderOverlay } from "../node/render-overlay.ts";
export { type SegmenterEngine, segmenterEngines } from "../node/segmenter-engine.ts";
export { openSettings, type SettingsStore } from "../node/settings-store.ts";
export { sha256 } from "../node/sha256.ts";
export { type DrawableSlice, type SliceChoice, slicesToSegment } from "../node/slices-to-segment.ts";
export { type Surroundings, userDataFolder } from "../node/user-data-folder.ts";
export { writeAtomically } from "../node/write-atomically.ts";
export { writeLabelPicture } from "../node/write-label-picture.ts";
export { writeReport } from "../node/write-report.ts";
export type { RegionAnalysis, SliceAnalysis } from "../pipeline/analyse-slice.ts";
export type { BatchPace } from "../pipeline/batch-pace.ts";
export type { BatchPlan } from "../pipeline/batch-plan.ts";
export type { BatchRunSettings } from "../pipeline/batch-settings.ts";
export type { Shard } from "../pipeline/batch-shard.ts";
export type { BatchGap, BatchStudy, BatchUnit, SliceProposal } from "../pipeline/batch-unit.ts";
export type { ModelOutlines, TimedOutlines } from "../pipeline/drawn-by-model.ts";
export type { StopSignal } from "../pipeline/in-order.ts";
export type { MeasuredCase } from "../pipeline/measure-case.ts";
export type { Ports } from "../pipeline/ports.ts";
export type { ProjectCheck, ProjectDocumentKind, ProjectStore } from "../pipeline/project-store.ts";
export type { ReportDocument } from "../pipeline/report-document.ts";
export type { ResultDifference } from "../pipeline/result-differences.ts";
export type { RiskOfResult } from "../pipeline/risk-of-result.ts";
export type { Pseudonyms } from "../pipeline/with-pseudonyms.ts";
export type { Actor } from "../study/project/actor.ts";
export type { AuditAction, AuditEntry } from "../study/project/audit-entry.ts";
export { auditTable } from "../study/project/audit-table.ts";
export type { CaseVersion } from "../study/project/case-version.ts";
export { type ClinicalMeaning, isClinicalMeaning } from "../study/project/clinical-columns.ts";
export { mergePatients } from "../study/project/merge-patients.ts";
export type { PatientRecord } from "../study/project/patient-record.ts";
export type { ProjectFacts } from "../study/project/project-facts.ts";
export type { ProjectSlice } from "../study/project/project-slice.ts";
export {
  type ClinicalColumn,
  type ClinicalMapping,
  type ClinicalTable,
  readClinicalTable,
} from "../study/project/read-clinical-table.ts";
export type { Repeat } from "../study/project/repeat.ts";
export type { WorklistRow } from "../study/project/worklist-row.ts";
export { type WorklistState, worklistStates } from "../study/project/worklist-state.ts";
export { worklistTable } from "../study/project/worklist-table.ts";

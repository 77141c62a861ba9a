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

export type { StopSignal } from "../base/in-order.ts";
export { type PlanningContext, planSlices } from "../node/adding/plan-slices.ts";
export { slicesOfBatch } from "../node/adding/slices-of-batch.ts";
export type { BatchUnitSettings } from "../node/batch/batch-contract.ts";
export { cohortOfBatch } from "../node/batch/cohort-of-batch.ts";
export { jobsToRun } from "../node/batch/default-jobs.ts";
export { mergeBatches } from "../node/batch/merge-batches.ts";
export { type BatchSummary, type BatchToRun, runBatch } from "../node/batch/run-batch.ts";
export { caseImageIndex } from "../node/cases/case-image-index.ts";
export { readCase } from "../node/cases/read-case.ts";
export { readCases } from "../node/cases/read-cases.ts";
export { differsFromStored, recomputeCase } from "../node/cases/recompute-case.ts";
export {
  type DeidentifiedFiles,
  type DeidentifyOptions,
  deidentifyFiles,
} from "../node/deidentify/deidentify-files.ts";
export { openPseudonyms } from "../node/deidentify/open-pseudonyms.ts";
export {
  type CaseExportKind,
  exportCase,
  exportMeasured,
} from "../node/export/export-case.ts";
export { exportNifti, type LabelledSlice } from "../node/export/export-nifti.ts";
export { exportSegmentation, type SegmentationExport } from "../node/export/export-segmentation.ts";
export { exportStructuredReport } from "../node/export/export-structured-report.ts";
export type { MadeReport } from "../node/export/make-report.ts";
export { type SliceToReport, writeCaseReports } from "../node/export/write-case-reports.ts";
export { writeLabelPicture } from "../node/export/write-label-picture.ts";
export { writeReport } from "../node/export/write-report.ts";
export { cohortOfProject } from "../node/export-project/cohort-of-project.ts";
export { exportProject } from "../node/export-project/export-project.ts";
export {
  type FolderKind,
  isFolderKind,
  type ProjectExportKind,
  projectExportKinds,
} from "../node/export-project/project-export-kinds.ts";
export type { ExportedProject, ProjectExportOptions } from "../node/export-project/project-export-options.ts";
export { renderFigure } from "../node/figure/render-figure.ts";
export { renderLevelPicture } from "../node/figure/render-level-picture.ts";
export { renderOverlay } from "../node/figure/render-overlay.ts";
export { checkOutputs, type Outputs } from "../node/files/check-outputs.ts";
export { makeFolder } from "../node/files/make-folder.ts";
export { missingPaths } from "../node/files/missing-paths.ts";
export { sha256 } from "../node/files/sha256.ts";
export { writeAtomically } from "../node/files/write-atomically.ts";
export { type LevelPictureOptions, levelPicture } from "../node/level-picture/level-picture.ts";
export { drawOutlines, type SliceToDraw } from "../node/model/draw-outlines.ts";
export { drawRois } from "../node/model/draw-rois.ts";
export { defaultModel, type LoadedModel, loadModel } from "../node/model/load-model.ts";
export { type LoadedSpineModel, loadSpineModel, spineModel } from "../node/model/load-spine-model.ts";
export { installedModel } from "../node/model/model-identity.ts";
export type { SegmenterOptions } from "../node/model/onnx-session.ts";
export { type SegmenterEngine, segmenterEngines } from "../node/model/segmenter-engine.ts";
export { nodePorts } from "../node/node-ports.ts";
export {
  createProject,
  type OpenOptions,
  openProject,
  projectPath,
} from "../node/project-file/open-project.ts";
export { restoreProject } from "../node/project-file/restore-project.ts";
export { openSettings, type SettingsStore } from "../node/settings/settings-store.ts";
export { type Surroundings, userDataFolder } from "../node/settings/user-data-folder.ts";
export { overwrittenInputs } from "../node/sources/overwritten-inputs.ts";
export { readBytes } from "../node/sources/read-bytes.ts";
export { readTableFile } from "../node/sources/read-table-file.ts";
export { type ListProgress, listStudies } from "../node/studies/list-studies.ts";
export { loadSlice } from "../node/studies/load-slice.ts";
export { readPicture } from "../node/studies/read-picture.ts";
export { readRois } from "../node/studies/read-rois.ts";
export { imageAt, readingPorts } from "../node/studies/reading-ports.ts";
export { type DrawableSlice, type SliceChoice, slicesToSegment } from "../node/studies/slices-to-segment.ts";
export { type ListFolders, rememberedListing } from "../node/studies/study-around.ts";
export type { BatchPace } from "../pipeline/batch/batch-pace.ts";
export type { BatchPlan } from "../pipeline/batch/batch-plan.ts";
export type { BatchRunSettings } from "../pipeline/batch/batch-settings.ts";
export type { Shard } from "../pipeline/batch/batch-shard.ts";
export type {
  BatchGap,
  BatchSearch,
  BatchStudy,
  BatchUnit,
  LevelSearch,
  SliceProposal,
} from "../pipeline/batch/batch-unit.ts";
export type { ModelOutlines, TimedOutlines } from "../pipeline/drawing/drawn-by-model.ts";
export type { RegionAnalysis, SliceAnalysis } from "../pipeline/measuring/analyse-slice.ts";
export type { MeasuredCase } from "../pipeline/measuring/measure-case.ts";
export type { MeasuredSlice } from "../pipeline/measuring/measured-slice.ts";
export type { Ports, ReadingPorts, StoredImagePorts } from "../pipeline/measuring/ports.ts";
export type { ResultDifference } from "../pipeline/measuring/result-differences.ts";
export type { SliceOutlines } from "../pipeline/measuring/slice-outlines.ts";
export {
  type AddedToProject,
  type AddingOptions,
  type AddingStore,
  addToProject,
} from "../project/adding/add-to-project.ts";
export type { PlannedSlice } from "../project/adding/planned-slice.ts";
export type { SliceToAdd, WorkToAdd } from "../project/adding/slice-to-add.ts";
export type { RiskContext } from "../project/clinical/risk-context.ts";
export type { RiskOfResult } from "../project/clinical/risk-of-result.ts";
export type { Pseudonyms } from "../project/exports/with-pseudonyms.ts";
export type { ProjectCheck, ProjectDocumentKind, ProjectStore } from "../project/project-store.ts";
export type { StorePort } from "../project/store-port.ts";
export type {
  ContributionBars,
  IntervalBar,
  PageTable,
  ReportBlock,
  ReportPage,
  ThirdsBar,
} from "../report/case/report-page.ts";
export type { Actor } from "../study/project/actor.ts";
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
export { worklistTable } from "../study/tables/worklist-table.ts";
export type { AuditAction, AuditEntry } from "../study/trail/audit-entry.ts";
export { auditTable } from "../study/trail/audit-table.ts";

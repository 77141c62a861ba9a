import type { Issue } from "./base/issue.ts";
import type { Result } from "./base/result.ts";
import type { StudyEntry, StudyListing } from "./dicom/series/study-listing.ts";
import type { LoadedSlice } from "./image/slice.ts";
import type { Thumbnail } from "./image/thumbnail.ts";
import type { TimedOutlines } from "./pipeline/drawing/drawn-by-model.ts";
import type { ProposedLevel } from "./pipeline/level/propose-level.ts";
import type { BatchProgress } from "./project/batch/batch-progress.ts";
import type { WindowBatchSettings } from "./project/batch/draw-batch.ts";
import type { ClinicalPreview } from "./project/clinical/clinical-preview.ts";
import type { RiskContext } from "./project/clinical/risk-context.ts";
import type { WorkOutside } from "./project/drafts/outside-work.ts";
import type { DeidentifiedCounts, DeidentifyRequest } from "./project/exports/deidentify-slices.ts";
import type { ApprovedSlices } from "./project/open/judge-slices.ts";
import type { ProjectCheck } from "./project/project-store.ts";
import type { OpenedRepeat } from "./project/repeats/blinded-reading.ts";
import type { NewRepeats } from "./project/repeats/draw-repeats.ts";
import type { RepeatFacts } from "./project/repeats/repeat-facts.ts";
import type { StudyAgreement } from "./report/agreement/agreement-of-study.ts";
import type { Convention, Roi } from "./roi/roi.ts";
import type { Table } from "./stats/table/table.ts";
import type { Case } from "./study/case/case.ts";
import type { Settings, TextSize, Theme } from "./study/case/settings.ts";
import type { Actor } from "./study/project/actor.ts";
import type { CaseVersion } from "./study/project/case-version.ts";
import type { ProjectFacts } from "./study/project/project-facts.ts";
import type { ClinicalMapping } from "./study/project/read-clinical-table.ts";
import type { WorklistRow } from "./study/project/worklist-row.ts";
import type { WorklistState } from "./study/project/worklist-state.ts";

export type {
  BatchProgress,
  DeidentifiedCounts,
  DeidentifyRequest,
  LoadedSlice,
  NewRepeats,
  OpenedRepeat,
  RepeatFacts,
  Settings,
  WorkOutside,
};

export interface ApplicationFacts {
  readonly version: string;
  readonly electronVersion: string;
  /** Paths to open at start: the arguments, or the bundled sample study. */
  readonly startPaths: readonly string[];
  readonly settings: Settings;
}

/** What a file chosen for opening turned out to be. `undefined` everywhere: the dialog was cancelled. */
export type Chosen<Value> = Value | null;

/** One export of the current Case. The three-panel figure is drawn from the Case's own masks (sharp), at 300 dpi. */
export type ExportKind = "csv" | "roiset" | "seg" | "rtstruct" | "sr" | "nifti" | "figure" | "json";

/** A file with a table, or with published tables to audit, as it is on the disk. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What a project is exported as: tables (`csv`, `xlsx`, for SPSS `sps` and `sav`), reports of a page each in one file
 * (`pdf`), or a folder with a file per slice (the others).
 */
export const projectExports = [
  "csv",
  "xlsx",
  "sps",
  "sav",
  "pdf",
  "png",
  "roiset",
  "seg",
  "sr",
  "rtstruct",
  "nifti",
  "json",
] as const;
export type ProjectExport = (typeof projectExports)[number];

/** A note on a slice, as it was signed. */
export type SliceNote = Actor & { readonly text: string };

/** The kinds of long work on a project. */
const jobKinds = ["export", "batch", "deidentify", "local-model"] as const;
export type JobKind = (typeof jobKinds)[number];

/** What came of a job: whole, or in a stated part; nothing of one that was stopped or failed has its final name. */
export interface JobOutcome {
  readonly state: "done" | "stopped" | "failed";
  /** Name of the file or folder that was written. */
  readonly name?: string;
  /** How many slices are in it, and how many were wanted. */
  readonly slices?: number;
  readonly of?: number;
}

/** A long piece of work on the open project; one runs, the others wait in the order in which they were asked for. */
export interface JobFacts extends Omit<JobOutcome, "state"> {
  readonly id: number;
  readonly kind: JobKind;
  /** Of an export: what it is exported as. */
  readonly detail?: string;
  readonly state: "queued" | "running" | "stopping" | JobOutcome["state"];
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
}

/** What an export wrote. */
export interface ExportedSlices {
  /** The file, or the folder where there is a file per slice. */
  readonly target: string;
  /** How many slices are in it. */
  readonly slices: number;
  /** How many were wanted; present where some of them could not be exported. */
  readonly of?: number;
}

/**
 * The calls about the project that is open. Rows that change come as events of the kind `worklist`, whoever changed
 * them. Whatever is done goes into the project's trail under the reader's name of the settings; without a name what
 * would change the project answers `project-no-reader`, and without a project `project-none-open`.
 */
export interface ProjectApi {
  /** Starts what holds projects, ahead of opening one. */
  readyProject(): Promise<Result<null>>;
  /** Asks where, and makes a project there. Another one that is open is closed. */
  createProject(): Promise<Result<Chosen<ProjectFacts>>>;
  /** Opens a project; asks which where no path is given. `readOnly`: also if another window is editing it. */
  openProject(path?: string, readOnly?: boolean): Promise<Result<Chosen<ProjectFacts>>>;
  closeProject(): Promise<Result<null>>;
  /** The project that is open, or null. */
  projectFacts(): Promise<Result<ProjectFacts | null>>;
  worklist(): Promise<Result<readonly WorklistRow[]>>;
  /** Adds the slice to measure of every study in the paths; answers which rows were new. They begin without any work. */
  addToProject(paths: readonly string[]): Promise<Result<readonly string[]>>;
  /** Slices (these, or all) on which work was done outside of the project that the project does not have. */
  workOutside(ids?: readonly string[]): Promise<Result<readonly WorkOutside[]>>;
  /** Makes that work the newest version of these slices, with every outline, its history and its level; answers how many. */
  takeOverWork(ids: readonly string[]): Promise<Result<number>>;
  /** @param reason needed for `rejected` */
  /** `checked` gives back an approval that was undone; `approve` is how one is given. */
  setStates(ids: readonly string[], state: WorklistState, reason?: string): Promise<Result<null>>;
  /** Approves slices; those with open doubts only where the reader says so, all the same. */
  approve(ids: readonly string[], allTheSame: boolean): Promise<Result<ApprovedSlices>>;
  /** @param reason null takes the flag away */
  setFlags(ids: readonly string[], reason: string | null): Promise<Result<null>>;
  addNote(id: string, text: string): Promise<Result<null>>;
  notes(id: string): Promise<Result<readonly SliceNote[]>>;
  caseVersions(id: string): Promise<Result<readonly CaseVersion[]>>;
  /** A version of a slice's Case, the newest where none is given; null where there is none. */
  rowCase(id: string, version?: number): Promise<Result<Case | null>>;
  /** Writes what was drawn since as versions, measured again: when a slice is left. */
  settleWork(): Promise<Result<null>>;
  /** A small picture of the newest version, outlines and fat drawn on the slice, as PNG; null where there is none. */
  overlay(id: string): Promise<Result<Uint8Array | null>>;
  /** Draws by the model and measures; answers once all are done or the batch was cancelled. */
  startBatch(ids: readonly string[], settings: WindowBatchSettings): Promise<Result<BatchProgress>>;
  /** Asks where, waits for its turn, and writes. */
  exportProject(kind: ProjectExport, ids: readonly string[]): Promise<Result<Chosen<ExportedSlices>>>;
  /** The long jobs on the project: those that wait, the one that runs, and the last that ended. */
  jobs(): Promise<Result<readonly JobFacts[]>>;
  /** Stops a job that runs, or takes one that waits out of the queue. Nothing is left half written. */
  stopJob(id: number): Promise<Result<null>>;
  /**
   * For work that the window itself does on the project: answers the job once it is its turn. The turn lasts until
   * `endTurn`, or until the job is stopped.
   */
  takeTurn(kind: "local-model"): Promise<Result<number>>;
  endTurn(id: number): Promise<Result<null>>;
  /** Asks where and writes a whole, checked copy. */
  backupProject(): Promise<Result<Chosen<string>>>;
  verifyProject(): Promise<Result<ProjectCheck>>;
}

/** Studies with the open project: blinded repeats, clinical tables, local risk models. */
export interface ProjectStudiesApi {
  /** All repeats in the order in which they are to be drawn. */
  repeats(): Promise<Result<readonly RepeatFacts[]>>;
  /** Draws slices by lot for a new agreement study; answers how many. */
  drawRepeats(wanted: NewRepeats): Promise<Result<number>>;
  /** Opens a repeat that is not drawn yet, for its own reader only (`repeat-other-reader`). */
  openRepeat(study: string, code: string): Promise<Result<OpenedRepeat>>;
  /** Keeps the work on a repeat at once, in the project. */
  keepRepeat(study: string, code: string, work: Case): Promise<Result<null>>;
  /** The outlines that the model draws on a repeat's slice. */
  outlineRepeat(study: string, code: string, convention: Convention): Promise<Result<TimedOutlines>>;
  /** Measures what was drawn on a repeat and puts it into the project, where it stays as it is. */
  finishRepeat(study: string, code: string): Promise<Result<null>>;
  /** How well the repeats of a study agree with the first readings. */
  agreement(study: string): Promise<Result<StudyAgreement>>;
  /** Takes the study's standard error of measurement for the risk of this project's slices. */
  useReaderError(study: string): Promise<Result<null>>;
  /** What the project adds to the risk of a slice. */
  riskContext(id: string): Promise<Result<RiskContext>>;
  /** What a clinical table would bring; nothing is written. */
  previewClinical(path: string, mapping: ClinicalMapping): Promise<Result<ClinicalPreview>>;
  /** Writes the patients of a clinical table into the project; answers how many. */
  importClinical(path: string, mapping: ClinicalMapping): Promise<Result<number>>;
  /** The project's patients for a model: its variables and the outcome, one row each. */
  trainingTable(model: string): Promise<Result<Table>>;
  /** Keeps a local model as its next version (`serialiseLocalModel`); answers the version. */
  keepLocalModel(document: string): Promise<Result<number>>;
  /** The local models of the project as documents, the newest first. */
  localModels(): Promise<Result<readonly string[]>>;
  /** Asks where de-identified images go. */
  chooseDeidentifyFolder(): Promise<Result<Chosen<string>>>;
  /** Asks for the key of a de-identification: where a new one goes, or one that is there. */
  chooseDeidentifyKey(kind: "new" | "existing"): Promise<Result<Chosen<string>>>;
  /** Writes images of the project without the patient's identity; progress comes as events. */
  deidentify(wanted: DeidentifyRequest): Promise<Result<DeidentifiedCounts>>;
}

/** What statistics are written as. */
export type StatisticsFileKind = "csv" | "xlsx" | "svg" | "png" | "txt";

/**
 * The contract between the window and the machine. Every method answers with a Result and never throws; a
 * dialog that was cancelled answers null. Arguments are validated with a schema on arrival.
 */
export interface DesktopApi extends ProjectApi, ProjectStudiesApi {
  /** Facts of this run. */
  start(): Promise<Result<ApplicationFacts>>;
  saveSettings(settings: Settings): Promise<Result<Settings>>;
  /** Asks for files or a folder. */
  chooseInputs(kind: "files" | "folder"): Promise<Result<Chosen<readonly string[]>>>;
  /** Lists what the paths hold; progress comes as events. */
  listStudies(paths: readonly string[]): Promise<Result<StudyListing>>;
  /** Stops the listing in progress, which then answers with what it has read so far. */
  cancelListing(): Promise<Result<null>>;
  /**
   * The study of an image with its series in the folders beside: what a project's slice needs of its study. Its files
   * count as chosen then. An empty listing where the image is not found.
   */
  studyAround(path: string): Promise<Result<StudyListing>>;
  /** The slice at the L3 inferior endplate as the sagittal model proposes it; `trustPositions` as of `levelOfStudy`. */
  proposeLevel(study: StudyEntry, trustPositions: boolean): Promise<Result<ProposedLevel>>;
  /** A small picture of a slice. */
  thumbnail(path: string, frame: number): Promise<Result<Thumbnail>>;
  loadSlice(path: string, frame: number): Promise<Result<LoadedSlice>>;
  /** The outlines that the model draws on a slice. The model is loaded once and kept, in a process of its own. */
  drawOutlines(path: string, frame: number, convention: Convention): Promise<Result<TimedOutlines>>;
  /**
   * Keeps the work on a slice at once, atomically; it is found again by `recallCase`. A slice of the open project is
   * kept there, as a draft beside its versions, and outside of it where it was the same there.
   */
  keepCase(work: Case): Promise<Result<null>>;
  /** The work kept for this slice, or null. */
  recallCase(sha256: string, frame: number): Promise<Result<Case | null>>;
  /** Asks where, recomputes, and writes the Case document. */
  saveCaseAs(work: Case): Promise<Result<Chosen<string>>>;
  /** Asks for a Case document and reads it. */
  openCase(): Promise<Result<Chosen<Case>>>;
  /** Asks for a .roi, RoiSet.zip, Case, DICOM SEG or NIfTI label map and reads the outlines for this slice. */
  importRois(path: string, frame: number): Promise<Result<Chosen<readonly Roi[]>>>;
  /** Asks where, recomputes from the file on disk, and writes. `path` is the DICOM file of the slice. */
  exportCase(kind: ExportKind, work: Case, path: string): Promise<Result<Chosen<string>>>;
  /** Asks for a CSV or XLSX table, or published tables as JSON; answers the path. */
  chooseTable(): Promise<Result<Chosen<string>>>;
  /** Reads a file that `chooseTable` would offer. */
  readTable(path: string): Promise<Result<TableFile>>;
  /** Asks where and writes. `name`: without its ending. For png `content` is the figure as SVG text; it is drawn at 300 dpi. */
  writeStatistics(
    kind: StatisticsFileKind,
    name: string,
    content: string | Uint8Array,
  ): Promise<Result<Chosen<string>>>;
  /** Puts a text on the clipboard. */
  copyText(text: string): Promise<Result<null>>;
  /** Asks where, measures again from the file on disk, and writes the report of one page as PDF. */
  printReport(work: Case, path: string): Promise<Result<Chosen<string>>>;
}

/** The channel of every method; a method without one does not compile. */
export const desktopChannels: Record<keyof DesktopApi, string> = {
  start: "paraspine:start",
  saveSettings: "paraspine:save-settings",
  chooseInputs: "paraspine:choose-inputs",
  listStudies: "paraspine:list-studies",
  cancelListing: "paraspine:cancel-listing",
  studyAround: "paraspine:study-around",
  proposeLevel: "paraspine:propose-level",
  thumbnail: "paraspine:thumbnail",
  loadSlice: "paraspine:load-slice",
  drawOutlines: "paraspine:draw-outlines",
  keepCase: "paraspine:keep-case",
  recallCase: "paraspine:recall-case",
  saveCaseAs: "paraspine:save-case-as",
  openCase: "paraspine:open-case",
  importRois: "paraspine:import-rois",
  exportCase: "paraspine:export-case",
  chooseTable: "paraspine:choose-table",
  readTable: "paraspine:read-table",
  writeStatistics: "paraspine:write-statistics",
  copyText: "paraspine:copy-text",
  printReport: "paraspine:print-report",
  readyProject: "paraspine:ready-project",
  createProject: "paraspine:create-project",
  openProject: "paraspine:open-project",
  closeProject: "paraspine:close-project",
  projectFacts: "paraspine:project-facts",
  worklist: "paraspine:worklist",
  addToProject: "paraspine:add-to-project",
  workOutside: "paraspine:work-outside",
  takeOverWork: "paraspine:take-over-work",
  setStates: "paraspine:set-states",
  approve: "paraspine:approve",
  setFlags: "paraspine:set-flags",
  addNote: "paraspine:add-note",
  notes: "paraspine:notes",
  caseVersions: "paraspine:case-versions",
  rowCase: "paraspine:row-case",
  settleWork: "paraspine:settle-work",
  overlay: "paraspine:overlay",
  startBatch: "paraspine:start-batch",
  exportProject: "paraspine:export-project",
  jobs: "paraspine:jobs",
  stopJob: "paraspine:stop-job",
  takeTurn: "paraspine:take-turn",
  endTurn: "paraspine:end-turn",
  backupProject: "paraspine:backup-project",
  verifyProject: "paraspine:verify-project",
  repeats: "paraspine:repeats",
  drawRepeats: "paraspine:draw-repeats",
  openRepeat: "paraspine:open-repeat",
  keepRepeat: "paraspine:keep-repeat",
  outlineRepeat: "paraspine:outline-repeat",
  finishRepeat: "paraspine:finish-repeat",
  agreement: "paraspine:agreement",
  useReaderError: "paraspine:use-reader-error",
  riskContext: "paraspine:risk-context",
  previewClinical: "paraspine:preview-clinical",
  importClinical: "paraspine:import-clinical",
  trainingTable: "paraspine:training-table",
  keepLocalModel: "paraspine:keep-local-model",
  localModels: "paraspine:local-models",
  chooseDeidentifyFolder: "paraspine:choose-deidentify-folder",
  chooseDeidentifyKey: "paraspine:choose-deidentify-key",
  deidentify: "paraspine:deidentify",
};

/** What the machine reports to the window unasked. */
export type DesktopEvent =
  | {
      readonly kind: "progress";
      readonly done: number;
      readonly total: number | null;
      readonly label: string;
    }
  | { readonly kind: "issue"; readonly issue: Issue }
  /** Another project is open now, or none. */
  | { readonly kind: "project"; readonly facts: ProjectFacts | null }
  /** Rows of the project that are new or have changed; `replaced`: their Cases were written by something other than the window. */
  | { readonly kind: "worklist"; readonly rows: readonly WorklistRow[]; readonly replaced?: true }
  /** How many slices were read to be added. */
  | { readonly kind: "adding"; readonly done: number; readonly total: number | null }
  | { readonly kind: "batch"; readonly progress: BatchProgress }
  /** The long jobs on the project, whenever one of them changes. */
  | { readonly kind: "jobs"; readonly jobs: readonly JobFacts[] }
  /** How many files were de-identified. */
  | { readonly kind: "deidentifying"; readonly done: number; readonly total: number | null }
  | { readonly kind: "command"; readonly command: MenuCommand }
  /** Paraspine was started a second time, with these files or folders. */
  | { readonly kind: "open"; readonly paths: readonly string[] };

/** Commands of the application menu that the window carries out. */
export type MenuCommand =
  | "open-files"
  | "open-folder"
  | "open-case"
  | "new-project"
  | "open-project"
  | "save-case"
  | "export-csv"
  | "export-roiset"
  | "export-seg"
  | "export-rtstruct"
  | "export-sr"
  | "export-nifti"
  | "export-figure"
  | "print-report"
  | "page-risk"
  | "import-rois"
  | "undo"
  | "redo"
  | "tool-freehand"
  | "tool-polygon"
  | "tool-spline"
  | "tool-livewire"
  | "tool-edit"
  | "tool-septum"
  | "tool-brush"
  | "tool-smart"
  | "tool-fill"
  | "tool-cut"
  | "smooth"
  | "simplify"
  | "join"
  | "mirror"
  | "level"
  | "level-confirm"
  | "page-viewer"
  | "page-worklist"
  | "page-statistics"
  | AppearanceCommand;

/** Commands of how the window looks. */
export type AppearanceCommand = `theme-${Theme}` | `text-${TextSize}`;

export const desktopEventChannel = "paraspine:event";

/** Where the preload says which file was dropped on the window, so that it counts as chosen. */
export const desktopGrantChannel = "paraspine:granted";

/** What the preload puts on `window.paraspine`. `pathForFile` gives the path of a dropped file. */
export interface DesktopBridge extends DesktopApi {
  onEvent(listener: (event: DesktopEvent) => void): () => void;
  pathForFile(file: unknown): string;
}

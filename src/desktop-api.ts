import type { Issue } from "./base/issue.ts";
import type { Language } from "./base/language.ts";
import type { Result } from "./base/result.ts";
import type { LoadedSlice } from "./dicom/slice.ts";
import type { StudyListing } from "./dicom/study-listing.ts";
import type { Recipe } from "./fat/recipe.ts";
import type { Thumbnail } from "./image/thumbnail.ts";
import type { TimedOutlines } from "./pipeline/drawn-by-model.ts";
import type { RiskOfResult } from "./pipeline/risk-of-result.ts";
import type { Convention, Roi } from "./roi/roi.ts";
import type { Case } from "./study/case.ts";

export type { LoadedSlice };

/** What the window may remember between two runs. */
export interface Settings {
  readonly language: Language;
  /** Named recipes that the reader saved. */
  readonly recipes: readonly Recipe[];
  /** Files and folders opened before, the latest first. */
  readonly recentPaths?: readonly string[];
}

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
export type ExportKind = "csv" | "roiset" | "seg" | "sr" | "nifti" | "figure" | "json";

/**
 * What a printed report says, as the machine measured it anew; the page that is printed only shows it. It names the
 * patient as the Case does. `risk` is absent where no clinical value is known.
 */
export interface ReportDocument {
  readonly language: Language;
  readonly work: Case;
  /** Each region has a threshold of its own, so there is red within the regions only. */
  readonly ownThresholds: boolean;
  readonly risk?: RiskOfResult;
}

/** A file with a table, or with published tables to audit, as it lies on the disk. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What statistics are written as. */
export type StatisticsFileKind = "csv" | "xlsx" | "svg" | "png" | "txt";

/**
 * The contract between the window and the machine. Every method answers with a Result and never throws; a
 * dialog that was cancelled answers null. Arguments are validated with a schema on arrival.
 */
export interface DesktopApi {
  /** Facts of this run. */
  start(): Promise<Result<ApplicationFacts>>;
  saveSettings(settings: Settings): Promise<Result<Settings>>;
  /** Asks for files or a folder. */
  chooseInputs(kind: "files" | "folder"): Promise<Result<Chosen<readonly string[]>>>;
  /** Lists what the paths hold; progress comes as events. */
  listStudies(paths: readonly string[]): Promise<Result<StudyListing>>;
  /** Stops the listing in progress, which then answers with what it has read so far. */
  cancelListing(): Promise<Result<null>>;
  /** A small picture of a slice. */
  thumbnail(path: string, frame: number): Promise<Result<Thumbnail>>;
  loadSlice(path: string, frame: number): Promise<Result<LoadedSlice>>;
  /** The outlines that the model draws on a slice. The model is loaded once and kept, in a process of its own. */
  drawOutlines(path: string, frame: number, convention: Convention): Promise<Result<TimedOutlines>>;
  /** Keeps the work on a slice at once, atomically; it is found again by `recallCase`. */
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
  /** Asks where, measures anew from the file on disk, and writes the report of one page as PDF. */
  printReport(work: Case, path: string): Promise<Result<Chosen<string>>>;
}

/** The channel of every method; a method without one does not compile. */
export const desktopChannels: Record<keyof DesktopApi, string> = {
  start: "paraspine:start",
  saveSettings: "paraspine:save-settings",
  chooseInputs: "paraspine:choose-inputs",
  listStudies: "paraspine:list-studies",
  cancelListing: "paraspine:cancel-listing",
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
};

/** What the machine tells the window unasked. */
export type DesktopEvent =
  | {
      readonly kind: "progress";
      readonly done: number;
      readonly total: number | null;
      readonly label: string;
    }
  | { readonly kind: "issue"; readonly issue: Issue }
  | { readonly kind: "command"; readonly command: MenuCommand }
  /** Paraspine was started a second time, with these files or folders. */
  | { readonly kind: "open"; readonly paths: readonly string[] };

/** Commands of the application menu that the window carries out. */
export type MenuCommand =
  | "open-files"
  | "open-folder"
  | "open-case"
  | "save-case"
  | "export-csv"
  | "export-roiset"
  | "export-seg"
  | "export-sr"
  | "export-nifti"
  | "export-figure"
  | "print-report"
  | "page-risk"
  | "import-rois"
  | "undo"
  | "redo"
  | "level"
  | "page-statistics";

export const desktopEventChannel = "paraspine:event";

/** What the preload puts on `window.paraspine`. `pathForFile` gives the path of a dropped file. */
export interface DesktopBridge extends DesktopApi {
  onEvent(listener: (event: DesktopEvent) => void): () => void;
  pathForFile(file: unknown): string;
}

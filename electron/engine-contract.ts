import type { Language } from "../src/base/language.ts";
import type { Result } from "../src/base/result.ts";
import type { ExportKind, LoadedSlice, ReportDocument } from "../src/desktop-api.ts";
import type { StudyListing } from "../src/dicom/study-listing.ts";
import type { Thumbnail } from "../src/image/thumbnail.ts";
import type { TimedOutlines } from "../src/pipeline/drawn-by-model.ts";
import type { Convention, Roi } from "../src/roi/roi.ts";
import type { Case } from "../src/study/case.ts";

export interface Progress {
  readonly done: number;
  readonly total: number | null;
  readonly label: string;
}

/** What a call may tell on its way, and how it is told to stop. */
export interface CallContext {
  onProgress(progress: Progress): void;
  readonly signal: AbortSignal;
}

/** The heavy work, done in a process of its own so that the window never waits. Paths are absolute. */
export interface EngineApi {
  listStudies(paths: readonly string[]): Promise<Result<StudyListing>>;
  thumbnail(path: string, frame: number): Promise<Result<Thumbnail>>;
  loadSlice(path: string, frame: number): Promise<Result<LoadedSlice>>;
  /** Makes the model ready to draw. */
  warmModel(): Promise<Result<null>>;
  /** The outlines that the model draws on a slice. */
  drawOutlines(path: string, frame: number, convention: Convention): Promise<Result<TimedOutlines>>;
  /** The outlines of `roisPath` for the slice in `imagePath`. */
  importRois(roisPath: string, imagePath: string, frame: number): Promise<Result<readonly Roi[]>>;
  readCase(path: string): Promise<Result<Case>>;
  /** Analyses the Case anew on the DICOM file in `imagePath` (null: it was not opened) and writes the document to `target`. */
  saveCase(work: Case, imagePath: string | null, target: string): Promise<Result<string>>;
  /** Draws a figure of statistics (SVG text) at 300 dpi and writes it to `target` as PNG. */
  writePicture(svg: string | Uint8Array, target: string): Promise<Result<string>>;
  /**
   * Analyses the Case anew on the DICOM file in `imagePath` and writes one export to `target`; the words on a
   * figure are in `language`.
   */
  exportCase(
    kind: ExportKind,
    work: Case,
    imagePath: string,
    target: string,
    language: Language,
  ): Promise<Result<string>>;
  /** Analyses the Case anew on the DICOM file in `imagePath`. */
  makeReport(work: Case, imagePath: string, language: Language): Promise<Result<MadeReport>>;
}

/** What a report is printed from: its words and numbers, and the panels A, B and C as PNG. */
export interface MadeReport {
  readonly document: ReportDocument;
  readonly panels: Uint8Array;
}

export type EngineMethod = keyof EngineApi;

/** Main process to engine. */
export type EngineRequest =
  | {
      readonly kind: "call";
      readonly id: number;
      readonly method: EngineMethod;
      readonly given: readonly unknown[];
    }
  | { readonly kind: "cancel"; readonly id: number };

/** Engine to main process. */
export type EngineReply =
  | { readonly kind: "progress"; readonly id: number; readonly progress: Progress }
  | { readonly kind: "result"; readonly id: number; readonly result: Result<unknown> };

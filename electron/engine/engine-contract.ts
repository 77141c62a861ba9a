import type { Language } from "../../src/base/language.ts";
import type { Result } from "../../src/base/result.ts";
import type { ExportKind, LoadedSlice } from "../../src/desktop-api.ts";
import type { StudyEntry, StudyListing } from "../../src/dicom/series/study-listing.ts";
import type { Thumbnail } from "../../src/image/thumbnail.ts";
import type { DeidentifiedFiles, DeidentifyOptions } from "../../src/node/deidentify/deidentify-files.ts";
import type { TimedOutlines } from "../../src/pipeline/drawing/drawn-by-model.ts";
import type { ProposedLevel } from "../../src/pipeline/level/propose-level.ts";
import type { PlannedSlice } from "../../src/project/adding/planned-slice.ts";
import type { RiskContext } from "../../src/project/clinical/risk-context.ts";
import type { Convention, Roi } from "../../src/roi/roi.ts";
import type { Case, CaseImage } from "../../src/study/case/case.ts";

/** The heavy work, done in a process of its own so that the window never waits. Paths are absolute. */
export interface EngineApi {
  listStudies(paths: readonly string[]): Promise<Result<StudyListing>>;
  /** The study of the image at `path` with its series in other folders; an empty listing where it is not found. */
  studyAround(path: string): Promise<Result<StudyListing>>;
  thumbnail(path: string, frame: number): Promise<Result<Thumbnail>>;
  loadSlice(path: string, frame: number): Promise<Result<LoadedSlice>>;
  /** The slice that a Case was made on, in the DICOM file at `path`, which has to be unchanged. */
  loadCaseSlice(image: CaseImage, path: string): Promise<Result<LoadedSlice>>;
  /** The slice at the L3 inferior endplate, as the sagittal model proposes it. */
  proposeLevel(study: StudyEntry, trustPositions: boolean): Promise<Result<ProposedLevel>>;
  /** Makes the model ready to draw. */
  warmModel(): Promise<Result<null>>;
  /** The outlines that the model draws on a slice. */
  drawOutlines(path: string, frame: number, convention: Convention): Promise<Result<TimedOutlines>>;
  /** The outlines of `roisPath` for the slice in `imagePath`. */
  importRois(roisPath: string, imagePath: string, frame: number): Promise<Result<readonly Roi[]>>;
  readCase(path: string): Promise<Result<Case>>;
  /** Analyses the Case again on the DICOM file in `imagePath` (null: it was not opened) and writes the document to `target`. */
  saveCase(work: Case, imagePath: string | null, target: string): Promise<Result<string>>;
  /** Draws a figure of statistics (SVG text) at 300 dpi and writes it to `target` as PNG. */
  writePicture(svg: string | Uint8Array, target: string): Promise<Result<string>>;
  /**
   * Analyses the Case again on the DICOM file in `imagePath` and writes one export to `target`; the words on a
   * figure are in `language`.
   */
  exportCase(
    kind: ExportKind,
    work: Case,
    imagePath: string,
    target: string,
    language: Language,
  ): Promise<Result<string>>;
  /** Writes images without the patient's identity; `deidentifyFiles` says how. */
  deidentify(
    paths: readonly string[],
    out: string,
    key: string,
    options: DeidentifyOptions,
  ): Promise<Result<DeidentifiedFiles>>;
  /** The slice to measure of every study in the paths, for a project. */
  planSlices(paths: readonly string[]): Promise<Result<readonly PlannedSlice[]>>;
  /** Analyses the Case again on the DICOM file in `imagePath`; answers it with its result. */
  measureCase(work: Case, imagePath: string): Promise<Result<Case>>;
  /** A small picture of the Case on its slice: outlines and fat, as PNG. */
  drawOverlay(work: Case, imagePath: string): Promise<Result<Uint8Array>>;
  /** Analyses the Case again on the DICOM file in `imagePath` and writes its report to `target`, a PDF. */
  writeReport(
    work: Case,
    imagePath: string,
    target: string,
    language: Language,
    context: RiskContext,
  ): Promise<Result<string>>;
}

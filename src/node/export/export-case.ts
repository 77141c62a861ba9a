import { issue } from "../../base/issue.ts";
import type { Language } from "../../base/language.ts";
import { afterIssues, failure, mapResult, type Result, success } from "../../base/result.ts";
import { writeStructureSet } from "../../dicom/objects/write-structure-set.ts";
import { measureStored } from "../../pipeline/measuring/measure-stored.ts";
import type { MeasuredSlice } from "../../pipeline/measuring/measured-slice.ts";
import { writeRoiSet } from "../../roi/write-roi-set.ts";
import type { Case } from "../../study/case/case.ts";
import { program } from "../../study/case/program.ts";
import { serialiseCase } from "../../study/case/serialise-case.ts";
import { serialiseResult } from "../../study/case/serialise-result.ts";
import { measurementRows } from "../../study/tables/measurement-rows.ts";
import { writeCsv } from "../../study/tables/write-csv.ts";
import { writeAtomically } from "../files/write-atomically.ts";
import { nodePorts } from "../node-ports.ts";
import { exportMoment } from "./export-moment.ts";
import { exportNifti } from "./export-nifti.ts";
import { exportSegmentation } from "./export-segmentation.ts";
import { exportStructuredReport } from "./export-structured-report.ts";

/**
 * What a Case can be written as: the Case document itself, its result as `measure --json` prints it, its rows as
 * `measure --csv` does, its outlines as ImageJ's RoiSet.zip, a DICOM SEG, an RT structure set or a NIfTI label map, its numbers as a DICOM
 * structured report, and the three-panel figure.
 */
export type CaseExportKind =
  | "case"
  | "json"
  | "csv"
  | "roiset"
  | "seg"
  | "rtstruct"
  | "nifti"
  | "sr"
  | "figure";

export type Content = string | Uint8Array;

/** What a file of a measured slice needs to know besides. */
export interface ContentRequest {
  /** Its ending says whether NIfTI is packed. */
  readonly target: string;
  readonly language: Language;
  /** The SEG of the same slice is written too, so a report can refer to it. */
  readonly besideSegmentation?: boolean;
}

/** Names of regions that a model drew and the reader corrected. */
const correctedOf = ({ analysis }: MeasuredSlice) =>
  (analysis.result.drawn ?? []).filter(({ decision }) => decision === "corrected").map(({ name }) => name);

const segmentationOf = (measured: MeasuredSlice) => {
  const { slice, work, analysis } = measured;
  return exportSegmentation({
    slice,
    rois: work.rois,
    levelConfirmed: analysis.result.level !== undefined,
    ...(work.drawn === undefined ? {} : { model: work.drawn.model }),
    corrected: correctedOf(measured),
  });
};

const contents: {
  readonly [Kind in CaseExportKind]: (
    measured: MeasuredSlice,
    request: ContentRequest,
  ) => Result<Content> | Promise<Result<Content>>;
} = {
  case: ({ work }) => success(serialiseCase(work)),
  json: ({ analysis }) => success(serialiseResult(analysis.result)),
  csv: ({ work }) => success(writeCsv(measurementRows([work]))),
  roiset: ({ work }) => success(writeRoiSet(work.rois)),
  seg: (measured) => {
    return mapResult(segmentationOf(measured), ({ bytes }) => bytes);
  },
  rtstruct: (measured) =>
    writeStructureSet({
      slice: measured.slice,
      rois: measured.work.rois,
      programVersion: program.version,
      corrected: correctedOf(measured),
      levelConfirmed: measured.analysis.result.level !== undefined,
      made: exportMoment(measured.slice.facts),
    }),
  nifti: ({ slice, work }, { target }) => exportNifti(slice, work.rois, target),
  sr: (measured, { language, besideSegmentation }) => {
    if (!besideSegmentation) return exportStructuredReport(measured, language);
    const segmentation = segmentationOf(measured);
    return segmentation.ok ? exportStructuredReport(measured, language, segmentation.value) : segmentation;
  },
  // sharp and the fonts are loaded with the first figure.
  figure: async ({ slice, analysis }, { language }) => {
    const { renderFigure } = await import("../figure/render-figure.ts");
    return success(await renderFigure(slice, analysis, language));
  },
};

/** One export of a Case that was just measured, as the bytes or the text of a file. Issues: as `exportMeasured`. */
export async function contentOf(
  kind: CaseExportKind,
  measured: MeasuredSlice,
  request: ContentRequest,
): Promise<Result<Content>> {
  const needsOutlines = kind === "roiset" || kind === "figure";
  if (needsOutlines && measured.work.rois.length === 0) return failure(issue("export-nothing-to-draw"));
  return contents[kind](measured, request);
}

/**
 * Writes one export of a Case that was just measured, atomically. Issues: `export-nothing-to-draw`,
 * `export-needs-uids`, `export-needs-geometry`, `export-outline-too-long`, `nifti-no-place`, `file-unwritable`.
 */
export async function exportMeasured(
  kind: CaseExportKind,
  measured: MeasuredSlice,
  target: string,
  language: Language,
  besideSegmentation = false,
): Promise<Result<string>> {
  const content = await contentOf(kind, measured, { target, language, besideSegmentation });
  if (!content.ok) return content;
  const written = await writeAtomically(target, content.value);
  return written.ok ? success(target, content.issues) : written;
}

/**
 * Measures a Case again from the file on disk and writes one export of it.
 *
 * @param imagePath the DICOM file of the slice.
 * @returns the target, with the issues of measuring; or those of `measureStored` or `exportMeasured`.
 */
export async function exportCase(
  kind: CaseExportKind,
  work: Case,
  imagePath: string,
  target: string,
  language: Language,
): Promise<Result<string>> {
  const measured = await measureStored(work, nodePorts(imagePath));
  if (!measured.ok) return measured;
  const written = await exportMeasured(kind, measured.value, target, language);
  return afterIssues(measured.issues, written);
}

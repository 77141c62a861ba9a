import { issue } from "../base/issue.ts";
import type { Language } from "../base/language.ts";
import { failure, type Result, success } from "../base/result.ts";
import type { Slice } from "../dicom/slice.ts";
import { type MeasuredCase, measureCase } from "../pipeline/measure-case.ts";
import { readCaseSlice } from "../pipeline/read-case-slice.ts";
import { writeRoiSet } from "../roi/write-roi-set.ts";
import type { Case } from "../study/case.ts";
import { measurementRows } from "../study/measurement-rows.ts";
import { serialiseCase } from "../study/serialise-case.ts";
import { serialiseResult } from "../study/serialise-result.ts";
import { writeCsv } from "../study/write-csv.ts";
import { nodePorts } from "./node-ports.ts";
import { renderFigure } from "./render-figure.ts";
import { writeAtomically } from "./write-atomically.ts";

/**
 * What a Case can be written as: the Case document itself, its result as `measure --json` prints it, its rows as
 * `measure --csv` does, its outlines as ImageJ's RoiSet.zip, and the three-panel figure.
 */
export type CaseExportKind = "case" | "json" | "csv" | "roiset" | "figure";

/** A measured Case and the slice it was measured on. */
export interface MeasuredSlice extends MeasuredCase {
  readonly slice: Slice;
}

const contents: {
  readonly [Kind in CaseExportKind]: (
    measured: MeasuredSlice,
    language: Language,
  ) => string | Uint8Array | Promise<Uint8Array>;
} = {
  case: ({ work }) => serialiseCase(work),
  json: ({ analysis }) => serialiseResult(analysis.result),
  csv: ({ work }) => writeCsv(measurementRows([work])),
  roiset: ({ work }) => writeRoiSet(work.rois),
  figure: ({ slice, analysis }, language) => renderFigure(slice, analysis, language),
};

/** Writes one export of a Case that was just measured, atomically. Issues: `export-nothing-to-draw`, `file-unwritable`. */
export async function exportMeasured(
  kind: CaseExportKind,
  measured: MeasuredSlice,
  target: string,
  language: Language,
): Promise<Result<string>> {
  const needsOutlines = kind === "roiset" || kind === "figure";
  if (needsOutlines && measured.work.rois.length === 0) return failure(issue("export-nothing-to-draw"));
  const written = await writeAtomically(target, await contents[kind](measured, language));
  return written.ok ? success(target) : written;
}

/**
 * Measures a Case anew from the file on disk and writes one export of it.
 *
 * @param imagePath the DICOM file of the slice.
 * @returns the target, with the issues of measuring; or those of `readCaseSlice` or `exportMeasured`.
 */
export async function exportCase(
  kind: CaseExportKind,
  work: Case,
  imagePath: string,
  target: string,
  language: Language,
): Promise<Result<string>> {
  const slice = await readCaseSlice(work.image, nodePorts(imagePath));
  if (!slice.ok) return slice;
  const measured = measureCase(work, slice.value, work.image.sha256, slice.issues);
  const written = await exportMeasured(kind, { ...measured, slice: slice.value }, target, language);
  return written.ok ? success(target, measured.analysis.result.issues) : written;
}

import { issue } from "../../base/issue.ts";
import type { Language } from "../../base/language.ts";
import { failure, type Result } from "../../base/result.ts";
import type { WrittenSegmentation } from "../../dicom/objects/write-segmentation.ts";
import { writeStructuredReport } from "../../dicom/objects/write-structured-report.ts";
import type { Slice } from "../../image/slice.ts";
import type { SliceAnalysis } from "../../pipeline/measuring/analyse-slice.ts";
import { reportOfCase } from "../../report/case/report-of-case.ts";
import { exportMoment } from "./export-moment.ts";

/**
 * The numbers of a measured slice as a DICOM structured report. With the SEG of the same slice the report refers to its
 * frames, else it states the outlines. Issues (errors): `export-nothing-to-draw`, `export-needs-uids`.
 */
export function exportStructuredReport(
  { slice, analysis }: { readonly slice: Slice; readonly analysis: SliceAnalysis },
  language: Language,
  segmentation?: WrittenSegmentation,
): Result<Uint8Array> {
  const report = reportOfCase(analysis, slice, language);
  if (report.regions.length === 0) return failure(issue("export-nothing-to-draw"));
  return writeStructuredReport({ ...report, segmentation, made: exportMoment(slice.facts) });
}

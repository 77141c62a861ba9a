import { type Issue, issue } from "../../base/issue.ts";
import type { Language } from "../../base/language.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { MeasuredSlice } from "../../pipeline/measuring/measured-slice.ts";
import type { RiskContext } from "../../project/clinical/risk-context.ts";
import { fileIssue } from "../files/file-issue.ts";
import { ReportFile } from "../pdf/report-file.ts";
import { makeReport } from "./make-report.ts";

/** A slice that was just measured, and what its project knows for the risk. */
export interface SliceToReport {
  readonly measured: MeasuredSlice;
  readonly context?: RiskContext;
  /** The picture of its level, `levelPicture`. */
  readonly level?: Uint8Array | undefined;
}

/**
 * Writes the reports of slices into one PDF, a page each, in their order; whole or not at all. What cannot be reported is
 * told (`export-nothing-to-draw`) and the rest goes on.
 *
 * @param at when they are made, ISO 8601
 * @returns how many reports are in it; a failure where there is none, or `file-unwritable`.
 */
export async function writeCaseReports(
  slices: Iterable<SliceToReport> | AsyncIterable<SliceToReport>,
  target: string,
  language: Language,
  at: string,
): Promise<Result<number>> {
  const file = await ReportFile.open(target, at);
  if (!file.ok) return file;
  const issues: Issue[] = [];
  let count = 0;
  try {
    for await (const { measured, context, level } of slices) {
      const report = await makeReport(measured, language, context, level);
      issues.push(...report.issues);
      if (!report.ok) continue;
      await file.value.add(report.value);
      count++;
    }
    const [first, ...more] = issues;
    if (count === 0) return failure(first ?? issue("export-nothing-chosen"), ...more);
    await file.value.finish();
    return success(count, issues);
  } catch (error) {
    return failure(fileIssue(error, target, true));
  } finally {
    await file.value.abandon();
  }
}

import { issue } from "../../base/issue.ts";
import type { Language } from "../../base/language.ts";
import { present } from "../../base/present.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { MeasuredSlice } from "../../pipeline/measuring/measured-slice.ts";
import { noRiskContext, type RiskContext } from "../../project/clinical/risk-context.ts";
import { riskOfResult } from "../../project/clinical/risk-of-result.ts";
import type { ReportPage } from "../../report/case/report-page.ts";
import { reportPageOf } from "../../report/case/report-page-of.ts";

/** What a report is printed from: its words and numbers, and the panels A, B and C as PNG. */
export interface MadeReport {
  readonly page: ReportPage;
  readonly panels: Uint8Array;
  /** The sagittal slice with the level, PNG. */
  readonly level?: Uint8Array;
}

/**
 * The report of a slice that was just measured, with what its project knows for the risk; `export-nothing-to-draw` where there is no outline.
 *
 * @param level the picture of its level, `levelPicture`.
 */
export async function makeReport(
  { slice, work, analysis }: MeasuredSlice,
  language: Language,
  context: RiskContext = noRiskContext,
  level?: Uint8Array,
): Promise<Result<MadeReport>> {
  if (work.rois.length === 0) return failure(issue("export-nothing-to-draw"));
  const { clinical } = work;
  const hasClinical = [clinical?.values ?? {}, context.known].some(
    (values) => Object.keys(values).length > 0,
  );
  const { renderReportPanels } = await import("../figure/render-figure.ts");
  const document = {
    language,
    work,
    ownThresholds: analysis.red === undefined,
    showsLevel: level !== undefined,
    ...(hasClinical ? { risk: riskOfResult(analysis.result, slice.facts, clinical, context) } : {}),
  };
  // A copy of its own: sharp's is in a shared memory that cannot leave this process.
  const panels = Uint8Array.from(await renderReportPanels(slice, analysis));
  return success({ page: reportPageOf(document), panels, ...present({ level }) });
}

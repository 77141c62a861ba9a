import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { riskContexts } from "../../project/clinical/risk-context.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import { makeReport } from "../export/make-report.ts";
import { fileIssue } from "../files/file-issue.ts";
import { levelPicture } from "../level-picture/level-picture.ts";
import { ReportFile } from "../pdf/report-file.ts";
import { rememberedListing } from "../studies/study-around.ts";
import { forEachCase, noneWritten } from "./for-each-case.ts";
import { measureNamed } from "./measure-named.ts";
import type { ProjectExportOptions, WrittenExport } from "./project-export-options.ts";
import { spareInputs } from "./spare-inputs.ts";
import { spareOriginals } from "./spare-originals.ts";

/** Writes the report of each row that has a Case, one after the other, into one PDF. */
export async function writeReports(
  store: ProjectStore,
  rows: readonly WorklistRow[],
  target: string,
  options: ProjectExportOptions,
): Promise<Result<WrittenExport>> {
  const { language, pseudonyms, by } = options;
  if (rows.length === 0) return failure(issue("export-nothing-chosen"));
  const kept = await spareInputs([target], store, rows);
  if (!kept.ok) return kept;
  const spared = await spareOriginals([target]);
  if (!spared.ok) return spared;
  const contextOf = riskContexts(store);
  if (!contextOf.ok) return contextOf;
  const file = await ReportFile.open(target, by.at);
  if (!file.ok) return file;
  let slices = 0;
  const list = rememberedListing();
  try {
    const found = await forEachCase(store, rows, options, async (work, { path, patientId }) => {
      const measured = await measureNamed(work, path, pseudonyms);
      if (!measured.ok) return measured;
      const level = await levelPicture(work, measured.value.slice, path, { list });
      const report = await makeReport(measured.value, language, contextOf.value(patientId), level);
      if (!report.ok) return report;
      await file.value.add(report.value);
      slices++;
      return success(null, measured.issues);
    });
    if (!found.ok) return found;
    if (slices === 0) return noneWritten(found.issues);
    const hash = await file.value.finish();
    const missing = slices < rows.length ? { of: rows.length } : {};
    return success({ target, files: 1, slices, ...missing, sha256: hash }, found.issues);
  } catch (error) {
    return failure(fileIssue(error, target, true));
  } finally {
    await file.value.abandon();
  }
}

import { join } from "node:path";
import type { Language } from "../../base/language.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { StatisticsReport } from "../../report/document/report.ts";
import { reportCsv } from "../../report/document/report-csv.ts";
import { reportFileName } from "../../report/document/report-file-name.ts";
import { type ReportSheet, reportSheets } from "../../report/document/report-sheets.ts";
import { renderSvg } from "../figure/render-svg.ts";
import { fileIssue } from "../files/file-issue.ts";
import { makeFolder } from "../files/make-folder.ts";
import { writeAtomically } from "../files/write-atomically.ts";

/**
 * Writes everything of a report into a folder, which is made where it is not there: tables as NAME.csv and NAME.xlsx,
 * figures as NAME-FIGURE.svg and .png (300 dpi), the methods paragraph as NAME-methods.txt; the same content as the
 * statistics page writes.
 *
 * @returns the files' paths; `file-unwritable` and its kin with the first file that cannot be written.
 */
export async function writeReport(
  report: StatisticsReport,
  folder: string,
  name: string,
  language: Language,
): Promise<Result<readonly string[]>> {
  const { tables, figures, methods } = report;
  const files: (readonly [name: string, kind: string, content: () => Promise<Uint8Array> | string])[] = [
    [name, "csv", () => reportCsv(tables, language)],
    [name, "xlsx", () => workbook(reportSheets(tables, language))],
    ...figures.flatMap(({ id, svg }) => [
      [`${name}-${id}`, "svg", () => svg[language]] as const,
      [`${name}-${id}`, "png", () => renderSvg(svg[language])] as const,
    ]),
    ...(methods === undefined ? [] : [[`${name}-methods`, "txt", () => `${methods[language]}\n`] as const]),
  ];
  try {
    await makeFolder(folder);
  } catch (error) {
    return failure(fileIssue(error, folder, true));
  }
  const paths: string[] = [];
  for (const [file, kind, content] of files) {
    const path = join(folder, `${reportFileName(file)}.${kind}`);
    const written = await writeAtomically(path, await content());
    if (!written.ok) return written;
    paths.push(path);
  }
  return success(paths);
}

async function workbook(sheets: readonly ReportSheet[]): Promise<Uint8Array> {
  // Read where a workbook is written: it takes longer to load than most of what is imported with it.
  const { default: writeWorkbook } = await import("write-excel-file/universal");
  const blob = await writeWorkbook([...sheets]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

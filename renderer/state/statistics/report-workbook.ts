import writeWorkbook from "write-excel-file/universal";
import type { Language } from "../../../src/base/language.ts";
import type { ReportTable } from "../../../src/report/document/report.ts";
import { reportSheets } from "../../../src/report/document/report-sheets.ts";

/** The tables as an XLSX workbook, a sheet each, and a last one with every number in full precision. */
export async function reportWorkbook(
  tables: readonly ReportTable[],
  language: Language,
): Promise<Uint8Array> {
  const blob = await writeWorkbook(reportSheets(tables, language)).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

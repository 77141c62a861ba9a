import { parse } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import { hasError, type Issue } from "../../base/issue.ts";
import type { Text } from "../../base/language.ts";
import type { Result } from "../../base/result.ts";
import { writeReport } from "../../node/export/write-report.ts";
import { checkOutputs } from "../../node/files/check-outputs.ts";
import { readTableFile } from "../../node/sources/read-table-file.ts";
import type { StatisticsReport } from "../../report/document/report.ts";
import type { StatisticsAnalysis } from "../../report/statistics/statistics-analysis.ts";
import { reportOfAnalysis } from "../../report/statistics/statistics-report.ts";
import { csvRows } from "../../stats/table/csv-rows.ts";
import { repeatedRows } from "../../stats/table/repeated-rows.ts";
import type { Table } from "../../stats/table/table.ts";
import { program } from "../../study/case/program.ts";
import type { CommandContext, ExitCode } from "../terminal/command-line.ts";
import { printIssues } from "../terminal/print-issues.ts";

export interface TableOptions {
  readonly json?: boolean;
  readonly methods?: boolean;
  readonly out?: string;
  readonly sheet?: string;
}

/** `--out`, the same for every analysis. */
export const outOption = () =>
  new Option(
    "--out <folder>",
    "also write the output of the statistics page in the language of --lang: tables (CSV, XLSX), figures (SVG, PNG), methods paragraph",
  );

export interface Analysed<Value> {
  readonly result: Result<Value>;
  readonly json: (value: Value) => unknown;
  readonly text: (value: Value) => string;
  /** What was done, for a paper. */
  readonly methods: () => Text;
  /** What `result` is from, for `--out`. */
  readonly analysis: StatisticsAnalysis;
}

/** `--sheet`, the same for every analysis of a table. */
export const sheetOption = () =>
  new Option("--sheet <sheet>", "sheet of a workbook, by name or number (default: the first with a table)");

/** Names separated by commas; a name with a comma may be in quotation marks (see also `namedColumns`). */
export const names = (list: string): string[] =>
  csvRows(list)
    .flat()
    .map((name) => name.trim())
    .filter(Boolean);

/** A whole number from 0. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("Must be a whole number.");
  return Number(text);
}

/** Reads the table, computes, prints: JSON, text, or the methods paragraph alone; writes files where `--out` asks. */
export async function overTable<Value>(
  path: string,
  context: CommandContext,
  { json, methods, out, sheet }: TableOptions,
  analyse: (table: Table) => Analysed<Value>,
): Promise<ExitCode> {
  const unwritable = await checkOutputs({ folders: [out] });
  if (unwritable.length > 0) return report(unwritable, context);
  const table = await readTableFile(path, sheet);
  if (!table.ok) return report(table.issues, context);
  const { result, ...print } = analyse(table.value);
  if (result.ok) {
    const paragraph = methods ? print.methods()[context.language] : undefined;
    const text = paragraph === undefined ? print.text(result.value) : `${paragraph}\n`;
    const value = paragraph === undefined ? print.json(result.value) : { methods: paragraph };
    context.stdout(json ? `${JSON.stringify(value, null, 2)}\n` : text);
  }
  const issues = [...table.issues, ...repeatedRows(table.value), ...result.issues];
  if (!result.ok) return refused(issues, context);
  if (out === undefined) return report(issues, context);
  const page = reportOfAnalysis(print.analysis, program);
  const written = page.ok ? await writeFiles(page.value, out, path, print.analysis.kind, context) : page;
  return report([...issues, ...written.issues], context);
}

/** Writes a report's files, named after the table and the analysis as in the window, and says where they are. */
export async function writeFiles(
  page: StatisticsReport,
  out: string,
  table: string,
  analysis: string,
  context: CommandContext,
): Promise<Result<unknown>> {
  const name = `${parse(table).name}-${analysis}`;
  const written = await writeReport(page, out, name, context.language);
  if (written.ok) context.stderr(written.value.map((path) => `${path}\n`).join(""));
  return written;
}

/** What could not be computed ends with 1, also where what the data lack is no more than a warning elsewhere. */
export function refused(issues: readonly Issue[], context: CommandContext): ExitCode {
  printIssues(issues, context);
  return 1;
}

/** Prints issues; 1 where one is an error. */
export function report(issues: readonly Issue[], context: CommandContext): ExitCode {
  printIssues(issues, context);
  return hasError(issues) ? 1 : 0;
}

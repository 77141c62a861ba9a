import { hasError } from "../../base/issue.ts";
import type { Result } from "../../base/result.ts";
import { cohortOfBatch } from "../../node/batch/cohort-of-batch.ts";
import { writeReport } from "../../node/export/write-report.ts";
import { cohortOfProject } from "../../node/export-project/cohort-of-project.ts";
import { checkOutputs } from "../../node/files/check-outputs.ts";
import { missingPaths } from "../../node/files/missing-paths.ts";
import { openProject } from "../../node/project-file/open-project.ts";
import { cohortFlow } from "../../report/cohort/cohort-flow.ts";
import { cohortReport } from "../../report/cohort/cohort-report.ts";
import type { CohortRow } from "../../report/cohort/cohort-row.ts";
import { textIn } from "../../report/document/report-csv.ts";
import type { CommandContext, CommandDefinition, ExitCode } from "../terminal/command-line.ts";
import { researchNotice } from "../terminal/measure-table.ts";
import { printIssues } from "../terminal/print-issues.ts";
import { textTable } from "../terminal/text-table.ts";

interface CohortOptions {
  readonly out?: string;
  readonly json?: boolean;
}

/** `paraspine cohort PROJECT|FOLDER`: the flow diagram of a study, its patients, and how they were scanned. */
export const cohortCommand: CommandDefinition = {
  describe(program, perform) {
    program
      .command("cohort")
      .description(
        "for a methods section: how many slices were found, excluded (with the reason), measured and approved; patients by sex and age; acquisition by scanner and protocol",
      )
      .argument("<project|folder>", "a .paraspine file, or the folder of a batch")
      .option("--out <folder>", "also write tables (CSV, XLSX) and the flow diagram (SVG, PNG)")
      .option("--json", "print JSON")
      .action((path: string, options: CohortOptions) => perform((context) => cohort(path, options, context)));
  },
};

async function cohort(
  path: string,
  { out, json }: CohortOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const wrong = [...(await missingPaths([path])), ...(await checkOutputs({ folders: [out] }))];
  if (wrong.length > 0) {
    printIssues(wrong, context);
    return 1;
  }
  const rows = await rowsOf(path);
  printIssues(rows.issues, context);
  if (!rows.ok) return 1;
  const report = cohortReport(rows.value);
  const { language } = context;
  if (json) {
    const value = { flow: cohortFlow(rows.value), tables: report.tables };
    context.stdout(`${JSON.stringify(value, null, 2)}\n`);
  } else {
    const texts = report.tables.map(
      ({ title, columns, rows: lines, notes }) =>
        `${title[language]}\n${textTable([
          columns.map((column) => column.title[language]),
          ...lines.map(({ cells }) => cells.map(({ text }) => textIn(text, language))),
        ])}\n${notes.map((note) => `${note[language]}\n`).join("")}`,
    );
    context.stdout(texts.join("\n"));
  }
  context.stderr(`${researchNotice(language)}\n`);
  if (out === undefined) return hasError(rows.issues) ? 1 : 0;
  const written = await writeReport(report, out, "cohort", language);
  printIssues(written.issues, context);
  if (written.ok) context.stderr(written.value.map((file) => `${file}\n`).join(""));
  return !written.ok || hasError([...rows.issues, ...written.issues]) ? 1 : 0;
}

async function rowsOf(path: string): Promise<Result<readonly CohortRow[]>> {
  if (!/\.paraspine$/i.test(path)) return cohortOfBatch(path);
  const opened = openProject(path, { readOnly: true });
  if (!opened.ok) return opened;
  try {
    return await cohortOfProject(opened.value);
  } finally {
    opened.value.close();
  }
}

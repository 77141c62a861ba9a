import { join } from "node:path";
import type { Issue } from "../../base/issue.ts";
import type { Language } from "../../base/language.ts";
import { type Result, success } from "../../base/result.ts";
import { writeAtomically } from "../../node/files/write-atomically.ts";
import { agreementDocument } from "../../pipeline/agreement/agreement-document.ts";
import type { PairsAgreement } from "../../pipeline/agreement/agreement-of-pairs.ts";
import { agreementPairsRows } from "../../pipeline/agreement/agreement-pairs-rows.ts";
import { agreementOfPairsReport } from "../../report/agreement/agreement-of-pairs-report.ts";
import type { StatisticsReport } from "../../report/document/report.ts";
import { textIn } from "../../report/document/report-csv.ts";
import { program } from "../../study/case/program.ts";
import { writeCsv } from "../../study/tables/write-csv.ts";
import type { CommandContext } from "../terminal/command-line.ts";
import { textTable } from "../terminal/text-table.ts";
import { type TableOptions, writeFiles } from "./stats-over-table.ts";

/** Prints the agreement of outlines drawn twice; writes its report and the numbers behind it where `--out` asks. */
export async function printPairsAgreement(
  found: PairsAgreement,
  issues: readonly Issue[],
  { json, methods, out }: TableOptions,
  context: CommandContext,
): Promise<Result<unknown>> {
  const page = agreementOfPairsReport(found, program);
  const { language } = context;
  const paragraph = page.methods![language];
  if (json) {
    context.stdout(
      `${JSON.stringify(methods ? { methods: paragraph } : agreementDocument(found, issues), null, 2)}\n`,
    );
  } else context.stdout(methods ? `${paragraph}\n` : reportText(page, language));
  if (out === undefined) return success(null);
  const written = await writeFiles(page, out, "outlines", "agreement", context);
  if (!written.ok) return written;
  const path = join(out, "outlines-agreement-pairs.csv");
  const pairs = await writeAtomically(path, writeCsv(agreementPairsRows(found.pairs)));
  if (pairs.ok) context.stderr(`${path}\n`);
  return pairs;
}

/** The tables of a report as aligned text. */
function reportText({ tables }: StatisticsReport, language: Language): string {
  return `${tables
    .map(({ title, columns, rows, notes }) =>
      [
        title[language],
        textTable([
          columns.map((column) => column.title[language]),
          ...rows.map(({ cells }) => cells.map(({ text }) => textIn(text, language))),
        ]),
        ...notes.map((note) => note[language]),
      ].join("\n"),
    )
    .join("\n\n")}\n`;
}

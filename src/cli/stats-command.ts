import type { Command } from "commander";
import { hasError } from "../base/issue.ts";
import type { Result } from "../base/result.ts";
import { readBytes } from "../node/read-bytes.ts";
import { agreementTable } from "../stats/agreement/agreement-table.ts";
import { compareGroups } from "../stats/compare-groups.ts";
import { logisticTable } from "../stats/logistic/logistic-table.ts";
import { rocTable } from "../stats/roc/roc-table.ts";
import { parseTable, type Table } from "../stats/table.ts";
import type { CommandContext, CommandDefinition, ExitCode, Perform } from "./command-line.ts";
import { printIssues } from "./print-issues.ts";
import { agreementText, groupsText, logisticText, rocText } from "./stats-text.ts";

/** `paraspine stats groups|logistic|roc|agreement TABLE ...`. */
export const statsCommand: CommandDefinition = {
  describe(program, perform) {
    const stats = program.command("stats").description("statistics over a table (CSV), agreeing with R");
    describeGroups(stats, perform);
    describeLogistic(stats, perform);
    describeRoc(stats, perform);
    describeAgreement(stats, perform);
    for (const command of stats.commands) command.copyInheritedSettings(program);
  },
};

const names = (list: string) =>
  list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);

interface Json {
  readonly json?: boolean;
}

function describeGroups(stats: Command, perform: Perform): void {
  stats
    .command("groups")
    .description("compare two groups: t tests, Levene, Mann-Whitney; chi-square and Fisher")
    .argument("<table>", "CSV with a header line")
    .requiredOption("--by <column>", "the column of 0 and 1 that makes the groups")
    .option("--continuous <columns>", "columns of numbers, separated by commas", names, [])
    .option("--categorical <columns>", "columns of categories, separated by commas", names, [])
    .option("--json", "print JSON")
    .action((path: string, options: Json & { by: string; continuous: string[]; categorical: string[] }) =>
      perform((context) =>
        overTable(path, context, options, (table) => compareGroups(table, options), {
          json: (value) => value,
          text: groupsText,
        }),
      ),
    );
}

function describeLogistic(stats: Command, perform: Perform): void {
  stats
    .command("logistic")
    .description("logistic regression by maximum likelihood")
    .argument("<table>", "CSV with a header line")
    .requiredOption("--outcome <column>", "the column of 0 and 1")
    .requiredOption("--terms <columns>", "columns of numbers, separated by commas", names)
    .option("--json", "print JSON")
    .action((path: string, options: Json & { outcome: string; terms: string[] }) =>
      perform((context) =>
        overTable(path, context, options, (table) => logisticTable(table, options), {
          json: (value) => value,
          text: logisticText,
        }),
      ),
    );
}

function describeRoc(stats: Command, perform: Perform): void {
  stats
    .command("roc")
    .description("ROC of each variable: AUC with DeLong's interval, Youden's cut-off")
    .argument("<table>", "CSV with a header line")
    .requiredOption("--outcome <column>", "the column of 0 and 1")
    .requiredOption("--variables <columns>", "columns of numbers, separated by commas", names)
    .option("--json", "print JSON")
    .action((path: string, options: Json & { outcome: string; variables: string[] }) =>
      perform((context) =>
        overTable(path, context, options, (table) => rocTable(table, options), {
          json: (value) => value.map(({ curve: _, ...shown }) => shown),
          text: rocText,
        }),
      ),
    );
}

function describeAgreement(stats: Command, perform: Perform): void {
  stats
    .command("agreement")
    .description("agreement between raters: six ICC, Bland-Altman, SEM and MDC95")
    .argument("<table>", "CSV with a header line")
    .requiredOption("--raters <columns>", "columns of numbers, separated by commas", names)
    .option("--json", "print JSON")
    .action((path: string, options: Json & { raters: string[] }) =>
      perform((context) =>
        overTable(path, context, options, (table) => agreementTable(table, options.raters), {
          json: (value) => value,
          text: agreementText,
        }),
      ),
    );
}

/** Reads the table, computes, prints one way or the other. */
async function overTable<Value>(
  path: string,
  context: CommandContext,
  { json }: Json,
  compute: (table: Table) => Result<Value>,
  print: { readonly json: (value: Value) => unknown; readonly text: (value: Value) => string },
): Promise<ExitCode> {
  const bytes = await readBytes(path);
  const result: Result<Value> = bytes.ok ? compute(parseTable(new TextDecoder().decode(bytes.value))) : bytes;
  if (result.ok) {
    context.stdout(
      json ? `${JSON.stringify(print.json(result.value), null, 2)}\n` : print.text(result.value),
    );
  }
  printIssues(result.issues, context);
  return hasError(result.issues) ? 1 : 0;
}

import { type Command, Option } from "commander";
import { logisticMethods } from "../../report/statistics/methods-paragraph.ts";
import { analyseLogistic } from "../../report/statistics/statistics-analysis.ts";
import type { LogisticTable } from "../../stats/analyses/logistic-table.ts";
import { namedColumns } from "../../stats/table/reading/named-columns.ts";
import { program } from "../../study/case/program.ts";
import type { Perform } from "../terminal/command-line.ts";
import {
  names,
  outOption,
  overTable,
  sheetOption,
  type TableOptions,
  wholeNumber,
} from "./stats-over-table.ts";
import { logisticText } from "./stats-text.ts";

interface Options extends TableOptions {
  readonly event?: string;
  readonly outcome: string;
  readonly terms: string[];
  readonly categories: string[];
  readonly ci: "wald" | "profile";
  readonly firth?: boolean;
  readonly ridge?: boolean;
  readonly performance?: boolean;
  readonly bootstrap?: number;
  readonly seed: number;
}

/** `paraspine stats logistic TABLE ...`: Table 3 of the source paper. */
export function describeLogistic(stats: Command, perform: Perform): void {
  stats
    .command("logistic")
    .description("logistic regression by maximum likelihood, or Firth's penalised likelihood")
    .argument("<table>", "CSV or XLSX with a header line")
    .requiredOption("--outcome <column>", "the column of two values: 0 and 1, no and yes, ...")
    .option("--event <value>", "which of the two values is the event")
    .requiredOption(
      "--terms <terms>",
      "columns, products a:b, or a*b for a, b and a:b; separated by commas",
      names,
    )
    .addOption(
      new Option("--categories <columns>", "columns among them whose values are categories")
        .argParser(names)
        .default([], "none"),
    )
    .addOption(
      new Option("--ci <kind>", "profile: also profile-likelihood intervals and tests")
        .choices(["wald", "profile"])
        .default("wald"),
    )
    .option("--firth", "Firth's penalised likelihood, finite under separation")
    .option("--ridge", "also ridge regression, with the penalty from ten-fold cross-validation")
    .option("--performance", "also AUC, Brier score, calibration and net benefit")
    .option(
      "--bootstrap <samples>",
      "also correct them for optimism with this number of bootstrap samples",
      wholeNumber,
    )
    .option("--seed <number>", "random seed of folds and bootstrap samples", wholeNumber, 1)
    .option("--methods", "print a paragraph for the statistics section of a paper instead")
    .addOption(sheetOption())
    .addOption(outOption())
    .option("--json", "print JSON")
    .action((path: string, options: Options) =>
      perform((context) => {
        return overTable<LogisticTable>(path, context, options, (table) => {
          const choice = {
            ...options,
            terms: namedColumns(options.terms, table.columns),
            categories: namedColumns(options.categories, table.columns),
            profile: options.ci === "profile",
          };
          const analysis = analyseLogistic(table, { kind: "logistic", ...choice });
          return {
            result: analysis.found,
            json: (value) => value,
            text: logisticText,
            methods: () => logisticMethods(choice, program),
            analysis,
          };
        });
      }),
    );
}

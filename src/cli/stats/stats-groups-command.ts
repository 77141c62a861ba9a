import { type Command, Option } from "commander";
import { groupsMethods } from "../../report/statistics/methods-paragraph.ts";
import { analyseGroups } from "../../report/statistics/statistics-analysis.ts";
import { type CorrectionMethod, correctionMethods } from "../../stats/groups/adjust-p.ts";
import {
  type CategoricalTest,
  type ContinuousTest,
  categoricalTests,
  continuousTests,
  type GroupComparison,
} from "../../stats/groups/compare-groups.ts";
import { namedColumns } from "../../stats/table/reading/named-columns.ts";
import { program } from "../../study/case/program.ts";
import type { Perform } from "../terminal/command-line.ts";
import { names, outOption, overTable, sheetOption, type TableOptions } from "./stats-over-table.ts";
import { groupsText } from "./stats-text.ts";

interface Options extends TableOptions {
  readonly event?: string;
  readonly by: string;
  readonly continuous: string[];
  readonly categorical: string[];
  readonly exact?: boolean;
  readonly correct?: CorrectionMethod;
  readonly continuousTest?: ContinuousTest;
  readonly categoricalTest?: CategoricalTest;
}

/** `paraspine stats groups TABLE ...`: Tables 1 and 2 of the source paper. */
export function describeGroups(stats: Command, perform: Perform): void {
  stats
    .command("groups")
    .description("compare two groups: t tests, Levene, Mann-Whitney; chi-square and Fisher; effect sizes")
    .argument("<table>", "CSV or XLSX with a header line")
    .requiredOption(
      "--by <column>",
      "column with two values that defines the groups (0 and 1, no and yes, ...)",
    )
    .option("--event <value>", "which of the two values is group 1")
    .addOption(
      new Option("--continuous <columns>", "columns of numbers, separated by commas")
        .argParser(names)
        .default([], "none"),
    )
    .addOption(
      new Option("--categorical <columns>", "columns of categories, separated by commas")
        .argParser(names)
        .default([], "none"),
    )
    .option("--exact", "also the exact Mann-Whitney test, for small samples without ties")
    .addOption(
      new Option("--correct <method>", "adjust the p-values for the number of variables").choices(
        correctionMethods,
      ),
    )
    .addOption(
      new Option("--continuous-test <test>", "test whose p is adjusted (default: student)").choices(
        continuousTests,
      ),
    )
    .addOption(
      new Option("--categorical-test <test>", "test whose p is adjusted (default: pearson)").choices(
        categoricalTests,
      ),
    )
    .option("--methods", "print a paragraph for the statistics section of a paper instead")
    .addOption(sheetOption())
    .addOption(outOption())
    .option("--json", "print JSON")
    .action((path: string, options: Options, command: Command) => {
      if (options.continuous.length + options.categorical.length === 0) {
        command.error("error: --continuous or --categorical is needed");
      }
      return perform((context) =>
        overTable<GroupComparison>(path, context, options, (table) => {
          const choice = {
            ...options,
            continuous: namedColumns(options.continuous, table.columns),
            categorical: namedColumns(options.categorical, table.columns),
          };
          const analysis = analyseGroups(table, { kind: "groups", ...choice });
          return {
            result: analysis.found,
            json: (value) => value,
            text: groupsText,
            methods: () => groupsMethods(choice, program),
            analysis,
          };
        }),
      );
    });
}

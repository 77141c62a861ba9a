import type { Command } from "commander";
import { rocMethods } from "../../report/statistics/methods-paragraph.ts";
import { analyseRoc } from "../../report/statistics/statistics-analysis.ts";
import type { RocOfVariable } from "../../stats/analyses/roc-table.ts";
import { namedColumns } from "../../stats/table/reading/named-columns.ts";
import { program } from "../../study/case/program.ts";
import type { Perform } from "../terminal/command-line.ts";
import { names, outOption, overTable, sheetOption, type TableOptions } from "./stats-over-table.ts";
import { rocText } from "./stats-text.ts";

interface Options extends TableOptions {
  readonly event?: string;
  readonly outcome: string;
  readonly variables: string[];
  readonly compare?: boolean;
  readonly probabilities?: boolean;
}

/** `paraspine stats roc TABLE ...`: Figure 3 of the source paper. */
export function describeRoc(stats: Command, perform: Perform): void {
  stats
    .command("roc")
    .description("ROC of each variable: AUC with DeLong's interval, Youden's cut-off")
    .argument("<table>", "CSV or XLSX with a header line")
    .requiredOption("--outcome <column>", "the column of two values: 0 and 1, no and yes, ...")
    .option("--event <value>", "which of the two values is the event")
    .requiredOption("--variables <columns>", "columns of numbers, separated by commas", names)
    .option("--compare", "also DeLong's test for each pair of variables, on their common rows")
    .option("--probabilities", "the columns are predicted probabilities: also calibration and net benefit")
    .option("--methods", "print a paragraph for the statistics section of a paper instead")
    .addOption(sheetOption())
    .addOption(outOption())
    .option("--json", "print JSON")
    .action((path: string, options: Options) =>
      perform((context) =>
        overTable<readonly RocOfVariable[]>(path, context, options, (table) => {
          const choice = { ...options, variables: namedColumns(options.variables, table.columns) };
          const analysis = analyseRoc(table, { kind: "roc", ...choice });
          return {
            result: analysis.found,
            json: (value) => value.map(({ curve: _, ...shown }) => shown),
            text: rocText,
            methods: () => rocMethods(choice, program),
            analysis,
          };
        }),
      ),
    );
}

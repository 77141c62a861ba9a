import { type Command, Option } from "commander";
import { type Result, success } from "../base/result.ts";
import type { Agreement } from "../stats/agreement/agreement-of-ratings.ts";
import { agreementTable } from "../stats/agreement/agreement-table.ts";
import { type KappaOfRaters, kappaTable } from "../stats/agreement/kappa-table.ts";
import { type KappaWeights, kappaWeights } from "../stats/agreement/weighted-kappa.ts";
import { agreementMethods } from "../stats/methods-paragraph.ts";
import type { Table } from "../stats/table.ts";
import { program } from "../study/program.ts";
import type { Perform } from "./command-line.ts";
import { names, overTable, type TableOptions } from "./stats-over-table.ts";
import { agreementText } from "./stats-text.ts";

interface Options extends TableOptions {
  readonly raters: string[];
  readonly kappa?: KappaWeights;
}

/** What agreement prints: numbers' agreement, kappa of categories, or both. */
export type AgreementShown = Partial<Agreement> & { readonly kappa?: KappaOfRaters };

/** `paraspine stats agreement TABLE ...`. */
export function describeAgreement(stats: Command, perform: Perform): void {
  stats
    .command("agreement")
    .description("agreement between raters: six ICC, Bland-Altman, SEM and MDC95, kappa")
    .argument("<table>", "CSV with a header line")
    .requiredOption("--raters <columns>", "columns of numbers, separated by commas", names)
    .addOption(
      new Option("--kappa <weights>", "the two columns hold ordered categories: also Cohen's kappa").choices(
        kappaWeights,
      ),
    )
    .option("--methods", "print a paragraph for the paper's statistics section instead")
    .option("--json", "print JSON")
    .action((path: string, options: Options) =>
      perform((context) =>
        overTable(path, context, options, (table) => agreementOf(table, options), {
          json: (value) => value,
          text: agreementText,
          methods: () => agreementMethods(options.kappa, program),
        }),
      ),
    );
}

/** With kappa, columns of names instead of numbers are no mistake. */
function agreementOf(table: Table, { raters, kappa: weights }: Options): Result<AgreementShown> {
  const agreement = agreementTable(table, raters);
  if (weights === undefined) return agreement;
  const kappa = kappaTable(table, raters, weights);
  if (!kappa.ok) return kappa;
  return agreement.ok
    ? success({ ...agreement.value, kappa: kappa.value }, agreement.issues)
    : success({ kappa: kappa.value }, kappa.issues);
}

import { hasError } from "../../base/issue.ts";
import { mergeBatches } from "../../node/batch/merge-batches.ts";
import { checkOutputs } from "../../node/files/check-outputs.ts";
import { missingPaths } from "../../node/files/missing-paths.ts";
import type { CommandContext, CommandDefinition, ExitCode } from "../terminal/command-line.ts";
import { researchNotice } from "../terminal/measure-table.ts";
import { printIssues } from "../terminal/print-issues.ts";
import { summaryText } from "./batch-text.ts";
import { printBatchIssues } from "./print-batch-issues.ts";

/** `paraspine merge DIR... --out DIR`: the shards of a batch as one. */
export const mergeCommand: CommandDefinition = {
  describe(program, perform) {
    program
      .command("merge")
      .description("merge the folders of a batch's shards into the table of a single run")
      .argument("<folder...>", "the --out folders of all shards")
      .requiredOption("--out <folder>", "output folder; must be new")
      .action((folders: string[], { out }: { readonly out: string }) =>
        perform((context) => merge(folders, out, context)),
      );
  },
};

async function merge(folders: readonly string[], out: string, context: CommandContext): Promise<ExitCode> {
  const before = [...(await missingPaths(folders)), ...(await checkOutputs({ folders: [out] }))];
  if (before.length > 0) {
    printIssues(before, context);
    return 1;
  }
  const merged = await mergeBatches(folders, out);
  context.stderr(`${researchNotice(context.language)}\n`);
  printBatchIssues(merged.issues, context);
  if (!merged.ok) return 1;
  context.stdout(summaryText(merged.value, out, context.language));
  return hasError(merged.issues) ? 1 : 0;
}

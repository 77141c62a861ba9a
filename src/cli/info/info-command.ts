import { hasError } from "../../base/issue.ts";
import { listStudies } from "../../node/studies/list-studies.ts";
import type { CommandContext, CommandDefinition, ExitCode } from "../terminal/command-line.ts";
import { printIssues } from "../terminal/print-issues.ts";
import { infoJson } from "./info-json.ts";
import { infoTable } from "./info-table.ts";

/** `paraspine info PATH... [--json]`: what the paths hold. */
export const infoCommand: CommandDefinition = {
  describe(program, perform) {
    program
      .command("info")
      .description("list the studies and series in files, folders, DICOMDIRs and ZIP archives")
      .argument("<path...>", "files, folders (read recursively), DICOMDIR, .zip")
      .option("--json", "print JSON")
      .action((paths: string[], options: { json?: boolean }) =>
        perform((context) => printInfo(paths, options.json === true, context)),
      );
  },
};

async function printInfo(
  paths: readonly string[],
  asJson: boolean,
  context: CommandContext,
): Promise<ExitCode> {
  const listing = await listStudies(paths, undefined, context.signal);
  context.stdout(asJson ? infoJson(listing) : infoTable(listing));
  printIssues(listing.issues, context);
  return hasError(listing.issues) ? 1 : 0;
}

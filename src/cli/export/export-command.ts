import { Option } from "commander";
import { hasError } from "../../base/issue.ts";
import { success } from "../../base/result.ts";
import {
  type DeidentificationOption,
  deidentificationOptions,
} from "../../dicom/deidentify/deidentification.ts";
import { openPseudonyms } from "../../node/deidentify/open-pseudonyms.ts";
import { exportProject } from "../../node/export-project/export-project.ts";
import {
  isFolderKind,
  type ProjectExportKind,
  projectExportKinds,
} from "../../node/export-project/project-export-kinds.ts";
import { checkOutputs } from "../../node/files/check-outputs.ts";
import { openProject } from "../../node/project-file/open-project.ts";
import { type WorklistState, worklistStates } from "../../study/project/worklist-state.ts";
import { resultTexts } from "../../study/texts/result-texts.ts";
import type { CommandContext, CommandDefinition, ExitCode } from "../terminal/command-line.ts";
import { printIssues } from "../terminal/print-issues.ts";

interface ExportOptions {
  readonly kind: ProjectExportKind;
  readonly out: string;
  readonly state?: readonly WorklistState[];
  readonly reader: string;
  readonly key?: string;
  readonly options: readonly DeidentificationOption[];
}

/** `paraspine export PROJECT --kind KIND --out TARGET [--state STATE...]`: a project's tables, pictures and masks. */
export const exportCommand: CommandDefinition = {
  describe(program, perform) {
    program
      .command("export")
      .description("export a project: tables, reports, or a folder with one file per slice")
      .argument("<project>", "the project file")
      .addOption(
        new Option(
          "--kind <kind>",
          "csv, xlsx, sps, sav: tables; pdf: reports; others: a folder with one file per slice",
        )
          .choices(projectExportKinds)
          .makeOptionMandatory(),
      )
      .requiredOption("--out <target>", "output file or folder")
      .addOption(new Option("--state <state...>", "only slices in these states").choices(worklistStates))
      .option("--key <file>", "use pseudonyms, from the key the images were de-identified with")
      .addOption(
        new Option("--options <option...>", "the options the images were de-identified with")
          .choices(deidentificationOptions)
          .default([], "none"),
      )
      .option("--reader <name>", "name of the person exporting, for the audit trail", "command line")
      .action((project: string, options: ExportOptions) =>
        perform((context) => exportFrom(project, options, context)),
      );
  },
};

async function exportFrom(path: string, options: ExportOptions, context: CommandContext): Promise<ExitCode> {
  const target = isFolderKind(options.kind) ? { folders: [options.out] } : { files: [options.out] };
  const unwritable = await checkOutputs(target);
  if (unwritable.length > 0) {
    printIssues(unwritable, context);
    return 1;
  }
  const opened = openProject(path);
  if (!opened.ok) {
    printIssues(opened.issues, context);
    return 1;
  }
  const pseudonyms =
    options.key === undefined ? success(undefined) : await openPseudonyms(options.key, options.options);
  if (!pseudonyms.ok) {
    opened.value.close();
    printIssues(pseudonyms.issues, context);
    return 1;
  }
  try {
    const exported = await exportProject(opened.value, options.kind, null, options.out, {
      language: context.language,
      by: { reader: options.reader, at: new Date().toISOString() },
      states: options.state,
      pseudonyms: pseudonyms.value,
      signal: context.signal,
    });
    const issues = [...opened.issues, ...exported.issues];
    printIssues(issues, context);
    if (!exported.ok) {
      return issues.some(({ code }) => code.startsWith("file-would-overwrite")) ? 2 : 1;
    }
    context.stdout(`${exported.value.target}\n`);
    context.stderr(`${resultTexts.researchUseOnly[context.language]}\n`);
    return hasError(issues) ? 1 : 0;
  } finally {
    opened.value.close();
  }
}

import { relative, resolve } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import { hasError } from "../../base/issue.ts";
import type { Language } from "../../base/language.ts";
import {
  type DeidentificationOption,
  deidentificationOptions,
} from "../../dicom/deidentify/deidentification.ts";
import { type DeidentifiedFiles, deidentifyFiles } from "../../node/deidentify/deidentify-files.ts";
import { checkOutputs } from "../../node/files/check-outputs.ts";
import { missingPaths } from "../../node/files/missing-paths.ts";
import type { CommandContext, CommandDefinition, ExitCode } from "../terminal/command-line.ts";
import { printIssues } from "../terminal/print-issues.ts";

interface DeidentifyCommandOptions {
  readonly out: string;
  readonly key: string;
  readonly options: readonly DeidentificationOption[];
  readonly project?: string;
  readonly allowBurnedIn?: true;
  readonly json?: true;
}

/** `paraspine deidentify PATH... --out DIR --key FILE`: DICOM images without the patient's identity. */
export const deidentifyCommand: CommandDefinition = {
  describe(program, perform) {
    program
      .command("deidentify")
      .description(
        "write de-identified copies of DICOM images (DICOM PS3.15 Annex E, Basic Profile);\n" +
          "with the key they can be re-identified: keep it private and separate from the images",
      )
      .argument("<path...>", "files, folders (read recursively), DICOMDIR, .zip")
      .requiredOption("--out <dir>", "folder for the de-identified files")
      .requiredOption("--key <file>", "private key of the project; created if it does not exist")
      .addOption(
        new Option(
          "--options <list>",
          `what to keep beyond the profile, out of ${deidentificationOptions.join(",")}`,
        )
          .argParser(parseOptions)
          .default([], "none"),
      )
      .option("--project <name>", "project that the key must belong to")
      .option("--allow-burned-in", "also write images whose pixels may contain a name")
      .option("--json", "print JSON")
      .action((paths: string[], options: DeidentifyCommandOptions) =>
        perform((context) => deidentify(paths, options, context)),
      );
  },
};

function parseOptions(text: string): readonly DeidentificationOption[] {
  const named = text.split(",").map((name) => name.trim());
  const known = deidentificationOptions.filter((option) => named.includes(option));
  if (named.some((name) => !known.some((option) => option === name))) {
    throw new InvalidArgumentError(`There are ${deidentificationOptions.join(", ")}.`);
  }
  return known;
}

async function deidentify(
  paths: readonly string[],
  { out, key, json, ...options }: DeidentifyCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  // A key that is among the anonymous files is refused below, for a better reason than that they are not there yet.
  const isInside = !relative(resolve(out), resolve(key)).startsWith("..");
  const unwritable = await checkOutputs({ folders: [out], files: isInside ? [] : [key] });
  const before = [...(await missingPaths(paths)), ...unwritable];
  if (before.length > 0) {
    if (json) context.stdout(`${JSON.stringify({ issues: before }, null, 2)}\n`);
    printIssues(before, context);
    return 1;
  }
  const done = await deidentifyFiles(paths, out, key, options, undefined, context.signal);
  if (json)
    context.stdout(`${JSON.stringify({ ...(done.ok ? done.value : {}), issues: done.issues }, null, 2)}\n`);
  else if (done.ok) context.stdout(`${summary(done.value, context.language)}\n`);
  printIssues(done.issues, context);
  return hasError(done.issues) ? 1 : 0;
}

function summary({ written, unchanged, leftOut, patients }: DeidentifiedFiles, language: Language): string {
  return language === "en"
    ? `${written} exported, ${unchanged} already there, ${leftOut} left out; patients: ${patients}`
    : `已导出 ${written} 个文件，已存在 ${unchanged} 个，未导出 ${leftOut} 个；患者 ${patients} 名`;
}

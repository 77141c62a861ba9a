import { dirname } from "node:path";
import { type Command, Option } from "commander";
import { hasError, type Issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { caseImageIndex } from "../../node/cases/case-image-index.ts";
import { readCase } from "../../node/cases/read-case.ts";
import { differsFromStored } from "../../node/cases/recompute-case.ts";
import { type SliceToReport, writeCaseReports } from "../../node/export/write-case-reports.ts";
import { exportProject } from "../../node/export-project/export-project.ts";
import { checkOutputs } from "../../node/files/check-outputs.ts";
import { missingPaths } from "../../node/files/missing-paths.ts";
import { levelPicture } from "../../node/level-picture/level-picture.ts";
import { openProject } from "../../node/project-file/open-project.ts";
import { overwrittenInputs } from "../../node/sources/overwritten-inputs.ts";
import { imageAt } from "../../node/studies/reading-ports.ts";
import { rememberedListing } from "../../node/studies/study-around.ts";
import { measureStored } from "../../pipeline/measuring/measure-stored.ts";
import type { Case } from "../../study/case/case.ts";
import { type WorklistState, worklistStates } from "../../study/project/worklist-state.ts";
import type { CommandContext, CommandDefinition, ExitCode } from "../terminal/command-line.ts";
import { researchNotice } from "../terminal/measure-table.ts";
import { printIssues } from "../terminal/print-issues.ts";

interface ReportOptions {
  readonly out: string;
  readonly images?: readonly string[];
  readonly state?: readonly WorklistState[];
  readonly reader: string;
}

const isProject = (path: string) => /\.paraspine$/i.test(path);

/** `paraspine report PROJECT|CASE... --out FILE.pdf`: the reports that the window prints, a page a slice. */
export const reportCommand: CommandDefinition = {
  describe(program, perform) {
    program
      .command("report")
      .description("write reports as one PDF, one page per slice, measured again from the images")
      .argument("<project|case...>", "a .paraspine file, or Case documents")
      .requiredOption("--out <file>", "the PDF to write")
      .option(
        "--images <path...>",
        "where the images of the Cases are: files, folders, .zip (default: each Case's folder)",
      )
      .addOption(
        new Option(
          "--state <state...>",
          "only slices of the project in these states (default: all but rejected)",
        )
          .choices(worklistStates)
          .conflicts("images"),
      )
      .option("--reader <name>", "name of the person writing them, for the audit trail", "command line")
      .action((paths: string[], options: ReportOptions, command: Command) => {
        const projects = paths.filter(isProject).length;
        if (projects > 0 && paths.length > 1) command.error("error: give one project, or Cases");
        if (projects > 0 && options.images !== undefined)
          command.error("error: --images is for Cases; a project knows where its images are");
        if (projects === 0 && options.state !== undefined) command.error("error: --state is for a project");
        return perform((context) => report(paths, options, context));
      });
  },
};

async function report(
  paths: readonly string[],
  options: ReportOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const wrong = [
    ...(await missingPaths([...paths, ...(options.images ?? [])])),
    ...(await checkOutputs({ files: [options.out] })),
  ];
  if (wrong.length > 0) return ended(failure(wrong[0]!, ...wrong.slice(1)), options, context);
  const [first = ""] = paths;
  const written = isProject(first)
    ? await ofProject(first, options, context)
    : await ofCases(paths, options, context);
  return ended(written, options, context);
}

function ended(written: Result<unknown>, { out }: ReportOptions, context: CommandContext): ExitCode {
  printIssues(written.issues, context);
  if (!written.ok) return written.issues.some(({ code }) => code.startsWith("file-would-overwrite")) ? 2 : 1;
  context.stdout(`${out}\n`);
  context.stderr(`${researchNotice(context.language)}\n`);
  return hasError(written.issues) ? 1 : 0;
}

/** As the window exports them: the trail has a line about it. */
async function ofProject(
  path: string,
  { out, state, reader }: ReportOptions,
  { language, signal }: CommandContext,
): Promise<Result<unknown>> {
  const opened = openProject(path);
  if (!opened.ok) return opened;
  try {
    const by = { reader, at: new Date().toISOString() };
    const exported = await exportProject(opened.value, "pdf", null, out, {
      language,
      by,
      states: state,
      signal,
    });
    if (!exported.ok) return exported;
    return success(null, [...opened.issues, ...exported.issues]);
  } finally {
    opened.value.close();
  }
}

interface FoundCase {
  readonly work: Case;
  readonly image: string;
}

async function ofCases(
  paths: readonly string[],
  { out, images }: ReportOptions,
  { language, signal }: CommandContext,
): Promise<Result<unknown>> {
  const found: FoundCase[] = [];
  const issues: Issue[] = [];
  const find = await caseImageIndex(images ?? [...new Set(paths.map((path) => dirname(path)))]);
  for (const path of paths) {
    const work = await readCase(path);
    const image = work.ok ? await find(work.value.image) : work;
    issues.push(...image.issues.map((each): Issue => ({ ...each, path: each.path ?? path })));
    if (work.ok && image.ok) found.push({ work: work.value, image: image.value });
  }
  const overwritten = await overwrittenInputs([out], [...paths, ...found.map(({ image }) => image)]);
  if (overwritten.length > 0) return failure(overwritten[0]!, ...overwritten.slice(1));

  const list = rememberedListing();
  async function* measured(): AsyncGenerator<SliceToReport> {
    for (const { work, image } of found) {
      if (signal?.aborted) return;
      const one = await measureStored(work, imageAt(image));
      if (!one.ok) {
        issues.push(...one.issues.map((each): Issue => ({ ...each, path: each.path ?? image })));
        continue;
      }
      issues.push(...differsFromStored(work, one.value, image));
      yield { measured: one.value, level: await levelPicture(work, one.value.slice, image, { list }) };
    }
  }
  const at = new Date().toISOString();
  const written = await writeCaseReports(measured(), out, language, at);
  const all = [...issues, ...written.issues];
  return written.ok ? success(null, all) : failure(all[0]!, ...all.slice(1));
}

import { statSync } from "node:fs";
import { basename, extname, resolve } from "node:path";
import type { Command } from "commander";
import { hasError, type Issue, issue } from "../../base/issue.ts";
import { fillText, type Text } from "../../base/language.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Recipe } from "../../fat/recipe.ts";
import type { EndplateTarget } from "../../level/find/endplate-target.ts";
import { planSlices } from "../../node/adding/plan-slices.ts";
import { slicesOfBatch } from "../../node/adding/slices-of-batch.ts";
import { checkOutputs } from "../../node/files/check-outputs.ts";
import { missingPaths } from "../../node/files/missing-paths.ts";
import { createProject, openProject, projectPath } from "../../node/project-file/open-project.ts";
import { openSettings } from "../../node/settings/settings-store.ts";
import { userDataFolder } from "../../node/settings/user-data-folder.ts";
import { type AddedToProject, addToProject } from "../../project/adding/add-to-project.ts";
import type { SliceToAdd } from "../../project/adding/slice-to-add.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import { levelOrMiddle } from "../options/level-option.ts";
import { addRecipeOptions, givesRecipe, type RecipeOptions } from "../options/measure-options.ts";
import { recipeFromOptions } from "../options/recipe-from-options.ts";
import type { CommandContext, ExitCode, Perform } from "../terminal/command-line.ts";
import { printIssues } from "../terminal/print-issues.ts";
import { actorNow, readerOption } from "./reader-option.ts";

interface AddOptions extends RecipeOptions {
  readonly fromBatch?: string;
  readonly level: EndplateTarget | "middle";
  readonly trustPositions?: true;
  readonly reader: string;
  readonly json?: true;
}

const texts = {
  slices: {
    en: "{project}: {added} {added|slice|slices} added, {present} there before.",
    "zh-CN": "{project}：新增 {added} 层，原已存在 {present} 层。",
  },
  batch: {
    en: "From the batch: {withWork} with Case, {flagged} flagged as not measured; {workKept} left with the project's own work.",
    "zh-CN":
      "来自批处理：{withWork} 层带有病例，{flagged} 层标记为未能测量；{workKept} 层保留项目中已有的工作。",
  },
} as const satisfies Record<string, Text>;

/** Adds `paraspine project add PROJECT PATH... [--from-batch DIR] [--recipe ...]`. */
export function describeAdd(project: Command, perform: Perform): void {
  const command = project
    .command("add")
    .description(
      "add images, or a finished batch with its Cases, to a project; what is already in it is not changed",
    )
    .argument("<project>", "a .paraspine file; created if it does not exist")
    .argument("<path...>", "images: files, folders (read recursively), DICOMDIR, .zip")
    .option(
      "--from-batch <folder>",
      "add the slices of this batch, with its Cases; the paths contain its images",
    )
    .addOption(levelOrMiddle())
    .option("--trust-positions", "compare positions even if the frames of reference differ")
    .addOption(readerOption())
    .option("--json", "print JSON");
  addRecipeOptions(command)
    .addHelpText(
      "after",
      "\nWithout --from-batch, the proposed slice of every study is added. A recipe given here is used for slices without " +
        "outlines;\nwith --from-batch, each Case is also measured with it, as a newer version.",
    )
    .action((path: string, paths: string[], options: AddOptions) =>
      perform((context) => addFrom(path, paths, options, context)),
    );
}

async function addFrom(
  path: string,
  given: readonly string[],
  options: AddOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const recipe = await recipeOf(options, context);
  if (!recipe.ok) return fail(recipe.issues, context, 2);
  const target = resolve(projectPath(path));
  const batch = options.fromBatch === undefined ? [] : [options.fromBatch];
  const wrong = [...(await missingPaths([...given, ...batch])), ...(await checkOutputs({ files: [target] }))];
  if (wrong.length > 0) return fail(wrong, context, 1);
  const isThere = statSync(target, { throwIfNoEntry: false }) !== undefined;
  const opened = isThere ? openToAdd(target) : undefined;
  if (opened?.ok === false) return fail(opened.issues, context, 1);
  let store = opened?.value;
  try {
    const slices = await slicesToAdd(
      given.map((each) => resolve(each)),
      options,
      recipe.value,
      context,
    );
    if (!slices.ok) return fail(slices.issues, context, 1);
    if (context.signal?.aborted) return fail([...slices.issues, issue("job-not-begun")], context, 1);
    const by = actorNow(options.reader);
    const made =
      store === undefined ? createProject(target, basename(target, extname(target)), by) : success(store);
    if (!made.ok) return fail([...slices.issues, ...made.issues], context, 1);
    store = made.value;
    const { language, signal } = context;
    const added = await addToProject(store, slices.value, { by, language, signal });
    const issues = [...(opened?.issues ?? []), ...slices.issues, ...added.issues];
    if (!added.ok) return fail(issues, context, 1);
    return report(target, added.value, issues, options, context);
  } finally {
    store?.close();
  }
}

function fail(issues: readonly Issue[], context: CommandContext, code: ExitCode): ExitCode {
  printIssues(issues, context);
  return code;
}

/** The recipe that was asked for; undefined where none was. */
async function recipeOf(
  options: AddOptions,
  { language }: CommandContext,
): Promise<Result<Recipe | undefined>> {
  if (!givesRecipe(options)) return success(undefined);
  const saved = await openSettings(`${userDataFolder()}/settings.json`, language);
  return recipeFromOptions(options, saved.current.recipes);
}

function openToAdd(target: string): Result<ProjectStore> {
  const opened = openProject(target);
  if (!opened.ok || !opened.value.facts().readOnly) return opened;
  opened.value.close();
  return failure(issue("project-read-only", {}, { path: target }));
}

async function slicesToAdd(
  paths: readonly string[],
  { fromBatch, level, trustPositions }: AddOptions,
  recipe: Recipe | undefined,
  { signal }: CommandContext,
): Promise<Result<readonly SliceToAdd[]>> {
  if (fromBatch !== undefined) return slicesOfBatch(resolve(fromBatch), paths, recipe);
  const planned = await planSlices(paths, { signal, level, trustPositions: trustPositions === true });
  if (!planned.ok) return planned;
  return success(
    planned.value.map((slice) => ({ ...slice, recipe })),
    planned.issues,
  );
}

function report(
  project: string,
  { fresh: _, ...added }: AddedToProject,
  issues: readonly Issue[],
  { json, fromBatch }: AddOptions,
  context: CommandContext,
): ExitCode {
  printIssues(issues, context);
  const say = (text: Text) => fillText(text, context.language, { project, ...added });
  const lines = [texts.slices, ...(fromBatch === undefined ? [] : [texts.batch])].map(say);
  const text = json ? JSON.stringify({ project, ...added, issues }, null, 2) : lines.join("\n");
  context.stdout(`${text}\n`);
  return hasError(issues) ? 1 : 0;
}

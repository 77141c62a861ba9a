import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import path from "node:path";
import { hasError, type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Recipe } from "../../fat/recipe.ts";
import { endplateName } from "../../level/find/endplate-target.ts";
import { jobsToRun } from "../../node/batch/default-jobs.ts";
import { runBatch } from "../../node/batch/run-batch.ts";
import { checkOutputs } from "../../node/files/check-outputs.ts";
import { missingPaths } from "../../node/files/missing-paths.ts";
import { spineModel } from "../../node/model/load-spine-model.ts";
import { installedModel } from "../../node/model/model-identity.ts";
import { openSettings } from "../../node/settings/settings-store.ts";
import { userDataFolder } from "../../node/settings/user-data-folder.ts";
import { readBytes } from "../../node/sources/read-bytes.ts";
import { readTableFile } from "../../node/sources/read-table-file.ts";
import { listStudies } from "../../node/studies/list-studies.ts";
import { planBatch } from "../../pipeline/batch/batch-plan.ts";
import type { BatchRunSettings } from "../../pipeline/batch/batch-settings.ts";
import { parseSliceList } from "../../pipeline/batch/parse-slice-list.ts";
import type { SliceRule } from "../../pipeline/batch/slice-rule.ts";
import { program as paraspine } from "../../study/case/program.ts";
import { addRecipeOptions } from "../options/measure-options.ts";
import { recipeFromOptions } from "../options/recipe-from-options.ts";
import type { CommandContext, CommandDefinition, ExitCode } from "../terminal/command-line.ts";
import { researchNotice } from "../terminal/measure-table.ts";
import { printIssues } from "../terminal/print-issues.ts";
import { addBatchOptions, type BatchOptions } from "./batch-options.ts";
import { paceLine, summaryText } from "./batch-text.ts";
import { printBatchIssues } from "./print-batch-issues.ts";

/** `paraspine batch PATH... --out DIR ...`: one row per patient-slice of everything that the paths hold. */
export const batchCommand: CommandDefinition = {
  describe(program, perform) {
    const command = program
      .command("batch")
      .description("outline and measure many studies: one table, with a Case and a picture per slice")
      .argument("<path...>", "files, folders (read recursively), DICOMDIR, .zip");
    addRecipeOptions(addBatchOptions(command)).action((paths: string[], options: BatchOptions) =>
      perform((context) => batch(paths, options, context)),
    );
  },
};

async function batch(
  paths: readonly string[],
  options: BatchOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { rois } = options;
  if (rois !== undefined && !(await isFolder(rois)))
    return fail([issue("file-not-found", {}, { path: rois })], context, 1);
  const saved = await openSettings(`${userDataFolder()}/settings.json`, context.language);
  const recipe = await recipeFromOptions(options, saved.current.recipes);
  if (!recipe.ok) return fail(recipe.issues, context, 2);
  const slices = await sliceRule(options);
  if (!slices.ok) return fail(slices.issues, context, 1);
  const settings = await runSettings(options, recipe.value, slices.value, context);
  if (!settings.ok) return fail(settings.issues, context, 1);

  // What cannot succeed ends here, so that a typing mistake neither takes time nor fills the folder of the right call.
  const before = [...(await missingPaths(paths)), ...(await checkOutputs({ folders: [options.out] }))];
  if (before.length > 0) return fail(before, context, 1);
  const listing = await listStudies(paths, undefined, context.signal);
  if (context.signal?.aborted) return fail([...listing.issues, issue("batch-not-begun")], context, 1);
  const plan = planBatch(listing, { slices: slices.value.rule, shard: settings.value.shard });
  if (plan.issues.some(({ code }) => code === "batch-nothing")) return fail(plan.issues, context, 1);
  const { convention, pictures, resume } = options;
  const { jobs, issues: bounded } = jobsToRun(options.jobs);
  printIssues(bounded, context);
  const ran = await runBatch({
    plan,
    images: paths,
    settings: settings.value,
    unitSettings: {
      recipe: recipe.value,
      convention,
      ...(pictures ? { picture: { language: context.language } } : {}),
      ...(rois === undefined ? {} : { roisFolder: path.resolve(rois) }),
    },
    folder: options.out,
    resume: resume === true,
    jobs: Math.min(jobs, Math.max(1, plan.units.length + plan.searches.length)),
    onPace: progressTo(context),
    signal: context.signal,
  });
  context.stderr(`${researchNotice(context.language)}\n`);
  printBatchIssues(ran.issues, context);
  if (!ran.ok) return 1;
  context.stdout(summaryText(ran.value, options.out, context.language));
  return hasError(ran.issues) ? 1 : 0;
}

const isFolder = (folder: string) =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );

function fail(issues: readonly Issue[], context: CommandContext, code: ExitCode): ExitCode {
  printIssues(issues, context);
  return code;
}

/** The rule with its name in `run.json`: that of a list is the hash of its bytes. */
async function sliceRule({
  slice,
  slices,
  level,
  trustPositions,
}: BatchOptions): Promise<Result<{ readonly rule: SliceRule; readonly name: string }>> {
  if (slices === undefined) {
    const rule = slice ?? levelRule(level, trustPositions === true);
    return success({ rule, name: nameOfRule(rule) });
  }
  const bytes = await readBytes(slices);
  if (!bytes.ok) return bytes;
  const table = await readTableFile(slices);
  if (!table.ok) return table;
  const requests = parseSliceList(table.value);
  if (!requests.ok) return failure({ ...requests.issues[0], path: slices });
  const name = createHash("sha256").update(bytes.value).digest("hex");
  return success({ rule: { kind: "list", requests: requests.value }, name });
}

function levelRule(level: BatchOptions["level"], trustPositions: boolean) {
  return level === "middle"
    ? ({ kind: "middle" } as const)
    : ({ kind: "level", target: level, trustPositions } as const);
}

function nameOfRule(rule: Exclude<SliceRule, { readonly kind: "list" }>): string {
  if (rule.kind === "number") return String(rule.number);
  if (rule.kind !== "level") return rule.kind;
  return `${endplateName(rule.target)}${rule.trustPositions === true ? ", positions trusted" : ""}`;
}

async function runSettings(
  { convention, rois, pictures, shard }: BatchOptions,
  recipe: Recipe,
  slices: { readonly rule: SliceRule; readonly name: string },
  { language }: CommandContext,
): Promise<Result<BatchRunSettings>> {
  const model = rois === undefined ? await installedModel() : undefined;
  if (model?.ok === false) return model;
  const levelModel = slices.rule.kind === "level" ? await installedModel(spineModel) : undefined;
  if (levelModel?.ok === false) return levelModel;
  return success({
    program: paraspine,
    ...(model === undefined ? {} : { model: model.value }),
    ...(levelModel === undefined ? {} : { levelModel: levelModel.value }),
    recipe,
    convention,
    slices: slices.name,
    ...(pictures ? { pictures: language } : {}),
    shard: shard ?? { index: 1, count: 1 },
  });
}

/** A line every few seconds, and one at the end. */
const lineEveryMs = 5000;

function progressTo(context: CommandContext) {
  let last = performance.now();
  return (pace: Parameters<typeof paceLine>[0]) => {
    const now = performance.now();
    if (now - last < lineEveryMs && pace.done < pace.total) return;
    last = now;
    context.stderr(`${paceLine(pace, context.language)}\n`);
  };
}

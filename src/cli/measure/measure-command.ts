import { canonicalJson } from "../../base/canonical-json.ts";
import { hasError, type Issue } from "../../base/issue.ts";
import type { MeasureResult } from "../../measure/measure-result.ts";
import { checkOutputs } from "../../node/files/check-outputs.ts";
import { openSettings } from "../../node/settings/settings-store.ts";
import { userDataFolder } from "../../node/settings/user-data-folder.ts";
import { overwrittenInputs } from "../../node/sources/overwritten-inputs.ts";
import type { MeasuredSlice } from "../../pipeline/measuring/measured-slice.ts";
import type { Case } from "../../study/case/case.ts";
import { serialiseResult } from "../../study/case/serialise-result.ts";
import { measurementRows } from "../../study/tables/measurement-rows.ts";
import { writeCsv } from "../../study/tables/write-csv.ts";
import {
  addMeasureOptions,
  addRecipeOptions,
  givesRecipe,
  type MeasureOptions,
} from "../options/measure-options.ts";
import { recipeFromOptions } from "../options/recipe-from-options.ts";
import type { CommandContext, CommandDefinition, ExitCode } from "../terminal/command-line.ts";
import { measureTable, researchNotice } from "../terminal/measure-table.ts";
import { printIssues } from "../terminal/print-issues.ts";
import { measureFile } from "./measure-file.ts";

/** `paraspine measure SLICE --rois FILE [recipe] [--frame N] [--json | --csv]`: CSA, FA and FDR of one slice. */
export const measureCommand: CommandDefinition = {
  describe(program, perform) {
    const command = program
      .command("measure")
      .description("measure CSA, FA and FDR of the outlined muscles on one slice")
      .argument("<slice>", "a DICOM or NIfTI file");
    addRecipeOptions(addMeasureOptions(command)).action((slice: string, options: MeasureOptions) =>
      perform((context) => measure(slice, options, context)),
    );
  },
};

async function measure(path: string, options: MeasureOptions, context: CommandContext): Promise<ExitCode> {
  const inputs = [path, options.rois, ...(options.recipe === undefined ? [] : [options.recipe])];
  const overwritten = await overwrittenInputs(targetsOf(options), inputs);
  if (overwritten.length > 0) return fail(overwritten, options, context, 2);
  const unwritable = await checkOutputs({ files: targetsOf(options) });
  if (unwritable.length > 0) return fail(unwritable, options, context, 1);
  const settings = await openSettings(`${userDataFolder()}/settings.json`, context.language);
  if (options.recipe !== undefined) printIssues(settings.issues, context);
  const recipe = await recipeFromOptions(options, settings.current.recipes);
  if (!recipe.ok) return fail(recipe.issues, options, context, 2);
  const isRecipeGiven = givesRecipe(options);
  const measured = await measureFile({ ...options, path, recipe: recipe.value, isRecipeGiven });
  if (!measured.ok) return fail(measured.issues, options, context, 1);
  printIssues(measured.value.notes, context);
  const { work } = measured.value.measured;
  const written = await writeFiles(measured.value.measured, options, context);
  const printed = print(work, measured.value.result, options, context);
  return written === 0 ? printed : written;
}

const targetsOf = ({ figure, saveCase, seg, sr, nifti }: MeasureOptions) =>
  [figure, saveCase, seg, sr, nifti].filter((target) => target !== undefined);

/** The files that were asked for beside what is printed. */
async function writeFiles(
  measured: MeasuredSlice,
  { figure, saveCase, seg, sr, nifti }: MeasureOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const targets = [
    ["figure", figure],
    ["case", saveCase],
    ["seg", seg],
    ["sr", sr],
    ["nifti", nifti],
  ] as const;
  let code: ExitCode = 0;
  for (const [kind, target] of targets) {
    if (target === undefined) continue;
    const { exportMeasured } = await import("../../node/export/export-case.ts");
    const written = await exportMeasured(kind, measured, target, context.language, seg !== undefined);
    printIssues(written.issues, context);
    if (!written.ok) code = 1;
  }
  return code;
}

/** With `--json` the issues also go where a script reads them. */
function fail(issues: readonly Issue[], { json }: MeasureOptions, context: CommandContext, code: ExitCode) {
  if (json) context.stdout(canonicalJson({ issues }));
  printIssues(issues, context);
  return code;
}

function print(
  work: Case,
  result: MeasureResult,
  { json, csv }: MeasureOptions,
  context: CommandContext,
): ExitCode {
  if (json) context.stdout(serialiseResult(result));
  else if (csv) context.stdout(writeCsv(measurementRows([{ ...work, result }])));
  else context.stdout(measureTable(result, work.image, context.language));
  if (json || csv) context.stderr(`${researchNotice(context.language)}\n`);
  printIssues(result.issues, context);
  return hasError(result.issues) ? 1 : 0;
}

import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Recipe } from "../../fat/recipe.ts";
import type { BatchRecord } from "../../pipeline/batch/batch-record.ts";
import { unitOfSlice } from "../../pipeline/batch/unit-of-slice.ts";
import { caseImage } from "../../pipeline/measuring/case-image.ts";
import { measureStored } from "../../pipeline/measuring/measure-stored.ts";
import type { SliceToAdd, WorkToAdd } from "../../project/adding/slice-to-add.ts";
import { sliceIdOf } from "../../study/project/project-slice.ts";
import { describeRecipe } from "../../study/texts/describe-recipe.ts";
import { batchFiles } from "../batch/batch-files.ts";
import { readRecords } from "../batch/read-records.ts";
import { readRunDocument } from "../batch/run-document.ts";
import { caseImageIndex } from "../cases/case-image-index.ts";
import { readCase } from "../cases/read-case.ts";
import { differsFromStored } from "../cases/recompute-case.ts";
import { sha256 } from "../files/sha256.ts";
import { levelPicture } from "../level-picture/level-picture.ts";
import { readBytes } from "../sources/read-bytes.ts";
import { listStudies } from "../studies/list-studies.ts";
import { loadSlice } from "../studies/load-slice.ts";
import { imageAt } from "../studies/reading-ports.ts";
import { rememberedListing } from "../studies/study-around.ts";

/** What is in the trail beside a Case of a batch. */
const fromBatch = "from a batch";

/**
 * The slices of a batch, found again among images, with their Cases as the batch has them. Each Case is measured again
 * from its image when it is taken, and where that gives other numbers `recompute-differs` says so; its picture is drawn
 * where the batch has one. A slice that the batch could not measure comes without work.
 *
 * Issues: `batch-folder-unreadable`, `batch-unfinished`, `project-batch-without-slice`; of single slices
 * `case-image-missing`, `case-image-changed`, those of reading, and the batch's own where a slice cannot be added.
 *
 * @param paths absolute paths of the images, in which they are looked for by UID and content
 * @param recipe with which each Case is measured besides, as a version of its own
 */
export async function slicesOfBatch(
  folder: string,
  paths: readonly string[],
  recipe?: Recipe,
): Promise<Result<readonly SliceToAdd[]>> {
  const run = await readRunDocument(folder);
  if (!run.ok) return run;
  if (run.value === null)
    return failure(issue("batch-folder-unreadable", { file: "run.json" }, { path: folder }));
  const records = [...(await readRecords(batchFiles(folder)))].sort(byId);
  const { planned } = run.value.rows;
  const issues: Issue[] =
    records.length < planned
      ? [issue("batch-unfinished", { done: records.length, total: planned }, { path: folder })]
      : [];
  const without = records.filter(({ status }) => status === "no-slice").length;
  if (without > 0) issues.push(issue("project-batch-without-slice", { n: without }, { path: folder }));
  const measured = await measuredSlices(folder, records, paths, recipe);
  const failed = await failedSlices(records, paths);
  issues.push(...measured.issues, ...failed.issues);
  const slices = [...measured.slices, ...failed.slices];
  const [first, ...more] = issues;
  return slices.length === 0 && first !== undefined ? failure(first, ...more) : success(slices, issues);
}

const byId = (a: BatchRecord, b: BatchRecord) => (a.place.id < b.place.id ? -1 : 1);

interface FoundSlices {
  readonly slices: readonly SliceToAdd[];
  readonly issues: readonly Issue[];
}

async function measuredSlices(
  folder: string,
  records: readonly BatchRecord[],
  paths: readonly string[],
  recipe: Recipe | undefined,
): Promise<FoundSlices> {
  const measured = records.filter(({ status }) => status === "measured");
  if (measured.length === 0) return { slices: [], issues: [] };
  const find = await caseImageIndex(paths);
  const slices: SliceToAdd[] = [];
  const issues: Issue[] = [];
  for (const { place, pictureBytes } of measured) {
    const file = batchFiles(folder).caseOf(place.id);
    const work = await readCase(file);
    const found = work.ok ? await find(work.value.image) : work;
    const unchanged = work.ok && found.ok ? await isContent(found.value, work.value.image.sha256) : found;
    if (!work.ok || !found.ok || !unchanged.ok) {
      issues.push(...unchanged.issues.map((each): Issue => ({ ...each, path: each.path ?? file })));
      continue;
    }
    const { image } = work.value;
    slices.push({
      slice: { id: sliceIdOf(image), image, path: found.value },
      work: () => workOf(file, found.value, pictureBytes !== undefined, recipe),
    });
  }
  return { slices, issues };
}

/** `case-image-changed` where the file is another one than the Case was made on. */
async function isContent(path: string, hash: string): Promise<Result<null>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  return sha256(bytes.value) === hash ? success(null) : failure(issue("case-image-changed", {}, { path }));
}

async function workOf(
  file: string,
  path: string,
  withPicture: boolean,
  recipe: Recipe | undefined,
): Promise<Result<WorkToAdd>> {
  const work = await readCase(file);
  if (!work.ok) return work;
  const first = { work: work.value, reason: fromBatch };
  const again = await measureStored(work.value, imageAt(path));
  if (!again.ok) return again;
  const issues = differsFromStored(work.value, again.value, path);
  const other =
    recipe === undefined ? undefined : await measureStored(withRecipe(work.value, recipe), imageAt(path));
  if (other?.ok === false) return other;
  const newest = other?.value ?? again.value;
  const more =
    other === undefined
      ? []
      : [{ work: other.value.work, reason: `measured with another recipe: ${describeRecipe(recipe!)}` }];
  const versions = [first, ...more];
  if (!withPicture || newest.work.rois.length === 0) return success({ versions }, issues);
  const { renderOverlay, overlayLevelHeight } = await import("../figure/render-overlay.ts");
  const level = await levelPicture(newest.work, newest.slice, path, {
    list: listing,
    height: overlayLevelHeight,
  });
  const picture = Uint8Array.from(await renderOverlay(newest.slice, newest.analysis, level));
  return success({ versions, picture }, issues);
}

/** Slices of one folder follow one another. */
const listing = rememberedListing();

/** Without the numbers of the recipe before. */
function withRecipe<Work extends { readonly recipe: Recipe; readonly result?: unknown }>(
  { result: _, ...work }: Work,
  recipe: Recipe,
) {
  return { ...work, recipe };
}

/** Slices that the batch could not measure, where their images are still found by the pseudonyms in their place. */
async function failedSlices(records: readonly BatchRecord[], paths: readonly string[]): Promise<FoundSlices> {
  const failed = records.filter(({ status }) => status === "failed");
  if (failed.length === 0) return { slices: [], issues: [] };
  const { studies } = await listStudies(paths);
  const places = new Map(
    studies.flatMap((study) =>
      study.series.flatMap((series) =>
        series.slices.map((_, index) => {
          const { id, path, frame } = unitOfSlice(study, series, index, "list");
          return [id, { path, frame }] as const;
        }),
      ),
    ),
  );
  const slices: SliceToAdd[] = [];
  const issues: Issue[] = [];
  for (const { place, issues: said } of failed) {
    const file = places.get(place.sliceId ?? place.id);
    const slice = file === undefined ? undefined : await loadSlice(file.path, file.frame);
    const why = said.find(({ severity }) => severity === "error") ?? said[0]!;
    if (file === undefined || !slice?.ok) {
      issues.push({ ...why, path: file?.path ?? place.id });
      continue;
    }
    const image = caseImage(slice.value, slice.value.sha256, slice.value.facts);
    slices.push({ slice: { id: sliceIdOf(image), image, path: file.path }, failed: why });
  }
  return { slices, issues };
}

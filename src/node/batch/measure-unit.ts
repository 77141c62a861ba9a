import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { withoutPath } from "../../base/without-path.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import { outlineNamesOf } from "../../pipeline/batch/outline-names.ts";
import { measureWithOutlines } from "../../pipeline/measuring/measure-with-outlines.ts";
import type { MeasuredSlice } from "../../pipeline/measuring/measured-slice.ts";
import type { OutlineSource, SliceOutlines } from "../../pipeline/measuring/slice-outlines.ts";
import type { Case } from "../../study/case/case.ts";
import type { KeptModel } from "../model/kept-model.ts";
import { outlinesByModel } from "../model/outlines-by-model.ts";
import { readRois } from "../studies/read-rois.ts";
import { readingPorts } from "../studies/reading-ports.ts";
import type { BatchOutcome, BatchUnitSettings, UnitToMeasure } from "./batch-contract.ts";
import { outlinesOfSlice } from "./outlines-of-slice.ts";

/**
 * Reads a slice, has it drawn (or takes its outlines from a folder), measures it and draws its picture. Issues:
 * those of reading, of the model or the outlines, `batch-no-outlines`; `batch-no-picture` with the numbers standing.
 */
export async function measureUnit(
  unit: UnitToMeasure,
  settings: BatchUnitSettings,
  model: KeptModel,
): Promise<Result<BatchOutcome>> {
  const clock = stopwatch();
  const timesMs = { read: 0, draw: 0, measure: 0, picture: 0 };
  const source: OutlineSource = async (slice) => {
    timesMs.read = clock();
    const found = await outlines(unit, slice, settings, model);
    timesMs.draw = clock();
    const { levelProposal } = unit;
    return found.ok && levelProposal !== undefined
      ? { ...found, value: { ...found.value, levelProposal } }
      : found;
  };
  const { convention, recipe } = settings;
  const asked = { path: unit.path, frame: unit.frame, recipe, convention };
  const outlined = await measureWithOutlines(asked, source, readingPorts);
  if (!outlined.ok) return outlined;
  const { measured, outlines: imported } = outlined.value;
  const { result } = measured.analysis;
  const ofUnit =
    imported.level === undefined ? unit.issues : unit.issues.filter(({ code }) => !ofLevel.includes(code));
  const issues = [...ofUnit, ...outlined.issues, ...result.issues].map(withoutPath);
  const work: Case = { ...measured.work, result: { ...result, issues } };
  timesMs.measure = clock();
  const picture = settings.picture && (await pictureOf(measured, settings.picture));
  timesMs.picture = clock();
  if (picture === undefined) return success({ work, timesMs }, issues);
  return picture.ok
    ? success({ work, picturePng: picture.value, timesMs }, issues)
    : success({ work, timesMs }, [...issues, ...picture.issues]);
}

/** What is said of a slice whose level nobody confirmed. */
const ofLevel: readonly Issue["code"][] = ["batch-middle-slice", "level-unconfirmed"];

function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const [before, now] = [last, performance.now()];
    last = now;
    return now - before;
  };
}

async function outlines(
  unit: UnitToMeasure,
  slice: LoadedSlice,
  { convention, roisFolder }: BatchUnitSettings,
  model: KeptModel,
): Promise<Result<SliceOutlines>> {
  if (roisFolder !== undefined) {
    const names = outlineNamesOf({ path: unit.path, ...slice.facts });
    const ids = [unit.id, unit.sliceId].filter((id) => id !== undefined);
    const found = await outlinesOfSlice(roisFolder, [...ids, ...names]);
    if (found === undefined) return failure(issue("batch-no-outlines"));
    const read = await readRois(found.file, slice);
    const isShared = unit.sharedNames?.includes(found.name) === true;
    if (!read.ok || !isShared || read.value.isOfSlice === true) return read;
    return failure(issue("batch-outlines-shared", {}, { path: found.file }));
  }
  const loaded = await model.get();
  if (!loaded.ok) return loaded;
  return outlinesByModel(slice, convention, loaded);
}

/** sharp and the fonts are loaded with the first figure. */
async function pictureOf(
  { slice, analysis }: MeasuredSlice,
  { language }: NonNullable<BatchUnitSettings["picture"]>,
): Promise<Result<Uint8Array>> {
  try {
    const { renderFigure } = await import("../figure/render-figure.ts");
    // A copy of its own: inside Electron the original is in a memory that cannot leave this process.
    return success(new Uint8Array(await renderFigure(slice, analysis, language)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(issue("batch-no-picture", { reason }));
  }
}

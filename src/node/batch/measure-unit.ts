import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import { outlineNamesOf } from "../../pipeline/batch/outline-names.ts";
import { drawnByModel } from "../../pipeline/drawing/drawn-by-model.ts";
import { caseFromSlice } from "../../pipeline/measuring/case-from-slice.ts";
import { measureCase } from "../../pipeline/measuring/measure-case.ts";
import { isMuscle } from "../../roi/roi.ts";
import type { Case } from "../../study/case/case.ts";
import { drawOutlines } from "../model/draw-outlines.ts";
import type { KeptModel } from "../model/kept-model.ts";
import { loadSlice } from "../studies/load-slice.ts";
import { type ImportedRois, readRois } from "../studies/read-rois.ts";
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
  const slice = await loadSlice(unit.path, unit.frame);
  if (!slice.ok) return slice;
  const read = clock();
  const imported = await outlines(unit, slice.value, settings, model);
  if (!imported.ok) return imported;
  const draw = clock();
  const { rois, externalCsa, level, drawn } = imported.value;
  const { convention, recipe } = settings;
  const start = caseFromSlice({
    slice: slice.value,
    sha256: slice.value.sha256,
    rois: rois.map((roi) =>
      roi.convention === undefined && isMuscle(roi.name) ? { ...roi, convention } : roi,
    ),
    recipe,
    externalCsa,
    level,
    drawn,
  });
  const measured = measureCase(start, slice.value, slice.value.sha256, slice.issues);
  const { result } = measured.analysis;
  const ofUnit =
    level === undefined ? unit.issues : unit.issues.filter(({ code }) => !ofLevel.includes(code));
  const issues = [...ofUnit, ...imported.issues, ...result.issues].map(withoutPath);
  const work: Case = { ...measured.work, result: { ...result, issues } };
  const measure = clock();
  const picture = settings.picture && (await pictureOf(slice.value, measured.analysis, settings.picture));
  const timesMs = { read, draw, measure, picture: clock() };
  if (picture === undefined) return success({ work, timesMs }, issues);
  return picture.ok
    ? success({ work, picturePng: picture.value, timesMs }, issues)
    : success({ work, timesMs }, [...issues, ...picture.issues]);
}

/** What is said of a slice whose level nobody confirmed. */
const ofLevel: readonly Issue["code"][] = ["batch-middle-slice", "level-unconfirmed"];

/** Results name no path, so that they are the same wherever the files lie. */
const withoutPath = ({ path: _, ...found }: Issue): Issue => found;

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
): Promise<Result<ImportedRois>> {
  if (roisFolder !== undefined) {
    const names = outlineNamesOf({ path: unit.path, ...slice.facts });
    const found = await outlinesOfSlice(roisFolder, [...(unit.id === undefined ? [] : [unit.id]), ...names]);
    if (found === undefined) return failure(issue("batch-no-outlines"));
    const read = await readRois(found.file, slice);
    const isShared = unit.sharedNames?.includes(found.name) === true;
    if (!read.ok || !isShared || read.value.isOfSlice === true) return read;
    return failure(issue("batch-outlines-shared", {}, { path: found.file }));
  }
  const loaded = await model.get();
  if (!loaded.ok) return loaded;
  const drawn = await drawOutlines(slice, convention, loaded.value);
  if (!drawn.ok) return drawn;
  const imported = { rois: drawn.value.rois, drawn: drawnByModel(drawn.value, convention) };
  return success(imported, [...loaded.issues, ...drawn.issues]);
}

/** sharp and the fonts are loaded with the first figure. */
async function pictureOf(
  slice: LoadedSlice,
  analysis: ReturnType<typeof measureCase>["analysis"],
  { language }: NonNullable<BatchUnitSettings["picture"]>,
): Promise<Result<Uint8Array>> {
  try {
    const { renderFigure } = await import("../figure/render-figure.ts");
    // A copy of its own: inside Electron the original lies in a memory that cannot leave this process.
    return success(new Uint8Array(await renderFigure(slice, analysis, language)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(issue("batch-no-picture", { reason }));
  }
}

import { type Issue, issue } from "../../base/issue.ts";
import { type Result, success } from "../../base/result.ts";
import type { Recipe } from "../../fat/recipe.ts";
import type { MeasureResult } from "../../measure/measure-result.ts";
import type { MeasuredSlice } from "../../node/export/export-case.ts";
import { drawRois } from "../../node/model/draw-rois.ts";
import { loadSlice } from "../../node/studies/load-slice.ts";
import { readRois } from "../../node/studies/read-rois.ts";
import { caseFromSlice } from "../../pipeline/measuring/case-from-slice.ts";
import { measureCase } from "../../pipeline/measuring/measure-case.ts";
import { type Convention, isMuscle, type Roi } from "../../roi/roi.ts";
import { describeRecipe } from "../../study/texts/describe-recipe.ts";

/** What `measure` is asked for. */
export interface MeasureRequest {
  /** A DICOM file. */
  readonly path: string;
  /** 1-based; the first where absent. */
  readonly frame?: number;
  /** A file of outlines, or `auto`. */
  readonly rois: string;
  /** The image of ImageJ's stack that the slice is, 1-based, where the regions of a set are of several. */
  readonly roiPosition?: number;
  /** Of the muscles whose file does not state it. */
  readonly convention?: Convention;
  readonly recipe: Recipe;
  /** Whether somebody asked for that recipe; a Case's own comes first where nobody did. */
  readonly isRecipeGiven: boolean;
}

/** The measured slice, and its result together with what reading the outlines had to say. */
export interface FileMeasurement {
  readonly measured: MeasuredSlice;
  readonly result: MeasureResult;
  /** Which recipe was taken, where the outlines came with one. */
  readonly notes: readonly Issue[];
}

/** Measures one slice with the outlines of a file. Issues: those of reading either, those of the model. */
export async function measureFile(request: MeasureRequest): Promise<Result<FileMeasurement>> {
  const slice = await loadSlice(request.path, request.frame ?? 1);
  if (!slice.ok) return slice;
  const imported =
    request.rois === "auto"
      ? await drawRois(slice.value, request.convention ?? "fascial")
      : await readRois(request.rois, slice.value, request.roiPosition);
  if (!imported.ok) return imported;
  const { rois, externalCsa, level, drawn, recipe: own } = imported.value;
  const recipe = own === undefined || request.isRecipeGiven ? request.recipe : own;
  const start = caseFromSlice({
    slice: slice.value,
    sha256: slice.value.sha256,
    rois: rois.map((roi) => withConvention(roi, request.convention)),
    recipe,
    externalCsa,
    level,
    drawn,
  });
  const measured = measureCase(start, slice.value, slice.value.sha256, slice.issues);
  const { result } = measured.analysis;
  const issues = [...imported.issues, ...result.issues];
  return success({
    measured: { ...measured, slice: slice.value },
    result: { ...result, issues },
    notes: recipeNotes(recipe, own),
  });
}

function recipeNotes(recipe: Recipe, own: Recipe | undefined): readonly Issue[] {
  if (own === undefined) return [];
  const [taken, kept] = [describeRecipe(recipe), describeRecipe(own)];
  return taken === kept
    ? [issue("case-own-recipe", { recipe: kept })]
    : [issue("case-recipe-replaced", { recipe: taken, own: kept })];
}

const withConvention = (roi: Roi, convention: Convention | undefined): Roi =>
  convention === undefined || roi.convention !== undefined || !isMuscle(roi.name)
    ? roi
    : { ...roi, convention };

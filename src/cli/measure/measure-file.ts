import { type Issue, issue } from "../../base/issue.ts";
import { mapResult, type Result } from "../../base/result.ts";
import type { Recipe } from "../../fat/recipe.ts";
import type { MeasureResult } from "../../measure/measure-result.ts";
import { drawRois } from "../../node/model/draw-rois.ts";
import { readRois } from "../../node/studies/read-rois.ts";
import { readingPorts } from "../../node/studies/reading-ports.ts";
import { measureWithOutlines } from "../../pipeline/measuring/measure-with-outlines.ts";
import type { MeasuredSlice } from "../../pipeline/measuring/measured-slice.ts";
import type { OutlineSource } from "../../pipeline/measuring/slice-outlines.ts";
import type { Convention } from "../../roi/roi.ts";
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
  const outlines: OutlineSource = (slice) =>
    request.rois === "auto"
      ? drawRois(slice, request.convention ?? "fascial")
      : readRois(request.rois, slice, request.roiPosition);
  const done = await measureWithOutlines(request, outlines, readingPorts);
  return mapResult(done, ({ measured, outlines: { recipe: own } }) => {
    const { result } = measured.analysis;
    const issues = [...done.issues, ...result.issues];
    return { measured, result: { ...result, issues }, notes: recipeNotes(measured.work.recipe, own) };
  });
}

function recipeNotes(recipe: Recipe, own: Recipe | undefined): readonly Issue[] {
  if (own === undefined) return [];
  const [taken, kept] = [describeRecipe(recipe), describeRecipe(own)];
  return taken === kept
    ? [issue("case-own-recipe", { recipe: kept })]
    : [issue("case-recipe-replaced", { recipe: taken, own: kept })];
}

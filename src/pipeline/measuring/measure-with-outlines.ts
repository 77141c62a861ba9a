import { type Result, success } from "../../base/result.ts";
import type { Recipe } from "../../fat/recipe.ts";
import type { Convention } from "../../roi/roi.ts";
import { measureOutlined } from "./measure-outlined.ts";
import type { MeasuredSlice } from "./measured-slice.ts";
import type { ReadingPorts } from "./ports.ts";
import { readLoadedSlice } from "./read-loaded-slice.ts";
import type { OutlineSource, SliceOutlines } from "./slice-outlines.ts";

/** A slice in a file, and how it is measured. */
export interface SliceToMeasure {
  readonly path: string;
  /** 1-based; the first where absent. */
  readonly frame?: number | undefined;
  readonly recipe: Recipe;
  /** Whether the recipe comes before the one that the outlines were measured with; true where absent. */
  readonly isRecipeGiven?: boolean | undefined;
  /** Of the muscles whose outlines do not state it. */
  readonly convention?: Convention | undefined;
}

/** The measured slice, and what its outlines brought. */
export interface OutlinedMeasurement {
  readonly measured: MeasuredSlice;
  readonly outlines: SliceOutlines;
}

/**
 * Measures with these outlines: reads a slice, gets its outlines from a file or a model, makes a Case of both and
 * measures it. The Case's result holds the issues of reading the slice and of measuring; the Result's issues are those
 * of the outlines.
 *
 * @returns or what reading the slice or the outlines gave.
 */
export async function measureWithOutlines(
  { path, frame = 1, recipe, isRecipeGiven = true, convention }: SliceToMeasure,
  outlinesOf: OutlineSource,
  ports: ReadingPorts,
): Promise<Result<OutlinedMeasurement>> {
  const read = await readLoadedSlice(path, frame, ports);
  if (!read.ok) return read;
  const found = await outlinesOf(read.value);
  if (!found.ok) return found;
  const [slice, outlines, { issues }] = [read.value, found.value, read];
  const chosen = isRecipeGiven ? recipe : (outlines.recipe ?? recipe);
  const measured = measureOutlined({ slice, outlines, recipe: chosen, convention, issues });
  return success({ measured, outlines }, found.issues);
}

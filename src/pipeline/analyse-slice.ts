import type { Issue } from "../base/issue.ts";
import type { Recipe, ThresholdMethod } from "../fat/recipe.ts";
import type { Mask } from "../image/mask.ts";
import type { ScalarImage } from "../image/scalar-image.ts";
import type { MeasuredImage, MeasureResult, Threshold } from "../measure/measure-result.ts";
import type { Roi } from "../roi/roi.ts";
import type { ExternalCsa } from "../study/case.ts";

/** Everything that the numbers of one slice depend on. */
export interface SliceToAnalyse {
  readonly image: ScalarImage;
  readonly measured: MeasuredImage;
  readonly rois: readonly Roi[];
  readonly recipe: Recipe;
  readonly externalCsa?: ExternalCsa;
  /** Issues of reading the image and the outlines; they are passed on before our own. */
  readonly issues?: readonly Issue[];
}

/** One region as measured: its pixels and those that count as fat (absent where no threshold could be found). */
export interface RegionAnalysis {
  readonly roi: Roi;
  readonly mask: Mask;
  readonly threshold?: Threshold;
  readonly fat?: Mask;
}

export interface SliceAnalysis {
  readonly result: MeasureResult;
  /** In the order of the regions given. */
  readonly regions: readonly RegionAnalysis[];
  /**
   * Pixels of the whole slice that the overlay paints red. Present where one threshold holds for the whole slice
   * (scope `image` or `muscles`, manual or reference limits); with a threshold for each region there is no red
   * outside the regions, and their `fat` masks are all of it.
   */
  readonly red?: Mask;
}

/** What one method would choose on the live histogram. */
export interface MethodChoice {
  readonly method: ThresholdMethod;
  /** Bin 0..255; -1 where the method finds none, and then `threshold` may be absent. */
  readonly bin: number;
  readonly threshold?: Threshold;
}

/** The histogram that an automatic method sees: 256 bins from `range.lower` to `range.upper` (modality values, or 0..255 with 8 bits). */
export interface LiveHistogram {
  readonly counts: Uint32Array;
  readonly range: { readonly lower: number; readonly upper: number };
  readonly choices: readonly MethodChoice[];
}

/** Analyses the same slice again and again, keeping masks and histograms of regions that did not change. */
export interface SliceAnalyser {
  analyse(input: Omit<SliceToAnalyse, "image">): SliceAnalysis;
  /** The histogram of the recipe's scope; with scope `roi` that of `active` (of the whole slice where absent). */
  histogram(recipe: Recipe, rois: readonly Roi[], active?: Roi): LiveHistogram;
}

/** Measures every region of one slice. Pure: the same input gives the same bytes. */
export function analyseSlice(input: SliceToAnalyse): SliceAnalysis {
  return createSliceAnalyser(input.image).analyse(input);
}

/** The numbers of one slice: `analyseSlice(input).result`. */
export function measureSlice(input: SliceToAnalyse): MeasureResult {
  return analyseSlice(input).result;
}

/** An analyser for live use. Regions are recognised by identity, so an edited region must be a new object. */
export function createSliceAnalyser(image: ScalarImage): SliceAnalyser {
  throw new Error(`Analysis of ${image.rows} x ${image.columns} pixels is not built yet`);
}

import { shownThreshold } from "../../fat/fat-limits.ts";
import { type Recipe, type ThresholdMethod, thresholdMethods } from "../../fat/recipe.ts";
import type { Histogram } from "../../image/histogram.ts";
import type { Threshold } from "../../measure/measure-result.ts";
import type { Roi } from "../../roi/roi.ts";
import { autoChoice } from "./choose-limits.ts";
import type { PreparedSlice } from "./slice-store.ts";

/** What one method would choose on the live histogram. */
export interface MethodChoice {
  readonly method: ThresholdMethod;
  /** Bin 0..255; below 0 where the method finds none (ImageJ's tool then goes on with bin 0). */
  readonly bin: number;
  /** Absent where a Gaussian mixture finds none. */
  readonly threshold?: Threshold;
}

/** The histogram that an automatic method sees. */
export interface LiveHistogram {
  /** 256 counts over the display range. */
  readonly counts: Histogram;
  /** The values of bin 0 and bin 255 on the scale of the limits: modality values, or 0..255 with the 8-bit step. */
  readonly range: { readonly lower: number; readonly upper: number };
  /** One for each method, in the order of the menu. Worked out when first read. */
  readonly choices: readonly MethodChoice[];
}

/** The histogram of the recipe's scope; with scope `roi` that of `active`, with nothing outlined that of the whole slice. */
export function liveHistogram(
  slice: PreparedSlice,
  { scope, imagej }: Recipe,
  rois: readonly Roi[],
  active?: Roi,
): LiveHistogram {
  const scoped =
    scope === "muscles"
      ? slice.histogramOfMuscles(rois)
      : scope === "roi" && active !== undefined
        ? slice.histogramOf(active)
        : undefined;
  const counts = scoped ?? slice.histogramOfSlice();
  const { range, image } = slice.of;
  return {
    counts,
    range: { lower: range.lower + image.offset, upper: range.upper + image.offset },
    get choices() {
      return thresholdMethods.map((method) => {
        const { bin, limits } = autoChoice(slice, counts, method, imagej);
        return {
          method,
          bin,
          ...(limits === undefined ? {} : { threshold: shownThreshold(slice.of, limits) }),
        };
      });
    },
  };
}

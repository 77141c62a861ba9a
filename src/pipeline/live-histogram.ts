import { shownThreshold } from "../fat/fat-limits.ts";
import { type Recipe, thresholdMethods } from "../fat/recipe.ts";
import type { Roi } from "../roi/roi.ts";
import type { LiveHistogram } from "./analyse-slice.ts";
import { autoChoice } from "./choose-limits.ts";
import type { PreparedSlice } from "./slice-store.ts";

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

import { type Issue, issue } from "../../base/issue.ts";
import type { Recipe } from "../../fat/recipe.ts";
import { saturationLimitPercent } from "../../fat/saturation.ts";
import type { Roi } from "../../roi/roi.ts";
import { followsRange } from "./choose-limits.ts";
import type { PreparedSlice } from "./slice-store.ts";

/**
 * Issues of a display range that clips tissue, where the recipe's limits depend on it: the whole slice or a region
 * saturates by more than 1 %, and if the range is the file's window, that the recipe follows it.
 *
 * @param hasWindow whether the file states a display window that the range can follow.
 */
export function rangeIssues(
  slice: PreparedSlice,
  rois: readonly Roi[],
  recipe: Recipe,
  hasWindow: boolean,
): readonly Issue[] {
  const { lower, upper } = slice.ranged.modalityRange;
  if (!followsRange(recipe) || !(lower < upper)) return [];
  const text = (percent: number) => ({ percent: percent.toFixed(1), lower, upper });
  const whole = slice.saturatedPercentOfSlice();
  const regions = rois.flatMap((roi) => {
    const percent = slice.saturatedPercentOf(roi);
    if (!(percent > saturationLimitPercent)) return [];
    return [issue("fat-region-saturated", { ...text(percent), roi: roi.name }, { roi: roi.name })];
  });
  const clips = whole > saturationLimitPercent || regions.length > 0;
  return [
    ...(clips && hasWindow && recipe.range.kind === "file"
      ? [issue("fat-range-follows-window", { lower, upper })]
      : []),
    ...(whole > saturationLimitPercent ? [issue("fat-image-saturated", text(whole))] : []),
    ...regions,
  ];
}

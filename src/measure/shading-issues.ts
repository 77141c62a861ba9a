import { type Issue, issue } from "../base/issue.ts";
import { strongShadingRatio } from "./coil-shading.ts";
import type { CoilShading } from "./measure-result.ts";

/** Issues of ratios beyond `strongShadingRatio`, either way. */
export function shadingIssues({ leftRightRatio, deepSuperficialRatio }: CoilShading): readonly Issue[] {
  const found = (
    code: "measure-left-right-shading" | "measure-deep-superficial-shading",
    ratio: number | undefined,
  ) => {
    if (ratio === undefined) return [];
    const excess = Math.max(ratio, 1 / ratio);
    if (excess <= strongShadingRatio) return [];
    return [issue(code, { percent: Math.round(100 * (excess - 1)), ratio: ratio.toFixed(2) })];
  };
  return [
    ...found("measure-left-right-shading", leftRightRatio),
    ...found("measure-deep-superficial-shading", deepSuperficialRatio),
  ];
}

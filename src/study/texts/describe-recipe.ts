import { assertNever } from "../../base/assert-never.ts";
import type { DisplayRange, Recipe, ThresholdRule } from "../../fat/recipe.ts";

/**
 * A recipe on one line, in the words of the command line's options, so that anyone who reads a table or a figure
 * can measure again: `imagej=1.53k bits=native range=file scope=roi method=Otsu`.
 */
export function describeRecipe(recipe: Recipe): string {
  return [
    `imagej=${recipe.imagej}`,
    `bits=${recipe.bits}`,
    `range=${describeRange(recipe.range)}`,
    ...(recipe.threshold.kind === "auto" ? [`scope=${recipe.scope}`] : []),
    describeThreshold(recipe.threshold),
  ].join(" ");
}

const describeRange = (range: DisplayRange) =>
  range.kind === "fixed" ? `${range.lower}..${range.upper}` : range.kind;

function describeThreshold(rule: ThresholdRule): string {
  switch (rule.kind) {
    case "auto":
      return `method=${rule.method}`;
    case "manual":
      return `threshold=${rule.lower}..${rule.upper}`;
    case "slider":
      return `slider=${rule.lower}..${rule.upper}`;
    case "reference":
      return rule.tissue === "lean"
        ? `reference=lean:${rule.roi}`
        : `reference=${rule.tissue}:${rule.roi}*${rule.fraction}`;
    default:
      return assertNever(rule);
  }
}

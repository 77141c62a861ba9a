import type { Recipe } from "../../../src/fat/recipe.ts";
import type { Threshold } from "../../../src/measure/measure-result.ts";
import { type GreyRange, separatingEnd } from "./open-ends.ts";

/** The recipe with manual limits, the one that separates muscle from fat moved by a few grey values. */
export function nudgedRecipe(
  recipe: Recipe,
  limits: Threshold,
  range: GreyRange | undefined,
  by: number,
): Recipe {
  const end = range === undefined ? "lower" : separatingEnd(limits, range);
  const moved = { ...limits, [end]: limits[end] + by };
  const { name: _name, ...rest } = recipe;
  if (moved.lower > moved.upper) return recipe;
  return { ...rest, threshold: { kind: "manual", lower: moved.lower, upper: moved.upper } };
}

import { defaultRecipe, type Recipe } from "../../../src/fat/recipe.ts";

/**
 * The recipe that a slice without kept work begins with: the one used last. Limits set by hand belong to the study
 * they were set on; on another one they begin again, unless they are part of a named recipe.
 */
export function inheritedRecipe(last: Recipe, sameStudy: boolean): Recipe {
  const byHand = last.threshold.kind === "manual" || last.threshold.kind === "slider";
  if (sameStudy || !byHand || last.name !== undefined) return last;
  return { ...last, threshold: defaultRecipe.threshold };
}

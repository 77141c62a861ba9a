import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import { presetRecipes } from "./preset-recipes.ts";
import { defaultRecipe, type Recipe, type ThresholdMethod, thresholdMethods } from "./recipe.ts";

/**
 * Completes a recipe: what is not given is the command line's default. Keys come in one order, so that its JSON is stable.
 *
 * @example
 * const recipe = resolveRecipe({ scope: "muscles", threshold: { kind: "auto", method: "Li" } });
 * [recipe.bits, recipe.imagej]; // => ["native", "1.53k"]
 */
export function resolveRecipe(parts: Partial<Recipe>): Recipe {
  const { name, imagej, bits, range, scope, threshold } = { ...defaultRecipe, ...parts };
  return { ...(name === undefined ? {} : { name }), imagej, bits, range, scope, threshold };
}

/** A recipe by its name: one of those that were saved, else one that comes with the program. Issue: `fat-unknown-recipe`. */
export function namedRecipe(name: string, saved: readonly Recipe[] = []): Result<Recipe> {
  const known = [...saved, ...presetRecipes.map((preset) => preset.recipe)];
  const found = known.find((recipe) => recipe.name === name);
  if (found !== undefined) return success(resolveRecipe(found));
  const names = known.map((recipe) => recipe.name).filter((each) => each !== undefined);
  return failure(issue("fat-unknown-recipe", { name, known: names.join(", ") }));
}

/** A threshold method by its name, upper and lower case alike. Issue: `fat-unknown-method`. */
export function namedMethod(name: string): Result<ThresholdMethod> {
  const found = thresholdMethods.find((method) => method.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return success(found);
  return failure(issue("fat-unknown-method", { method: name, known: thresholdMethods.join(", ") }));
}

import { issue } from "../../base/issue.ts";
import { present } from "../../base/present.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Recipe, ThresholdRule } from "../../fat/recipe.ts";
import { namedMethod, namedRecipe, resolveRecipe } from "../../fat/resolve-recipe.ts";
import { parseRecipe } from "../../study/case/parse-recipe.ts";
import type { RecipeOptions } from "./measure-options.ts";
import { namedOrInFile } from "./named-or-in-file.ts";

/**
 * The recipe that the options ask for, fully resolved: what is not given is the standard. `--recipe` takes a saved
 * recipe or one that comes with the program by name, else a file.
 *
 * Issues: `fat-unknown-method`, `fat-unknown-recipe`, `recipe-limits-not-eight-bit`, `recipe-unreadable`.
 */
export async function recipeFromOptions(
  options: RecipeOptions,
  saved: readonly Recipe[],
): Promise<Result<Recipe>> {
  const recipe =
    options.recipe === undefined ? recipeOneByOne(options) : await recipeByNameOrFile(options.recipe, saved);
  if (!recipe.ok) return recipe;
  const { bits, threshold } = recipe.value;
  const outside = threshold.kind === "manual" && (threshold.lower < 0 || threshold.upper > 255);
  return bits === "8" && outside ? failure(issue("recipe-limits-not-eight-bit")) : recipe;
}

function recipeOneByOne(options: RecipeOptions): Result<Recipe> {
  const rule = ruleFromOptions(options);
  if (!rule.ok) return rule;
  const { bits, range, scope, imagej } = options;
  return success(
    resolveRecipe({
      ...present({ bits, range, scope, imagej, threshold: rule.value }),
    }),
  );
}

function ruleFromOptions(options: RecipeOptions): Result<ThresholdRule | undefined> {
  if (options.method !== undefined) {
    const method = namedMethod(options.method);
    return method.ok ? success({ kind: "auto", method: method.value }) : method;
  }
  if (options.threshold !== undefined) return success({ kind: "manual", ...options.threshold });
  if (options.slider !== undefined) return success({ kind: "slider", ...options.slider });
  return success(options.reference);
}

const recipeByNameOrFile = (name: string, saved: readonly Recipe[]): Promise<Result<Recipe>> =>
  namedOrInFile(name, {
    named: (wanted) => namedRecipe(wanted, saved),
    parse(json) {
      const recipe = parseRecipe(json);
      return recipe.ok ? success(resolveRecipe(recipe.value)) : recipe;
    },
    unreadable: "recipe-unreadable",
  });

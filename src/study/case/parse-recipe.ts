import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Recipe } from "../../fat/recipe.ts";
import { describeSchemaError } from "./describe-schema-error.ts";
import { recipeSchema } from "./recipe-schema.ts";

/**
 * Checks a recipe that comes from outside (a file, the settings, another process).
 *
 * @param json parsed JSON.
 * @returns the recipe, or `recipe-unreadable` naming what is wrong.
 */
export function parseRecipe(json: unknown): Result<Recipe> {
  const parsed = recipeSchema.safeParse(json);
  if (parsed.success) return success(parsed.data);
  return failure(issue("recipe-unreadable", { reason: describeSchemaError(parsed.error) }));
}

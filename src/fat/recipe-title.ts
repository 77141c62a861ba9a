import type { Text } from "../base/language.ts";
import { presetRecipes } from "./preset-recipes.ts";

/** The name of a recipe as people read it: the title of a built-in one, and what a reader called their own. */
export const recipeTitle = (name: string): Text =>
  presetRecipes.find(({ recipe }) => recipe.name === name)?.title ?? { en: name, "zh-CN": name };

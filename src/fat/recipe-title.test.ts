import { expect, test } from "vitest";
import { presetRecipes } from "./preset-recipes.ts";
import { recipeTitle } from "./recipe-title.ts";

test("built-in recipes have a title of their own in both languages, which is not their name", () => {
  for (const language of ["en", "zh-CN"] as const) {
    const titles = presetRecipes.map(({ recipe }) => recipeTitle(recipe.name)[language]);
    expect(new Set(titles).size).toBe(presetRecipes.length);
    for (const { recipe } of presetRecipes) expect(titles).not.toContain(recipe.name);
  }
  expect(recipeTitle("otsu-region").en).toBe("Otsu, each muscle");
});

test("a reader's own recipe is shown by the name that it was given", () => {
  expect(recipeTitle("周三方案")).toEqual({ en: "周三方案", "zh-CN": "周三方案" });
});

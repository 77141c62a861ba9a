import { expect, test } from "vitest";
import { defaultRecipe, type Recipe } from "../../../src/fat/recipe.ts";
import { inheritedRecipe } from "./inherited-recipe.ts";

const byHand: Recipe = { ...defaultRecipe, bits: "8", threshold: { kind: "manual", lower: 97, upper: 255 } };

test("limits set by hand stay within their study", () => {
  expect(inheritedRecipe(byHand, true)).toBe(byHand);
  expect(inheritedRecipe(byHand, false)).toEqual({ ...defaultRecipe, bits: "8" });
});

test("a method or a named recipe is taken along to the next study", () => {
  const named = { ...byHand, name: "mine" };
  expect(inheritedRecipe(named, false)).toBe(named);
  const method: Recipe = { ...defaultRecipe, threshold: { kind: "auto", method: "GMM3" } };
  expect(inheritedRecipe(method, false)).toBe(method);
});

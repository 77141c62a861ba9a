import { expect, test } from "vitest";
import { defaultRecipe } from "../../../src/fat/recipe.ts";
import { nudgedRecipe } from "./nudged-recipe.ts";
import { formatLimits } from "./open-ends.ts";

const range = { lower: 0, upper: 1000 };
const bright = { lower: 400, upper: 65535 };
const dark = { lower: 0, upper: 259 };

test("bright fat: the lower limit moves, and the recipe is no longer the named one", () => {
  expect(nudgedRecipe({ ...defaultRecipe, name: "mine" }, bright, range, 10)).toEqual({
    ...defaultRecipe,
    threshold: { kind: "manual", lower: 410, upper: 65535 },
  });
});

test("dark fat (MONOCHROME1): the upper limit moves", () => {
  expect(nudgedRecipe(defaultRecipe, dark, range, -1).threshold).toEqual({
    kind: "manual",
    lower: 0,
    upper: 258,
  });
});

test("limits never cross", () => {
  expect(nudgedRecipe(defaultRecipe, { lower: 5, upper: 7 }, range, 10)).toBe(defaultRecipe);
});

test("an open end is left out when limits are written", () => {
  expect(formatLimits(bright, range)).toBe("≥ 400");
  expect(formatLimits(dark, range)).toBe("≤ 259");
  expect(formatLimits({ lower: 120.25, upper: 700 }, range)).toBe("120.3–700");
});

import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import { defaultRecipe, type Recipe } from "../../fat/recipe.ts";
import { describeRecipe } from "../texts/describe-recipe.ts";
import { parseRecipe } from "./parse-recipe.ts";
import type { recipeSchema } from "./recipe-schema.ts";

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

describe("parseRecipe", () => {
  it("has a schema that says exactly what the type says", () => {
    expectTypeOf<DeepReadonly<z.infer<typeof recipeSchema>>>().toEqualTypeOf<DeepReadonly<Recipe>>();
  });

  it.each<Recipe>([
    defaultRecipe,
    { ...defaultRecipe, name: "paper", bits: "8", threshold: { kind: "manual", lower: 120, upper: 255 } },
    { ...defaultRecipe, threshold: { kind: "reference", tissue: "lean", roi: "lean" } },
    {
      ...defaultRecipe,
      threshold: { kind: "reference", tissue: "subcutaneous-fat", roi: "fat", fraction: 0.5 },
    },
  ])("reads back %j", (recipe) => {
    expect(parseRecipe(JSON.parse(JSON.stringify(recipe)))).toEqual({ ok: true, value: recipe, issues: [] });
  });

  it.each([
    ["a misspelt setting", { ...defaultRecipe, scopes: "roi" }],
    ["an unknown method", { ...defaultRecipe, threshold: { kind: "auto", method: "Otso" } }],
    ["limits the wrong way round", { ...defaultRecipe, threshold: { kind: "manual", lower: 9, upper: 3 } }],
    ["an empty range", { ...defaultRecipe, range: { kind: "fixed", lower: 3, upper: 3 } }],
    ["an endless limit", { ...defaultRecipe, threshold: { kind: "manual", lower: 9, upper: Infinity } }],
    ["nothing", undefined],
  ])("refuses %s", (_, json) => {
    expect(parseRecipe(json).issues[0]?.code).toBe("recipe-unreadable");
  });
});

describe("describeRecipe", () => {
  it("uses the words of the command line", () => {
    expect(describeRecipe(defaultRecipe)).toBe("imagej=1.53k bits=native range=file scope=roi method=Otsu");
  });

  it("leaves out the scope where no histogram is asked", () => {
    expect(
      describeRecipe({
        ...defaultRecipe,
        bits: "8",
        range: { kind: "fixed", lower: -100, upper: 500 },
        threshold: { kind: "manual", lower: 120, upper: 255 },
      }),
    ).toBe("imagej=1.53k bits=8 range=-100..500 threshold=120..255");
  });
});

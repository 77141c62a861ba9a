import { describe, expect, it } from "vitest";
import { presetRecipes } from "./preset-recipes.ts";
import { defaultRecipe } from "./recipe.ts";
import { namedMethod, namedRecipe, resolveRecipe } from "./resolve-recipe.ts";

describe("recipes", () => {
  it("are completed from the defaults, keys in one order", () => {
    expect(resolveRecipe({})).toEqual(defaultRecipe);
    const { threshold, ...rest } = defaultRecipe;
    expect(JSON.stringify(resolveRecipe({ threshold, ...rest }))).toBe(JSON.stringify(defaultRecipe));
  });

  it("are found by name, the reader's own first", () => {
    const own = { ...defaultRecipe, name: "paper-default", bits: "8" as const };
    expect(namedRecipe("paper-default", [own])).toMatchObject({ ok: true, value: { bits: "8" } });
    expect(namedRecipe("paper-default")).toMatchObject({
      ok: true,
      value: { bits: "native", scope: "image" },
    });
    expect(namedRecipe("nothing")).toMatchObject({ ok: false, issues: [{ code: "fat-unknown-recipe" }] });
  });

  it("come with unique names and a description in both languages", () => {
    expect(new Set(presetRecipes.map(({ recipe }) => recipe.name)).size).toBe(presetRecipes.length);
    for (const { description } of presetRecipes) {
      expect(description.en.length).toBeGreaterThan(40);
      expect(description["zh-CN"]).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

describe("methods", () => {
  it("are found by name, upper and lower case alike", () => {
    expect(namedMethod("otsu")).toMatchObject({ ok: true, value: "Otsu" });
    expect(namedMethod("GMM3")).toMatchObject({ ok: true, value: "GMM3" });
  });

  it("that do not exist are an issue which lists those that do", () => {
    const found = namedMethod("Otzu");
    expect(found).toMatchObject({ ok: false, issues: [{ code: "fat-unknown-method" }] });
    expect(found.issues[0]!.message).toContain("Otsu");
  });
});

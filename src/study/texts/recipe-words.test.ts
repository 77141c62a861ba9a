import { expect, it } from "vitest";
import { presetRecipes } from "../../fat/preset-recipes.ts";
import { defaultRecipe, type Recipe } from "../../fat/recipe.ts";
import { recipeWords } from "./recipe-words.ts";

const words = (parts: Partial<Recipe>) => recipeWords({ ...defaultRecipe, ...parts });

it("of a recipe that comes with the program are its title, whatever it is called", () => {
  for (const { recipe, title } of presetRecipes) {
    const { name: _, ...unnamed } = recipe;
    expect([recipeWords(recipe), recipeWords({ ...unnamed, name: "ours" })]).toEqual([title, title]);
  }
});

it("of another one name every setting in both languages", () => {
  expect(words({})).toEqual({
    en: "Otsu, histogram of each region, display window of the file, no 8-bit step, ImageJ 1.53k",
    "zh-CN": "Otsu，各区域自身的直方图，文件的显示窗，不转为 8 位，ImageJ 1.53k",
  });
  const fixed = words({
    imagej: "1.54",
    bits: "8",
    range: { kind: "fixed", lower: 10, upper: 800 },
    threshold: { kind: "manual", lower: 100, upper: 255 },
  });
  expect(fixed).toEqual({
    en: "threshold 100 to 255, grey range 10 to 800, 8-bit step, ImageJ 1.54",
    "zh-CN": "阈值 100 至 255，灰度范围 10 至 800，先转为 8 位，ImageJ 1.54",
  });
});

it("say which region a reference is, and which part of its mean", () => {
  const fat = { kind: "reference", tissue: "subcutaneous-fat", roi: "FAT", fraction: 0.6 } as const;
  expect(words({ threshold: fat }).en).toContain("from 0.6 of the mean of the fat sample FAT");
  expect(words({ threshold: fat })["zh-CN"]).toContain("不低于脂肪样本 FAT 均值的 0.6 倍");
  const lean = { kind: "reference", tissue: "lean", roi: "LEAN" } as const;
  expect(words({ threshold: lean, bits: "8" }).en).toContain("above the lean muscle sample LEAN");
  expect(words({ threshold: { kind: "slider", lower: 90, upper: 255 } })["zh-CN"]).toContain(
    "ImageJ 滑块 90 至 255",
  );
});

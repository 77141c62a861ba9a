import { assertNever } from "../../base/assert-never.ts";
import { fillText, type Language, languages, type Text } from "../../base/language.ts";
import { presetRecipes } from "../../fat/preset-recipes.ts";
import type { DisplayRange, Recipe, ThresholdRule } from "../../fat/recipe.ts";
import { describeRecipe } from "./describe-recipe.ts";

const bits = {
  native: { en: "no 8-bit step", "zh-CN": "不转为 8 位" },
  "8": { en: "8-bit step", "zh-CN": "先转为 8 位" },
} as const satisfies Record<Recipe["bits"], Text>;
const ranges = {
  file: { en: "display window of the file", "zh-CN": "文件的显示窗" },
  minmax: { en: "full grey range", "zh-CN": "完整灰度范围" },
  fixed: { en: "grey range {lower} to {upper}", "zh-CN": "灰度范围 {lower} 至 {upper}" },
} as const satisfies Record<DisplayRange["kind"], Text>;
const scopes = {
  image: { en: "histogram of the whole slice", "zh-CN": "整个层面的直方图" },
  roi: { en: "histogram of each region", "zh-CN": "各区域自身的直方图" },
  muscles: { en: "histogram of the four muscles", "zh-CN": "四块肌肉合并的直方图" },
} as const satisfies Record<Recipe["scope"], Text>;
const rules = {
  manual: { en: "threshold {lower} to {upper}", "zh-CN": "阈值 {lower} 至 {upper}" },
  slider: { en: "ImageJ slider {lower} to {upper}", "zh-CN": "ImageJ 滑块 {lower} 至 {upper}" },
  lean: { en: "above the lean muscle sample {roi}", "zh-CN": "高于正常肌肉样本 {roi}" },
  fat: {
    en: "from {fraction} of the mean of the fat sample {roi}",
    "zh-CN": "不低于脂肪样本 {roi} 均值的 {fraction} 倍",
  },
} as const satisfies Record<string, Text>;

/**
 * A recipe as people read it: the title of the preset with these settings, else every setting in words. The words of the
 * command line are `describeRecipe`'s.
 */
export function recipeWords(recipe: Recipe): Text {
  const settings = describeRecipe(recipe);
  const preset = presetRecipes.find((known) => describeRecipe(known.recipe) === settings);
  if (preset !== undefined) return preset.title;
  const [en, zhCn] = languages.map((language) => settingsIn(recipe, language));
  return { en: en!, "zh-CN": zhCn! };
}

function settingsIn({ imagej, bits: depth, range, scope, threshold }: Recipe, language: Language): string {
  return [
    ruleIn(threshold, language),
    ...(threshold.kind === "auto" ? [scopes[scope][language]] : []),
    fillText(ranges[range.kind], language, range.kind === "fixed" ? { ...range } : {}),
    bits[depth][language],
    `ImageJ ${imagej}`,
  ].join(language === "en" ? ", " : "，");
}

function ruleIn(rule: ThresholdRule, language: Language): string {
  switch (rule.kind) {
    case "auto":
      return rule.method;
    case "manual":
      return fillText(rules.manual, language, { ...rule });
    case "slider":
      return fillText(rules.slider, language, { ...rule });
    case "reference":
      return rule.tissue === "lean"
        ? fillText(rules.lean, language, { roi: rule.roi })
        : fillText(rules.fat, language, { roi: rule.roi, fraction: rule.fraction });
    default:
      return assertNever(rule);
  }
}

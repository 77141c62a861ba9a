import type { Text } from "../base/language.ts";
import { defaultRecipe, type Recipe } from "./recipe.ts";

/** A recipe that comes with the program, and what is honestly to be said of it. */
export interface PresetRecipe {
  /** Key of the description in a message catalogue. */
  readonly key: string;
  /** What people read in its place; the name itself is for files and scripts. */
  readonly title: Text;
  readonly description: Text;
  readonly recipe: Recipe & { readonly name: string };
}

const preset = (name: string, title: Text, description: Text, parts: Partial<Recipe>): PresetRecipe => ({
  key: `recipe.${name}`,
  title,
  description,
  recipe: { ...defaultRecipe, ...parts, name },
});

/** The recipes that come with the program. Names are stable: scripts and Cases refer to them. */
export const presetRecipes: readonly PresetRecipe[] = [
  preset(
    "otsu-region",
    { en: "Otsu, each muscle", "zh-CN": "Otsu，逐块肌肉" },
    {
      en: "Otsu on each outline's own histogram, over the slice's full grey range. Independent of the display window. Two-class methods such as Otsu agree less well with Dixon than GMM3 (Wesselink 2024).",
      "zh-CN":
        "对每个轮廓自身的直方图使用 Otsu 法，灰度范围取整个层面的最小至最大值，不受显示窗影响。与 Dixon 相比，Otsu 等两类方法的一致性不如 GMM3（Wesselink 2024）。",
    },
    { range: { kind: "minmax" }, scope: "roi", threshold: { kind: "auto", method: "Otsu" } },
  ),
  preset(
    "paper-default",
    {
      en: "As in the source paper: ImageJ Default, whole slice",
      "zh-CN": "同原文：ImageJ Default，整个层面",
    },
    {
      en: "Closest to the red overlay of the source paper: ImageJ 1.53k's Threshold tool as it opens (Default method, whole slice, full grey range). The paper does not state its method or limits; this is our interpretation.",
      "zh-CN":
        "最接近原文献的红色叠加：ImageJ 1.53k 阈值工具打开时的设置（Default 法、整个层面、完整灰度范围）。原文献未说明方法与阈值，此为本软件的理解。",
    },
    { range: { kind: "minmax" }, scope: "image", threshold: { kind: "auto", method: "Default" } },
  ),
  preset(
    "eight-bit-120-255",
    { en: "8-bit, 120 to 255", "zh-CN": "8 位，120 至 255" },
    {
      en: "ImageJ's Type > 8-bit with the file's display window, then 120..255. The result depends on the window: two windows of the same slice give different fat. For comparison only.",
      "zh-CN":
        "按文件的显示窗执行 ImageJ 的 Type > 8-bit，再取 120..255。结果取决于显示窗：同一层面换窗后脂肪面积即不同。仅供对照。",
    },
    { bits: "8", threshold: { kind: "manual", lower: 120, upper: 255 } },
  ),
  preset(
    "slider-120-255",
    { en: "ImageJ slider, 120 to 255", "zh-CN": "ImageJ 滑块，120 至 255" },
    {
      en: "ImageJ's threshold slider at 120 on the image as opened, without the 8-bit step. Not the same pixels as 8-bit 120..255, and as dependent on the window. For comparison only.",
      "zh-CN":
        "在未转换为 8 位的图像上把 ImageJ 阈值滑块置于 120。所得像素与 8 位 120..255 不同，同样依赖显示窗。仅供对照。",
    },
    { threshold: { kind: "slider", lower: 120, upper: 255 } },
  ),
  preset(
    "gmm3-muscles",
    { en: "GMM3, four muscles together", "zh-CN": "GMM3，四块肌肉合并" },
    {
      en: "A mixture of three normal classes on the four muscles together; fat is the brightest. The automatic method that agreed best with Dixon on T2 (Wesselink 2024, ICC at least 0.77). Not an ImageJ method. With only two distinct tissues, or strong shading, it can split fat into two classes and count too little: check the red overlay.",
      "zh-CN":
        "对四块肌肉的合并直方图拟合三个正态分布，最亮的一类为脂肪。T2 上与 Dixon 一致性最好的自动方法（Wesselink 2024，ICC ≥ 0.77）。非 ImageJ 方法。若只有两种明显组织或信号明显不均，可能把脂肪分成两类而低估：请核对红色叠加。",
    },
    { range: { kind: "minmax" }, scope: "muscles", threshold: { kind: "auto", method: "GMM3" } },
  ),
  preset(
    "lean-reference",
    { en: "Brighter than the lean muscle sample", "zh-CN": "高于正常肌肉样本" },
    {
      en: "Fat is everything brighter than the brightest pixel of a region named LEAN, drawn in visibly lean muscle (Fortin and Battié 2012). Depends on where LEAN is drawn.",
      "zh-CN":
        "凡高于名为 LEAN 的区域（画在肉眼可见的正常肌肉内）最亮像素者为脂肪（Fortin 与 Battié 2012）。结果取决于 LEAN 的位置。",
    },
    { range: { kind: "minmax" }, threshold: { kind: "reference", tissue: "lean", roi: "LEAN" } },
  ),
];

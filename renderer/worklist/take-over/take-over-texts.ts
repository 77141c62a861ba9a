import type { Text } from "../../../src/base/language.ts";

/** The words of taking over work that was done outside of a project. */
export const takeOverTexts = {
  title: { en: "Earlier outlines of these slices", "zh-CN": "这些层面已有处理结果" },
  explain: {
    en: "{count} of the slices were worked on outside this project before: {outlined} with outlines, {levels} with a confirmed level.",
    "zh-CN": "有 {count} 个层面此前在本项目之外处理过：{outlined} 个已有轮廓，{levels} 个已确认 L3 水平。",
  },
  take: {
    en: "If you import it, project and outside share one version from then on, with every outline, its history and its level.",
    "zh-CN": "导入后，项目内外为同一份结果，包括全部轮廓、修改记录和 L3 水平。",
  },
  replaces: {
    en: "{count} of them {count|has|have} different outlines in this project; these are kept as an earlier version.",
    "zh-CN": "其中 {count} 个在本项目中已有不同的结果，将保留为较早的版本。",
  },
  blind: {
    en: "For a blinded reading, start without it: it stays outside the project and is not shown.",
    "zh-CN": "如需盲法阅片，请选择不导入：原有结果保留在原处，不会显示。",
  },
  without: { en: "Start without it", "zh-CN": "不导入" },
  doTake: { en: "Import", "zh-CN": "导入" },
} as const satisfies Record<string, Text>;

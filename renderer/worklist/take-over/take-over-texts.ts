import type { Text } from "../../../src/base/language.ts";

/** The words of taking over work that was done outside of a project. */
export const takeOverTexts = {
  title: { en: "Earlier work on these slices", "zh-CN": "这些层面已有处理结果" },
  explain: {
    en: "Work was done outside of this project on {count} of its slices: {outlined} with outlines, {levels} with a confirmed level.",
    "zh-CN": "有 {count} 个层面此前在本项目之外处理过：{outlined} 个已有轮廓，{levels} 个已确认层面。",
  },
  take: {
    en: "Taken over, it is the same work here and there, with every outline, its history and its level.",
    "zh-CN": "接管后，项目内外为同一份结果，包括全部轮廓、修改记录和层面。",
  },
  replaces: {
    en: "{count} of them {count|has|have} other work in this project; it stays as an earlier version.",
    "zh-CN": "其中 {count} 个在本项目中已有不同的结果，将保留为较早的版本。",
  },
  blind: {
    en: "For a reading that must not know it, begin without it: it stays where it is, unseen.",
    "zh-CN": "如需盲法阅片，请选择不接管：原有结果保留在原处，不会显示。",
  },
  without: { en: "Begin without it", "zh-CN": "不接管" },
  doTake: { en: "Take over", "zh-CN": "接管" },
} as const satisfies Record<string, Text>;

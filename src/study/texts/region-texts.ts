import type { Text } from "../../base/language.ts";

/** The names of the regions, as they are printed. */
export const regionTexts = {
  MF_L: { en: "Multifidus, left", "zh-CN": "左侧多裂肌" },
  MF_R: { en: "Multifidus, right", "zh-CN": "右侧多裂肌" },
  ES_L: { en: "Erector spinae, left", "zh-CN": "左侧竖脊肌" },
  ES_R: { en: "Erector spinae, right", "zh-CN": "右侧竖脊肌" },
  VB: { en: "Vertebral body", "zh-CN": "椎体" },
  LEAN: { en: "Lean muscle sample", "zh-CN": "正常肌肉样本" },
  FAT: { en: "Subcutaneous fat sample", "zh-CN": "皮下脂肪样本" },
} as const satisfies Record<string, Text>;

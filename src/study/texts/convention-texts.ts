import type { Text } from "../../base/language.ts";
import type { Convention } from "../../roi/roi.ts";

/** The names of the outlining conventions within a sentence. */
export const conventionTexts = {
  fascial: { en: "fascial", "zh-CN": "筋膜边界" },
  muscle: { en: "muscle border", "zh-CN": "肌肉边界" },
} as const satisfies Record<Convention, Text>;

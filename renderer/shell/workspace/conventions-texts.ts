import type { Text } from "../../../src/base/language.ts";

/** The words of the figure that explains the two conventions of outlines. */
export const conventionsTexts = {
  title: { en: "Two conventions of outlines", "zh-CN": "两种勾画规则" },
  fascial: { en: "Fascial", "zh-CN": "筋膜边界" },
  muscle: { en: "Muscle border", "zh-CN": "肌肉边界" },
  fascialRule: {
    en: "Follows the outer of the two dark lines (posterior layer of the thoracolumbar fascia), the spinous process and the lamina. The fat between these and the muscle is inside.",
    "zh-CN": "沿两条暗线中较浅的一条（胸腰筋膜后层）、棘突和椎板勾画，包含其与肌肉之间的脂肪。",
  },
  muscleRule: {
    en: "Follows the muscle itself, at the back the inner of the two lines (aponeurosis). The fat around the muscle is outside; fat among its fibres is inside.",
    "zh-CN": "沿肌肉边界勾画，后缘取两条暗线中较深的一条（竖脊肌腱膜）；不含肌周脂肪，包含肌内脂肪。",
  },
  note: {
    en: "Where only one line is seen, both conventions follow it. Multifidus and erector spinae share the cleft between them. Values of the two conventions cannot be compared.",
    "zh-CN":
      "仅见一条暗线时，两种规则均沿该线勾画。多裂肌与竖脊肌以二者间的脂肪间隙为共同边界。两种规则所得数值不可相互比较。",
  },
  multifidus: { en: "MF", "zh-CN": "MF" },
  erector: { en: "ES", "zh-CN": "ES" },
  bone: { en: "lamina", "zh-CN": "椎板" },
  fascia: { en: "fascia", "zh-CN": "筋膜" },
  aponeurosis: { en: "aponeurosis", "zh-CN": "腱膜" },
} as const satisfies Record<string, Text>;

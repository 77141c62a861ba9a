import type { Language, Text } from "../../base/language.ts";

/** The words on figures. */
const words = {
  sensitivity: { en: "Sensitivity", "zh-CN": "灵敏度" },
  oneMinusSpecificity: { en: "1 − specificity", "zh-CN": "1 − 特异度" },
  oddsRatio: { en: "Odds ratio (95% CI)", "zh-CN": "比值比（95% CI）" },
  mean: { en: "Mean of {a} and {b}", "zh-CN": "{a} 与 {b} 的均值" },
  difference: { en: "{b} − {a}", "zh-CN": "{b} − {a}" },
  bias: { en: "Mean", "zh-CN": "均值" },
  upper: { en: "+1.96 SD", "zh-CN": "+1.96 SD" },
  lower: { en: "−1.96 SD", "zh-CN": "−1.96 SD" },
  predicted: { en: "Predicted probability", "zh-CN": "预测概率" },
  observed: { en: "Observed proportion", "zh-CN": "实际发生率" },
  threshold: { en: "Threshold probability", "zh-CN": "阈值概率" },
  netBenefit: { en: "Net benefit", "zh-CN": "净获益" },
  model: { en: "Model", "zh-CN": "模型" },
  treatAll: { en: "Treat all", "zh-CN": "全部干预" },
  treatNone: { en: "Treat none", "zh-CN": "均不干预" },
  ideal: { en: "Ideal", "zh-CN": "理想" },
  smooth: { en: "Lowess", "zh-CN": "Lowess 平滑" },
  tenths: { en: "Deciles of patients (95% CI)", "zh-CN": "按风险十分位（95% CI）" },
} as const satisfies Record<string, Text>;

export const word = (name: keyof typeof words, language: Language): string => words[name][language];

/** Issues of measured numbers. */
export const measureIssues = {
  "measure-muscle-missing": {
    severity: "warning",
    en: "{roi} is not outlined, so the patient's CSA, FA and FDR (the sum of four muscles) are left out. Outline it.",
    "zh-CN": "{roi} 尚未勾画，因此不给出患者的 CSA、FA 和 FDR（四块肌肉之和）。请补充勾画。",
  },
} as const;

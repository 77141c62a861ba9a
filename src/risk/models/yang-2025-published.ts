import type { RiskModel } from "../model/risk-model.ts";
import { yang2025Defects } from "./yang-2025-defects.ts";
import { yang2025 } from "./yang-2025-source.ts";
import { eightVariables, sixteenVariables } from "./yang-2025-table-3.ts";

/** At least the sampling error of 64 in 250: 1 / √(250 × .256 × .744). */
export const interceptSe = 0.145;

const asPublished = {
  ...yang2025,
  version: "1.0.0",
  use: "inspection",
  confidence: "very-low",
  defects: yang2025Defects,
} as const;

const slope = 1;
const uncertainty = { kind: "range", slope: [1, 1], interceptSe } as const;

/** Table 3 as printed, all sixteen rows; intercept solved. To inspect the paper, never for a patient. */
export const yang2025Published16: RiskModel = {
  ...asPublished,
  name: "yang-2025-published-16",
  title: { en: "Yang 2025, Table 3 as published, 16 variables", "zh-CN": "Yang 2025 表 3 原样，16 变量" },
  method: {
    en: "Logistic regression as printed. The intercept is solved so that the mean risk over Tables 1 and 2 is 25.6 %.",
    "zh-CN": "按原文 logistic 回归。截距经求解，使表 1、表 2 人群的平均风险为 25.6 %。",
  },
  variables: sixteenVariables,
  link: { intercept: -4.66631055, slope, uncertainty },
};

/** The eight rows of Table 3 with p < .05, as printed; intercept solved. To inspect the paper, never for a patient. */
export const yang2025Published8: RiskModel = {
  ...asPublished,
  name: "yang-2025-published-8",
  title: { en: "Yang 2025, Table 3 as published, 8 variables", "zh-CN": "Yang 2025 表 3 原样，8 变量" },
  method: {
    en: "The eight significant rows as printed, which were fitted together with the other eight. The intercept is solved so that the mean risk over Tables 1 and 2 is 25.6 %.",
    "zh-CN":
      "原文显著的八行系数（拟合时与另外八个变量同时纳入）。截距经求解，使表 1、表 2 人群的平均风险为 25.6 %。",
  },
  variables: eightVariables,
  link: { intercept: -4.25686694, slope, uncertainty },
};

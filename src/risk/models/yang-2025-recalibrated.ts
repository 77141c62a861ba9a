import type { RiskModel } from "../model/risk-model.ts";
import { yang2025Defects } from "./yang-2025-defects.ts";
import { interceptSe } from "./yang-2025-published.ts";
import { yang2025 } from "./yang-2025-source.ts";
import { eightVariables } from "./yang-2025-table-3.ts";

/**
 * The default: the eight significant rows of Table 3, shrunken to the slope that the paper's own patients support.
 * .33 is the calibration slope over Tables 1 and 2 with independent variables; with risk factors that go together it
 * falls to .14, and .65 is what ordinary over-fitting at four events a variable would leave.
 */
export const yang2025Recalibrated: RiskModel = {
  ...yang2025,
  name: "yang-2025-recalibrated",
  version: "1.0.0",
  title: { en: "Recalibrated reference score (Yang 2025)", "zh-CN": "再校准参考评分（Yang 2025）" },
  use: "score",
  confidence: "low",
  method: {
    en: "The eight significant coefficients of Table 3, times .33 (anywhere from .14 to .65 in the interval); the intercept is solved so that the mean risk over Tables 1 and 2 is 25.6 %.",
    "zh-CN":
      "表 3 八个显著系数乘以 .33（区间计算中取 .14 至 .65）；截距经求解，使表 1、表 2 人群的平均风险为 25.6 %。",
  },
  variables: eightVariables,
  link: {
    intercept: -1.76709732,
    slope: 0.33,
    uncertainty: { kind: "range", slope: [0.14, 0.65], interceptSe },
  },
  defects: yang2025Defects,
};

import type { Text } from "../../base/language.ts";

/** The words about one patient's risk that window and report share. */
export const riskWords = {
  "source.measured": { en: "measured", "zh-CN": "测得" },
  "source.typed": { en: "entered by hand", "zh-CN": "手工输入" },
  "source.imported": { en: "imported", "zh-CN": "导入" },
  outsideStudied: { en: "outside the studied range", "zh-CN": "超出研究范围" },
  fromTableList: {
    en: "From the project’s clinical table: {variables}.",
    "zh-CN": "取自项目临床数据表：{variables}。",
  },
  unknown: { en: "not given", "zh-CN": "未提供" },
  no: { en: "no", "zh-CN": "否" },
  yes: { en: "yes", "zh-CN": "是" },
  position: { en: "Compared with the studied patients", "zh-CN": "与研究患者相比" },
  lowest: { en: "lowest third", "zh-CN": "最低三分之一" },
  middle: { en: "middle third", "zh-CN": "居中三分之一" },
  highest: { en: "highest third", "zh-CN": "最高三分之一" },
  interval: { en: "Coarse interval of the risk", "zh-CN": "风险的粗略区间" },
  confidence: { en: "Confidence in this score", "zh-CN": "该评分的可信度" },
  noNumber: {
    en: "No risk is given: no value is known, or a value is outside the studied range.",
    "zh-CN": "不给出风险：无已知数值，或有变量超出研究范围。",
  },
  contributions: {
    en: "What changes the score, compared with the average studied patient",
    "zh-CN": "各变量的影响（与研究患者平均值相比）",
  },
  lowers: { en: "lowers", "zh-CN": "降低" },
  raises: { en: "raises", "zh-CN": "升高" },
  logOdds: { en: "log odds", "zh-CN": "对数比值" },
  sensitivity: { en: "If the measurement is off", "zh-CN": "若测量有偏差" },
  oneMore: {
    en: "{variable} +{step}: odds × {ratio} ({low} to {high})",
    "zh-CN": "{variable} 每增加 {step}：比值 × {ratio}（{low} 至 {high}）",
  },
  point: { en: "1 percentage point", "zh-CN": "1 个百分点" },
  conversions: { en: "Converted", "zh-CN": "单位换算" },
  toKnow: { en: "Please note", "zh-CN": "须知" },
  draws: {
    en: "Interval: the central 80 % of {draws} random draws, seed {seed}.",
    "zh-CN": "区间：{draws} 次随机抽样中居中的 80 %，种子 {seed}。",
  },
  labelled: { en: "{label}: {text}", "zh-CN": "{label}：{text}" },
} as const satisfies Record<string, Text>;

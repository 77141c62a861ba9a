import type { ChecklistItem } from "./checklist-item.ts";

const high = { en: "high risk of bias", "zh-CN": "偏倚风险高" };
const unclear = { en: "unclear", "zh-CN": "不清楚" };
const concern = { en: "high concern", "zh-CN": "适用性顾虑大" };

/** Our own rating of the paper's model by the domains of PROBAST+AI (Moons 2025, BMJ 388:e082505). */
export const probastItems: readonly ChecklistItem[] = [
  {
    item: "1",
    topic: { en: "Participants and data sources", "zh-CN": "研究对象与数据来源" },
    status: unclear,
    note: {
      en: "A cohort of one hospital with stated criteria; 100 of 250 patients are missing from the MRI table without a reason.",
      "zh-CN": "单中心队列，标准明确；MRI 表中缺少 250 例中的 100 例，原因不明。",
    },
  },
  {
    item: "2",
    topic: { en: "Predictors", "zh-CN": "预测变量" },
    status: high,
    note: {
      en: "Exercise and drugs are known only after the time of prediction; how fat was distinguished from muscle is not given, nor whether readers knew the outcome.",
      "zh-CN": "锻炼与用药在预测时点之后才知；脂肪与肌肉的区分方法及阅片者是否知晓结局均未说明。",
    },
  },
  {
    item: "3",
    topic: { en: "Outcome", "zh-CN": "结局" },
    status: high,
    note: {
      en: "Follow-up from 12 to 24 months counted as one outcome; no censoring; how fractures were found is not given.",
      "zh-CN": "12–24 个月的随访合为同一结局；未处理删失；骨折的判定方法未说明。",
    },
  },
  {
    item: "4",
    topic: { en: "Analysis", "zh-CN": "分析" },
    status: high,
    note: {
      en: "Four events per variable, selection by univariable p-values, no shrinkage, no calibration, no validation, impossible rows.",
      "zh-CN": "每变量 4 例事件，按单变量 p 值筛选，无收缩、无校准、无验证，且有自相矛盾的行。",
    },
  },
  {
    item: "A",
    topic: { en: "Applicability", "zh-CN": "适用性" },
    status: concern,
    note: {
      en: "60 to 80 years, first fracture, one hospital, measured with a recipe that is not reported.",
      "zh-CN": "60–80 岁、首次骨折、单中心，测量方案未给出。",
    },
  },
  {
    item: "=",
    topic: { en: "Overall", "zh-CN": "总体" },
    status: high,
    note: {
      en: "The recalibrated score removes the over-steep slope, not the other defects. Validate on your own patients before any use.",
      "zh-CN": "再校准评分仅消除系数过陡，其他缺陷依旧。任何应用之前须在本单位患者中验证。",
    },
  },
];

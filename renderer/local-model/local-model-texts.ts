import type { Text } from "../../src/base/language.ts";

/** The words of local risk models. */
export const localModelTexts = {
  explain: {
    en: "Adapts a model to the outcomes of the project's own patients, using the clinical table and the CSA and FDR of approved or outlined slices. An update is offered only if there are enough patients for it.",
    "zh-CN":
      "用本项目患者的结局更新模型，数据取自临床数据表及已通过或已勾画层面的 CSA 与 FDR。仅当样本量足够时才开放相应的更新方式。",
  },
  base: { en: "Model to adapt", "zh-CN": "待更新模型" },
  patients: {
    en: "{n} {n|patient|patients} with every value and the outcome: {events} with the event, {nonEvents} without",
    "zh-CN": "变量与结局齐全的患者 {n} 名：发生 {events} 名，未发生 {nonEvents} 名",
  },
  "step.intercept": { en: "Intercept", "zh-CN": "仅更新截距" },
  "step.intercept.what": {
    en: "Shifts the overall risk; everything else is unchanged.",
    "zh-CN": "仅调整总体风险水平，其余不变。",
  },
  "step.intercept-and-slope": { en: "Intercept and slope", "zh-CN": "更新截距与斜率" },
  "step.intercept-and-slope.what": {
    en: "Also makes the effect of the score stronger or weaker.",
    "zh-CN": "同时调整评分的整体强度。",
  },
  "step.refit": { en: "All coefficients, penalised", "zh-CN": "惩罚法重新估计全部系数" },
  "step.refit.what": { en: "Re-estimates every coefficient.", "zh-CN": "重新估计每个系数。" },
  needs: {
    en: "Needs {patients} patients, {events} with the event and {nonEvents} without",
    "zh-CN": "需 {patients} 名患者，其中发生 {events} 名、未发生 {nonEvents} 名",
  },
  lacks: { en: "Not enough data: {what}", "zh-CN": "样本不足：{what}" },
  "lacks.patients": { en: "{count} {count|patient|patients} too few", "zh-CN": "尚缺患者 {count} 名" },
  "lacks.events": { en: "{count} {count|event|events} too few", "zh-CN": "尚缺发生者 {count} 名" },
  "lacks.nonEvents": { en: "{count} without the event too few", "zh-CN": "尚缺未发生者 {count} 名" },
  make: { en: "Create", "zh-CN": "建立" },
  computing: { en: "Computing, {repeats} bootstrap samples…", "zh-CN": "正在计算（自助抽样 {repeats} 次）…" },
  stop: { en: "Stop", "zh-CN": "停止" },
  made: { en: "Created: {step}", "zh-CN": "已建立：{step}" },
  auc: { en: "AUC", "zh-CN": "AUC" },
  slope: { en: "Calibration slope", "zh-CN": "校准斜率" },
  brier: { en: "Brier score", "zh-CN": "Brier 评分" },
  corrected: { en: "corrected for optimism", "zh-CN": "已校正乐观偏差" },
  keep: { en: "Save as version {version}", "zh-CN": "保存为第 {version} 版" },
  kept: { en: "Saved models", "zh-CN": "已保存的模型" },
  none: { en: "None yet.", "zh-CN": "暂无。" },
  version: { en: "Version {version}: {step}", "zh-CN": "第 {version} 版：{step}" },
  of: {
    en: "{n} {n|patient|patients}, {events} {events|event|events}",
    "zh-CN": "{n} 名患者，{events} 名发生",
  },
  report: { en: "Report", "zh-CN": "报告" },
  choose: {
    en: "Saved models can be chosen in the risk form of this project's slices. Earlier versions are kept.",
    "zh-CN": "已保存的模型可在本项目层面的风险表单中选用，旧版本会保留。",
  },
  title: { en: "Local model, version {version}", "zh-CN": "本地模型，第 {version} 版" },
  back: { en: "Back to tables", "zh-CN": "返回表格" },
  description: { en: "{n} {n|patient|patients} from the project.", "zh-CN": "本项目患者 {n} 例。" },
  followUp: { en: "Follow-up as in the project's table.", "zh-CN": "随访时间见项目数据表。" },
} as const satisfies Record<string, Text>;

export type LocalModelTextKey = keyof typeof localModelTexts;

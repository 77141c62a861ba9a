import type { Text } from "../../src/base/language.ts";

/** The words of the risk page and of the risk section of a report. */
export const riskTexts = {
  title: { en: "Risk of a new vertebral fracture", "zh-CN": "新发椎体骨折风险" },
  notice: {
    en: "Research use only; not validated; not for treatment decisions",
    "zh-CN": "仅供研究；未经验证；不得用于治疗决策",
  },
  close: { en: "Close", "zh-CN": "关闭" },
  print: { en: "Print report…", "zh-CN": "打印报告…" },
  model: { en: "Model", "zh-CN": "模型" },
  "page.patient": { en: "This patient", "zh-CN": "该患者" },
  "page.about": { en: "What this model can and cannot say", "zh-CN": "此模型能与不能说明什么" },
  "page.paper": { en: "Inspect the paper", "zh-CN": "审视原文" },

  "group.slice": { en: "From the slice", "zh-CN": "来自切片" },
  "group.baseline": { en: "Patient", "zh-CN": "患者" },
  "group.scenario": { en: "After discharge: scenario only", "zh-CN": "出院后情况：仅作情景假设" },
  scenarioNote: {
    en: "Not known when the patient is seen. What is chosen here is a supposition, neither prediction nor advice.",
    "zh-CN": "就诊时尚不可知。此处所选仅为假设，既非预测也非建议。",
  },
  measured: { en: "Measured", "zh-CN": "测得值" },
  typed: { en: "Typed", "zh-CN": "手工输入" },
  "source.measured": { en: "measured", "zh-CN": "测得" },
  "source.typed": { en: "typed", "zh-CN": "手工输入" },
  "source.imported": { en: "imported", "zh-CN": "导入" },
  sourceOf: { en: "Where {variable} comes from", "zh-CN": "{variable}的来源" },
  notMeasured: {
    en: "Not measured yet: all four muscles have to be outlined.",
    "zh-CN": "尚未测得：须勾画全部四块肌肉。",
  },
  notMeasuredRegion: { en: "Not measured yet: outline it.", "zh-CN": "尚未测得：请勾画。" },
  atLevel: { en: "L3 inferior endplate", "zh-CN": "L3 下终板层面" },
  levelUnknown: { en: "level not confirmed", "zh-CN": "层面未确认" },
  weighted: { en: "{weighting}-weighted", "zh-CN": "{weighting} 加权" },
  weightingUnknown: { en: "weighting not stated", "zh-CN": "加权方式未注明" },
  conventionMixed: { en: "outline rule not stated or mixed", "zh-CN": "勾画规则未注明或不一致" },
  typedNote: {
    en: "Typed in: how it was measured is not known here.",
    "zh-CN": "手工输入：测量方式不明。",
  },
  readerError: { en: "Reader’s error (SEM)", "zh-CN": "测量误差（SEM）" },
  readerErrorOf: { en: "Reader’s error of {variable}", "zh-CN": "{variable} 的测量误差" },
  readerErrorAssumed: {
    en: "Left empty: assumed, CSA {csa} cm², FDR {fdr} points.",
    "zh-CN": "留空则取假定值：CSA {csa} cm²，FDR {fdr} 个百分点。",
  },
  readerErrorFrom: { en: "From: {source}.", "zh-CN": "来源：{source}。" },
  readerErrorOpen: { en: "From an agreement study…", "zh-CN": "取自一致性研究…" },
  studied: { en: "studied {lower} to {upper}{unit}", "zh-CN": "研究范围 {lower} 至 {upper}{unit}" },
  outside: {
    en: "The model was made on {lower} to {upper}{unit}. Outside of that no number is given.",
    "zh-CN": "模型的研究范围为 {lower} 至 {upper}{unit}，超出时不给出数值。",
  },
  outsideStudied: { en: "outside the studied range", "zh-CN": "超出研究范围" },
  notANumber: {
    en: "This is not a number, so it counts as not given. Write digits, with a point for decimals.",
    "zh-CN": "这不是数值，按未提供处理。请输入数字，小数点用“.”。",
  },
  unknown: { en: "not given", "zh-CN": "未提供" },
  no: { en: "no", "zh-CN": "否" },
  yes: { en: "yes", "zh-CN": "是" },
  unitOf: { en: "Unit of {variable}", "zh-CN": "{variable}的单位" },

  position: { en: "Compared with the studied patients", "zh-CN": "与研究患者相比" },
  lowest: { en: "lowest third", "zh-CN": "最低三分之一" },
  middle: { en: "middle third", "zh-CN": "居中三分之一" },
  highest: { en: "highest third", "zh-CN": "最高三分之一" },
  interval: { en: "Coarse interval of the risk", "zh-CN": "风险的粗略区间" },
  confidence: { en: "Confidence in this score", "zh-CN": "该评分的可信度" },
  outcome: { en: "Outcome", "zh-CN": "结局" },
  noNumber: {
    en: "No number is given: a value lies outside what was studied.",
    "zh-CN": "不给出数值：有变量超出研究范围。",
  },
  contributions: {
    en: "What moves the score, against the average studied patient",
    "zh-CN": "各变量的影响（与研究患者平均值相比）",
  },
  lowers: { en: "lowers", "zh-CN": "降低" },
  raises: { en: "raises", "zh-CN": "升高" },
  logOdds: { en: "log odds", "zh-CN": "对数优势" },
  sensitivity: { en: "If the measurement were off", "zh-CN": "若测量有偏差" },
  oneMore: {
    en: "{variable} {step} more: odds × {ratio} ({low} to {high})",
    "zh-CN": "{variable} 每增加 {step}：优势 × {ratio}（{low} 至 {high}）",
  },
  point: { en: "1 point", "zh-CN": "1 个百分点" },
  conversions: { en: "Converted", "zh-CN": "单位换算" },
  toKnow: { en: "To know", "zh-CN": "须知" },
  draws: {
    en: "Interval: four of five of {draws} random draws, seed {seed}.",
    "zh-CN": "区间：{draws} 次随机抽样的五分之四，种子 {seed}。",
  },
  nothingGiven: {
    en: "Fill in what is known. What is left empty counts as average and widens the interval.",
    "zh-CN": "请填写已知信息。未填者按平均值计，并使区间变宽。",
  },
  labelled: { en: "{label}: {text}", "zh-CN": "{label}：{text}" },

  paperTitle: { en: "The model as it was published", "zh-CN": "原文发表的模型" },
  paperNote: {
    en: "These models stand here to be inspected beside their defects. They are no scores for patients and are in no report.",
    "zh-CN": "此处列出原文模型及其缺陷，仅供审视；不作为患者评分，也不写入报告。",
  },
  defects: { en: "Known defects", "zh-CN": "已知缺陷" },
  coefficients: { en: "Coefficients as printed", "zh-CN": "原文系数" },
  variable: { en: "Variable", "zh-CN": "变量" },
  coefficient: { en: "B", "zh-CN": "B" },
  standardError: { en: "SE", "zh-CN": "标准误" },
  withThese: { en: "What it would give with the values entered", "zh-CN": "以当前所填数值计算的结果" },
} as const satisfies Record<string, Text>;

export type RiskTextKey = keyof typeof riskTexts;

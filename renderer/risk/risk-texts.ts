import type { Text } from "../../src/base/language.ts";
import { riskWords } from "../../src/report/risk/risk-words.ts";

/** The words of the risk page and of the risk section of a report. */
export const riskTexts = {
  ...riskWords,
  title: { en: "Risk of a new vertebral fracture", "zh-CN": "新发椎体骨折风险" },
  notice: {
    en: "Research use only; not validated; not for treatment decisions",
    "zh-CN": "仅供研究；未经验证；不得用于治疗决策",
  },
  close: { en: "Close", "zh-CN": "关闭" },
  print: { en: "Print report…", "zh-CN": "打印报告…" },
  model: { en: "Model", "zh-CN": "模型" },
  "page.patient": { en: "This patient", "zh-CN": "该患者" },
  "page.about": { en: "What this model can and cannot tell you", "zh-CN": "此模型能与不能说明什么" },
  "page.paper": { en: "Inspect the paper", "zh-CN": "核查原文" },

  "group.slice": { en: "From the slice", "zh-CN": "来自层面" },
  "group.baseline": { en: "Patient", "zh-CN": "患者" },
  "group.scenario": { en: "After discharge: scenario only", "zh-CN": "出院后情况：仅作情景假设" },
  scenarioNote: {
    en: "Not known at the time of the visit. What you choose here is an assumption, neither a prediction nor advice.",
    "zh-CN": "就诊时尚不可知。此处所选仅为假设，既非预测也非建议。",
  },
  measured: { en: "Measured", "zh-CN": "测得值" },
  typed: { en: "Entered by hand", "zh-CN": "手工输入" },
  sourceOf: { en: "Source of {variable}", "zh-CN": "{variable}的来源" },
  notMeasured: {
    en: "Not measured yet: all four muscles have to be outlined.",
    "zh-CN": "尚未测得：须勾画全部四块肌肉。",
  },
  notMeasuredRegion: { en: "Not measured yet: outline it.", "zh-CN": "尚未测得：请勾画。" },
  atLevel: { en: "L3 inferior endplate", "zh-CN": "L3 下终板水平" },
  levelUnknown: { en: "level not confirmed", "zh-CN": "L3 水平未确认" },
  weighted: { en: "{weighting}-weighted", "zh-CN": "{weighting} 加权" },
  weightingUnknown: { en: "weighting not stated", "zh-CN": "加权方式未注明" },
  conventionMixed: { en: "outlining convention not stated or mixed", "zh-CN": "勾画规则未注明或不一致" },
  typedNote: {
    en: "Entered by hand: how it was measured is not known.",
    "zh-CN": "手工输入：测量方式不明。",
  },
  readerError: { en: "Reader’s error (SEM)", "zh-CN": "测量误差（SEM）" },
  readerErrorOf: { en: "Reader’s error of {variable}", "zh-CN": "{variable} 的测量误差" },
  readerErrorAssumed: {
    en: "If left empty, assumed: CSA {csa} cm², FDR {fdr} percentage points.",
    "zh-CN": "留空则取假定值：CSA {csa} cm²，FDR {fdr} 个百分点。",
  },
  readerErrorFrom: { en: "From: {source}.", "zh-CN": "来源：{source}。" },
  readerErrorOpen: { en: "From an agreement study…", "zh-CN": "取自一致性研究…" },
  studied: { en: "studied range {lower} to {upper}{unit}", "zh-CN": "研究范围 {lower} 至 {upper}{unit}" },
  outside: {
    en: "The model was developed on {lower} to {upper}{unit}. Outside this range no risk is given.",
    "zh-CN": "模型的研究范围为 {lower} 至 {upper}{unit}，超出时不给出风险。",
  },
  notANumber: {
    en: "This is not a number, so it is ignored. Use digits, with a decimal point.",
    "zh-CN": "这不是数值，按未提供处理。请输入数字，小数点用“.”。",
  },
  fromTable: { en: "From the project’s table: {value}", "zh-CN": "取自项目临床数据表：{value}" },
  modelVersion: { en: "{title}, version {version}", "zh-CN": "{title}，第 {version} 版" },
  unitOf: { en: "Unit of {variable}", "zh-CN": "{variable}的单位" },

  outcome: { en: "Outcome", "zh-CN": "结局" },
  nothingGiven: {
    en: "Fill in what is known. Empty fields count as average and widen the interval.",
    "zh-CN": "请填写已知信息。未填者按平均值计，并使区间变宽。",
  },

  paperTitle: { en: "The model as published", "zh-CN": "原文发表的模型" },
  paperNote: {
    en: "These models are shown only for inspection, with their known defects. They are not scores for patients and appear in no report.",
    "zh-CN": "此处列出原文模型及其缺陷，仅供核查；不作为患者评分，也不写入报告。",
  },
  defects: { en: "Known defects", "zh-CN": "已知缺陷" },
  coefficients: { en: "Coefficients as printed", "zh-CN": "原文系数" },
  variable: { en: "Variable", "zh-CN": "变量" },
  coefficient: { en: "B", "zh-CN": "B" },
  standardError: { en: "SE", "zh-CN": "标准误" },
  withThese: { en: "What it would give for the values entered", "zh-CN": "以当前所填数值计算的结果" },
} as const satisfies Record<string, Text>;

import type { Text } from "../../base/language.ts";
import { regionTexts } from "../../study/texts/region-texts.ts";

/** The words of the printed report. */
export const caseReportTexts = {
  title: { en: "Paraspinal muscles on lumbar MRI", "zh-CN": "腰椎 MRI 椎旁肌测量报告" },
  notice: {
    en: "Research use only. Not validated. Not for diagnosis or treatment decisions.",
    "zh-CN": "仅供研究使用。未经验证。不得用于诊断或治疗决策。",
  },
  patient: { en: "Patient ID", "zh-CN": "患者编号" },
  studyDate: { en: "Study date", "zh-CN": "检查日期" },
  series: { en: "Series", "zh-CN": "序列" },
  numbers: { en: "In the PACS", "zh-CN": "PACS 中的编号" },
  image: { en: "Image SHA-256", "zh-CN": "图像 SHA-256" },
  notStated: { en: "not stated", "zh-CN": "未注明" },
  panels: {
    en: "(A) Outlines. (B) Red: all pixels classified as fat. (C) Red within the muscles: the fat area (FA).",
    "zh-CN": "（A）轮廓。（B）红色：全部判为脂肪的像素。（C）肌肉内的红色：脂肪面积（FA）。",
  },
  ownThresholds: {
    en: "Each outline has its own threshold, so red is shown within the muscles only.",
    "zh-CN": "各轮廓使用各自的阈值，因此仅在肌肉内显示红色。",
  },
  level: { en: "Level", "zh-CN": "水平" },
  levelProposed: {
    en: "Sagittal image: the proposed endplate and vertebrae (pink, dashed) and the measured slice (blue).",
    "zh-CN": "矢状位图像：模型推荐的终板及节段（粉色虚线）与所测层面（蓝线）。",
  },
  levelConfirmed: {
    en: "Sagittal image: the confirmed endplate and vertebrae (yellow) and the measured slice (blue).",
    "zh-CN": "矢状位图像：已确认的终板及节段（黄色）与所测层面（蓝线）。",
  },
  measurement: { en: "Measurement", "zh-CN": "测量" },
  csa: { en: "CSA mm²", "zh-CN": "CSA mm²" },
  fa: { en: "FA mm²", "zh-CN": "FA mm²" },
  fdr: { en: "FDR %", "zh-CN": "FDR %" },
  threshold: { en: "Fat threshold", "zh-CN": "脂肪阈值" },
  sensitivity: { en: "FDR at threshold −10 / +10 %", "zh-CN": "阈值 −10 / +10 % 时的 FDR" },
  sum: { en: "Sum of the four muscles", "zh-CN": "四块肌肉之和" },
  greyRange: { en: "grey range {lower} to {upper}", "zh-CN": "灰度范围 {lower} 至 {upper}" },
  warnings: { en: "Warnings", "zh-CN": "提示" },
  risk: { en: "Risk of a new vertebral fracture", "zh-CN": "新发椎体骨折风险" },
  noRisk: {
    en: "No clinical values were entered, so no risk score is given.",
    "zh-CN": "未填写临床数据，因此不给出风险评分。",
  },
  model: { en: "Model: {title} ({name} {version})", "zh-CN": "模型：{title}（{name} {version}）" },
  program: { en: "Paraspine {version}", "zh-CN": "Paraspine {version}" },
  origin: { en: "Outlines: {origins}.", "zh-CN": "轮廓来源：{origins}。" },
  join: { en: ", ", "zh-CN": "、" },
  "origin.drawn": { en: "drawn by hand", "zh-CN": "手工勾画" },
  "origin.mirrored": { en: "mirrored", "zh-CN": "镜像" },
  "origin.imported": { en: "imported", "zh-CN": "导入" },
  "origin.model": { en: "proposed by a model", "zh-CN": "模型生成" },
  drawnBy: { en: "Outline model: {name} {version}.", "zh-CN": "轮廓模型：{name} {version}。" },
  ...regionTexts,
} as const satisfies Record<string, Text>;

import type { Text } from "../../base/language.ts";

/** The words of results wherever they are printed: command line, figure, report. */
export const resultTexts = {
  region: { en: "Region", "zh-CN": "区域" },
  convention: { en: "Convention", "zh-CN": "勾画规则" },
  fascial: { en: "fascial", "zh-CN": "筋膜边界" },
  muscle: { en: "muscle border", "zh-CN": "肌肉边界" },
  unstated: { en: "not stated", "zh-CN": "未注明" },
  pixels: { en: "Pixels", "zh-CN": "像素数" },
  threshold: { en: "Threshold", "zh-CN": "阈值" },
  fatPixels: { en: "Fat pixels", "zh-CN": "脂肪像素数" },
  sensitivity: { en: "FDR % at threshold -10 % / +10 %", "zh-CN": "阈值 -10 % / +10 % 时的 FDR %" },
  mean: { en: "Mean", "zh-CN": "均值" },
  patient: { en: "Patient (four muscles)", "zh-CN": "患者（四块肌肉之和）" },
  vertebralBody: { en: "Vertebral body", "zh-CN": "椎体" },
  recipe: { en: "Recipe: {recipe}", "zh-CN": "测量方案：{recipe}" },
  external: { en: "FDR relative to an area measured elsewhere", "zh-CN": "FDR 的分母为外部测得的面积" },
  levelUnconfirmed: { en: "Level not confirmed.", "zh-CN": "L3 水平未确认。" },
  levelByHand: {
    en: "L3 inferior endplate confirmed by hand.",
    "zh-CN": "L3 下终板水平由阅片者手动确认。",
  },
  levelMarked: {
    en: "L3 inferior endplate marked on a sagittal slice.",
    "zh-CN": "L3 下终板已在矢状位图像上标记。",
  },
  levelMeasured: {
    en: "L3 inferior endplate {distance} mm from the slice; angle {sagittal}° sagittal, {coronal}° coronal.",
    "zh-CN": "层面距 L3 下终板 {distance} mm；夹角矢状面 {sagittal}°，冠状面 {coronal}°。",
  },
  levelCorrected: {
    en: "CSA × cos(tilt {tilt}°): {csa} cm².",
    "zh-CN": "CSA × cos(倾角 {tilt}°)：{csa} cm²。",
  },
  draftUnreviewed: {
    en: "Model draft, not corrected: {regions}.",
    "zh-CN": "模型初稿，未修正：{regions}。",
  },
  draftAccepted: {
    en: "Drawn by a model, accepted by the reader: {regions}.",
    "zh-CN": "由模型勾画，经阅片者接受：{regions}。",
  },
  draftCorrected: {
    en: "Drawn by a model, corrected by the reader: {regions}.",
    "zh-CN": "由模型勾画，经阅片者修正：{regions}。",
  },
  researchUseOnly: {
    en: "Research use only. Not for diagnosis.",
    "zh-CN": "仅供研究使用，不得用于诊断。",
  },
} as const satisfies Record<string, Text>;

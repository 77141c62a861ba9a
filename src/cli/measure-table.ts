import { fillText, type Language, type Text } from "../base/language.ts";
import type { MeasureResult, RoiMeasurement } from "../measure/measure-result.ts";
import { describeRecipe } from "../study/describe-recipe.ts";
import { textTable } from "./text-table.ts";

const texts = {
  region: { en: "Region", "zh-CN": "区域" },
  convention: { en: "Convention", "zh-CN": "勾画规则" },
  pixels: { en: "Pixels", "zh-CN": "像素数" },
  threshold: { en: "Threshold", "zh-CN": "阈值" },
  fatPixels: { en: "Fat pixels", "zh-CN": "脂肪像素数" },
  sensitivity: { en: "FDR % at -10 % / +10 %", "zh-CN": "阈值 -10 % / +10 % 时 FDR %" },
  mean: { en: "Mean", "zh-CN": "均值" },
  fascial: { en: "fascial", "zh-CN": "筋膜间室" },
  muscle: { en: "muscle", "zh-CN": "肌肉边缘" },
  unstated: { en: "not stated", "zh-CN": "未注明" },
  patient: { en: "Patient (four muscles)", "zh-CN": "患者（四块肌肉之和）" },
  vertebralBody: { en: "Vertebral body", "zh-CN": "椎体" },
  recipe: { en: "Recipe: {recipe}", "zh-CN": "测量方案：{recipe}" },
  external: { en: "FDR against an area measured elsewhere", "zh-CN": "FDR 的分母为外部测得的面积" },
  researchUseOnly: {
    en: "Research use only. Not for diagnosis.",
    "zh-CN": "仅供研究使用，不得用于诊断。",
  },
} as const satisfies Record<string, Text>;

/** What is said wherever numbers are. */
export const researchUseOnly = (language: Language) => texts.researchUseOnly[language];

/** The numbers of one slice for reading; what was not measured is a dash, and the issues say why. */
export function measureTable(result: MeasureResult, language: Language): string {
  const text = (key: keyof typeof texts) => texts[key][language];
  const header = [
    text("region"),
    text("convention"),
    text("pixels"),
    "CSA mm²",
    text("threshold"),
    text("fatPixels"),
    "FA mm²",
    "FDR %",
    text("sensitivity"),
    text("mean"),
  ];
  const rows = result.rois.map((roi) => regionRow(roi, language));
  return [
    textTable([header, ...rows]),
    "",
    ...patientLines(result, language),
    fillText(texts.recipe, language, { recipe: describeRecipe(result.recipe) }),
    text("researchUseOnly"),
    "",
  ].join("\n");
}

function regionRow(roi: RoiMeasurement, language: Language): string[] {
  const { threshold, fdrSensitivity } = roi;
  const star = roi.fdrDenominator === "external" ? "*" : "";
  return [
    roi.name,
    texts[roi.convention ?? "unstated"][language],
    String(roi.pixelCount),
    rounded(roi.csaMm2),
    threshold === undefined ? "-" : `${brief(threshold.lower)}..${brief(threshold.upper)}`,
    roi.fatPixelCount === undefined ? "-" : String(roi.fatPixelCount),
    rounded(roi.faMm2),
    rounded(roi.fdrPercent) + star,
    fdrSensitivity === undefined
      ? "-"
      : `${rounded(fdrSensitivity.lower10Percent)} / ${rounded(fdrSensitivity.higher10Percent)}`,
    rounded(roi.meanIntensity),
  ];
}

function patientLines({ patient, rois }: MeasureResult, language: Language): string[] {
  const { csaCm2, faCm2, fdrPercent, vbCm2 } = patient;
  const star = patient.fdrDenominator === "external" ? "*" : "";
  const numbers = `CSA ${rounded(csaCm2)} cm², FA ${rounded(faCm2)} cm², FDR ${rounded(fdrPercent)} %${star}`;
  const external = rois.some((roi) => roi.fdrDenominator === "external");
  return [
    `${texts.patient[language]}: ${numbers}`,
    `${texts.vertebralBody[language]}: ${rounded(vbCm2)} cm²`,
    ...(external ? [`* ${texts.external[language]}`] : []),
  ];
}

const rounded = (value: number | undefined) => (value === undefined ? "-" : value.toFixed(2));
/** Whole numbers as they are, others to two decimals, huge ones (an open end) short. */
const brief = (value: number) =>
  Math.abs(value) >= 1e9 ? String(value) : String(Math.round(value * 100) / 100);

import { fillText, type Language, type Text } from "../../base/language.ts";
import type { Confidence } from "../model/risk-model.ts";
import type { Band } from "./relative-position.ts";

/** A band in words, with the size of the reference population. */
export const bandText = (band: Band, patients: number, language: Language): string =>
  fillText(bandTexts[band], language, { n: patients });

const bandTexts: { readonly [B in Band]: Text } = {
  low: { en: "lowest third of the {n} studied patients", "zh-CN": "{n} 例研究患者中最低的三分之一" },
  mid: { en: "middle third of the {n} studied patients", "zh-CN": "{n} 例研究患者中居中的三分之一" },
  high: { en: "highest third of the {n} studied patients", "zh-CN": "{n} 例研究患者中最高的三分之一" },
};

/** A percentile in words. */
export const percentileText = (percentile: number, language: Language): string =>
  fillText(
    { en: "a score above that of about {share} % of them", "zh-CN": "评分约高于其中 {share} % 的患者" },
    language,
    { share: percentile },
  );

/** A coarse interval in words; an end at 0 or 1 is left open, and both are no answer. */
export function intervalText([lower, upper]: readonly [number, number], language: Language): string {
  const ends = { lower: Math.round(lower * 100), upper: Math.round(upper * 100) };
  if (lower <= 0 && upper >= 1) return fillText(intervalTexts.anything, language);
  if (lower <= 0) return fillText(intervalTexts.below, language, ends);
  return fillText(upper >= 1 ? intervalTexts.above : intervalTexts.between, language, ends);
}

const intervalTexts = {
  between: { en: "about {lower} to {upper} %", "zh-CN": "约 {lower} % 至 {upper} %" },
  below: { en: "below about {upper} %", "zh-CN": "约低于 {upper} %" },
  above: { en: "above about {lower} %", "zh-CN": "约高于 {lower} %" },
  anything: {
    en: "cannot be estimated: with the known values any risk is possible",
    "zh-CN": "无法判断：以现有信息，任何数值均有可能",
  },
} as const satisfies Record<string, Text>;

export const confidenceText = (confidence: Confidence, language: Language): string =>
  confidenceTexts[confidence][language];

const confidenceTexts: { readonly [C in Confidence]: Text } = {
  "very-low": { en: "very low", "zh-CN": "很低" },
  low: { en: "low", "zh-CN": "低" },
  moderate: { en: "moderate", "zh-CN": "中等" },
};

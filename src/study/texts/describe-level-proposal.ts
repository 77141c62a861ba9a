import { fillText, type Language, type Text } from "../../base/language.ts";
import type { LevelProposalMeasurement } from "../../measure/measure-result.ts";

const texts = {
  distance: {
    en: "{distance} mm from the proposed {endplate} endplate, at {sagittal}° in the sagittal plane{coronal}.",
    "zh-CN": "距推荐的 {endplate}终板 {distance} mm，矢状面夹角 {sagittal}°{coronal}。",
  },
  coronal: { en: " and {angle}° in the coronal plane", "zh-CN": "，冠状面夹角 {angle}°" },
  sure: {
    en: "Confidence {confidence} %, numbering of the vertebrae {count} %.",
    "zh-CN": "置信度 {confidence} %，腰椎计数 {count} %。",
  },
} as const satisfies Record<string, Text>;

const percent = (share: number) => (share >= 0.995 ? "> 99" : String(Math.round(share * 100)));

/** "L3-inferior" as it is read. */
const nameOf = (endplate: string, language: Language) =>
  language === "en"
    ? endplate.replace("-", " ")
    : endplate.replace("-inferior", " 下").replace("-superior", " 上");

/** How a slice lies to the endplate that a model proposes, and how sure the model is, as printed; a sentence each. */
export function describeLevelProposal(
  {
    endplate,
    distanceMm,
    sagittalDegrees,
    coronalDegrees,
    confidence,
    countProbability,
  }: LevelProposalMeasurement,
  language: Language,
): readonly string[] {
  const coronal =
    coronalDegrees === undefined
      ? ""
      : fillText(texts.coronal, language, { angle: coronalDegrees.toFixed(1) });
  const numbers =
    distanceMm === undefined || sagittalDegrees === undefined
      ? []
      : [
          fillText(texts.distance, language, {
            distance: Math.abs(distanceMm).toFixed(1),
            endplate: nameOf(endplate, language),
            sagittal: sagittalDegrees.toFixed(1),
            coronal,
          }),
        ];
  const sure = fillText(texts.sure, language, {
    confidence: percent(confidence),
    count: percent(countProbability),
  });
  return [...numbers, sure];
}

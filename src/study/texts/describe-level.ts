import { fillText, type Language } from "../../base/language.ts";
import type { LevelMeasurement } from "../../measure/measure-result.ts";
import { resultTexts as texts } from "./result-texts.ts";

/** The level of a measured slice in a sentence or two, as it is printed beside the numbers. */
export function describeLevel(level: LevelMeasurement | undefined, language: Language): string {
  if (level === undefined) return texts.levelUnconfirmed[language];
  if (level.confirmed === "hand") return texts.levelByHand[language];
  const { distanceMm, sagittalDegrees, coronalDegrees, tiltDegrees, tiltCorrectedCsaCm2 } = level;
  if (distanceMm === undefined || sagittalDegrees === undefined || coronalDegrees === undefined) {
    return texts.levelMarked[language];
  }
  const measured = fillText(texts.levelMeasured, language, {
    distance: Math.abs(distanceMm).toFixed(1),
    sagittal: sagittalDegrees.toFixed(1),
    coronal: coronalDegrees.toFixed(1),
  });
  if (tiltCorrectedCsaCm2 === undefined || tiltDegrees === undefined) return measured;
  const corrected = fillText(texts.levelCorrected, language, {
    tilt: tiltDegrees.toFixed(1),
    csa: tiltCorrectedCsaCm2.toFixed(2),
  });
  return `${measured}${language === "en" ? " " : ""}${corrected}`;
}

import { fillText, type Language } from "../../base/language.ts";
import type { MeasureResult, RoiMeasurement } from "../../measure/measure-result.ts";
import { describeDrawn } from "../../study/texts/describe-drawn.ts";
import { describeLevel } from "../../study/texts/describe-level.ts";
import { describeRecipe } from "../../study/texts/describe-recipe.ts";
import { describeSliceNumbers, type SliceNumbers } from "../../study/texts/describe-slice-numbers.ts";
import { limitText } from "../../study/texts/limit-text.ts";
import { resultTexts as texts } from "../../study/texts/result-texts.ts";
import { textTable } from "./text-table.ts";

/** What is said wherever numbers are. */
export const researchNotice = (language: Language) => texts.researchUseOnly[language];

/**
 * The numbers of one slice for reading; what was not measured is a dash, and the issues say why.
 *
 * @param numbers of the slice in its study, as its file states them.
 */
export function measureTable(result: MeasureResult, numbers: SliceNumbers, language: Language): string {
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
  const { seriesNumber, instanceNumber, frame } = numbers;
  const place = describeSliceNumbers({ seriesNumber, instanceNumber, frame }, language);
  return [
    ...(place === "" ? [] : [place]),
    textTable([header, ...rows]),
    "",
    ...patientLines(result, language),
    ...(result.level === undefined ? [] : [describeLevel(result.level, language)]),
    ...describeDrawn(result.drawn, language),
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
    threshold === undefined ? "-" : `${limitText(threshold.lower)}..${limitText(threshold.upper)}`,
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

import type { CodedConcept } from "../../base/coded-concept.ts";
import { issueMessage } from "../../base/issue.ts";
import { fillText, type Language, type Text } from "../../base/language.ts";
import type {
  ReportedNumber,
  ReportedSum,
  StructuredReportToWrite,
} from "../../dicom/objects/write-structured-report.ts";
import { countPixels } from "../../image/mask.ts";
import type { Slice } from "../../image/slice.ts";
import { type MeasureDefinition, type MeasureId, measureCatalogue } from "../../measure/measure-catalogue.ts";
import type { MeasureResult, RoiMeasurement } from "../../measure/measure-result.ts";
import type { SliceAnalysis } from "../../pipeline/measuring/analyse-slice.ts";
import { muscleNames } from "../../roi/roi.ts";
import { program } from "../../study/case/program.ts";
import { describeDrawn } from "../../study/texts/describe-drawn.ts";
import { describeLevel } from "../../study/texts/describe-level.ts";
import { describeRecipe } from "../../study/texts/describe-recipe.ts";
import { describeSliceNumbers } from "../../study/texts/describe-slice-numbers.ts";
import { resultTexts } from "../../study/texts/result-texts.ts";

const texts = {
  fatLimits: {
    en: "Fat threshold: {lower} to {upper}",
    "zh-CN": "判为脂肪的信号值：{lower} 至 {upper}",
  },
  convention: { en: "Convention: {convention}", "zh-CN": "勾画规则：{convention}" },
  externalArea: {
    en: "FDR relative to an area measured elsewhere: {area} mm²",
    "zh-CN": "FDR 的分母为外部测得的面积：{area} mm²",
  },
  arbitraryUnit: { en: "arbitrary unit", "zh-CN": "任意单位" },
  range: { en: "Grey range: {lower} to {upper}", "zh-CN": "灰度范围：{lower} 至 {upper}" },
} as const satisfies Record<string, Text>;

const areaAndFat = ["csaMm2", "faMm2", "fdrPercent"] as const;
const intensities = ["meanIntensity", "stdIntensity", "minIntensity", "maxIntensity"] as const;

/**
 * What a structured report says of a measured slice: the very numbers of its result, with the catalogue's codes. Of the
 * vertebral body no fat, as it means nothing there; intensities only of MR; a region without a pixel is left out.
 */
export function reportOfCase(
  { result, regions }: SliceAnalysis,
  slice: Slice,
  language: Language,
): StructuredReportToWrite {
  const ofMr = slice.facts.modality === undefined || slice.facts.modality === "MR";
  const reported = regions.flatMap(({ roi, mask }, index) => {
    if (countPixels(mask) === 0) return [];
    const measured = result.rois[index]!;
    const ids = [
      ...areaAndFat.filter((id) => roi.name !== "VB" || id === "csaMm2"),
      ...intensities.filter(() => ofMr),
    ];
    const numbers = ids.flatMap((id) => numberOf(id, measured[id]));
    return [{ roi, numbers, parameters: regionParameters(measured, result, language) }];
  });
  return {
    slice,
    language,
    programVersion: program.version,
    levelConfirmed: result.level !== undefined,
    regions: reported,
    sum: sumOf(result, language),
    comments: [
      ...placeOf(slice, result, language),
      describeLevel(result.level, language),
      ...describeDrawn(result.drawn, language),
      ...result.issues.map((found) => issueMessage(found, language)),
      resultTexts.researchUseOnly[language],
    ],
  };
}

/** Which slice it is, as a PACS numbers it; nothing where the file states no number. */
function placeOf({ facts }: Slice, { image }: MeasureResult, language: Language): readonly string[] {
  const { seriesNumber, instanceNumber } = facts;
  const place = describeSliceNumbers({ seriesNumber, instanceNumber, frame: image.frame }, language);
  return place === "" ? [] : [place];
}

/** The number with its codes; nothing where it could not be measured. */
function numberOf(id: MeasureId, value: number | undefined): readonly ReportedNumber[] {
  const { code, ucum, unit }: MeasureDefinition = measureCatalogue[id];
  if (value === undefined || code === undefined) return [];
  const meaning = unit === "" ? texts.arbitraryUnit : { en: unit, "zh-CN": unit };
  const unitConcept: CodedConcept = { scheme: "UCUM", value: ucum, meaning };
  return [{ ...code, value, unit: unitConcept }];
}

/** The four muscles together; nothing where one is missing. */
function sumOf(result: MeasureResult, language: Language): ReportedSum | undefined {
  const { csaCm2, faCm2, fdrPercent } = result.patient;
  const numbers = [
    ...numberOf("csaCm2", csaCm2),
    ...numberOf("faCm2", faCm2),
    ...numberOf("patientFdrPercent", fdrPercent),
  ];
  if (numbers.length === 0) return undefined;
  return { name: muscleNames.join(" + "), numbers, parameters: [recipeText(result, language)] };
}

const recipeText = ({ recipe }: MeasureResult, language: Language) =>
  fillText(resultTexts.recipe, language, { recipe: describeRecipe(recipe) });

function regionParameters(
  { convention, threshold, externalCsaMm2 }: RoiMeasurement,
  result: MeasureResult,
  language: Language,
): readonly string[] {
  const say = (text: Text, parameters: Record<string, string | number>) =>
    fillText(text, language, parameters);
  const { lower, upper } = result.displayRange;
  return [
    recipeText(result, language),
    say(texts.range, { lower, upper }),
    say(texts.convention, { convention: resultTexts[convention ?? "unstated"][language] }),
    ...(threshold === undefined ? [] : [say(texts.fatLimits, { ...threshold })]),
    ...(externalCsaMm2 === undefined ? [] : [say(texts.externalArea, { area: externalCsaMm2 })]),
  ];
}

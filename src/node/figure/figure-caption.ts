import { fillText, type Language, type Text } from "../../base/language.ts";
import type { MeasureResult, RoiMeasurement } from "../../measure/measure-result.ts";
import { program } from "../../study/case/program.ts";
import { describeDrawn } from "../../study/texts/describe-drawn.ts";
import { describeLevel } from "../../study/texts/describe-level.ts";
import { describeRecipe } from "../../study/texts/describe-recipe.ts";
import { describeSliceNumbers, type SliceNumbers } from "../../study/texts/describe-slice-numbers.ts";
import { limitText } from "../../study/texts/limit-text.ts";
import { resultTexts } from "../../study/texts/result-texts.ts";

const texts = {
  title: {
    en: "Paraspinal muscles and fat on one axial slice. (A) Outlines. (B) Red: all pixels classified as fat. (C) Red within the muscles: the fat area (FA).",
    "zh-CN":
      "单层轴位图像上的椎旁肌与脂肪。（A）轮廓。（B）红色：全部判为脂肪的像素。（C）肌肉内的红色：脂肪面积（FA）。",
  },
  ownThresholds: {
    en: " Each outline has its own threshold, so red is shown within the muscles only.",
    "zh-CN": "各轮廓使用各自的阈值，因此仅在肌肉内显示红色。",
  },
  sums: {
    en: "Sum of the four muscles: CSA {csa} cm², FA {fa} cm², FDR {fdr} %. Vertebral body: {vb} cm².",
    "zh-CN": "四块肌肉之和：CSA {csa} cm²，FA {fa} cm²，FDR {fdr} %。椎体：{vb} cm²。",
  },
  range: { en: "grey range {lower} to {upper}", "zh-CN": "灰度范围 {lower} 至 {upper}" },
  image: { en: "image SHA-256 {hash}", "zh-CN": "图像 SHA-256 {hash}" },
} as const satisfies Record<string, Text>;

/**
 * The words under the figure: a sentence, a table of regions (the vertebral body, of which only the area means
 * anything, is with the sums), and how it was measured. No patient is named.
 */
export interface FigureCaption {
  readonly title: string;
  readonly table: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/**
 * @param ownThresholds each region has a threshold of its own.
 * @param numbers of the slice, as its file states them.
 */
export function figureCaption(
  result: MeasureResult,
  ownThresholds: boolean,
  numbers: Omit<SliceNumbers, "frame">,
  language: Language,
): FigureCaption {
  const { seriesNumber, instanceNumber } = numbers;
  const place = describeSliceNumbers({ seriesNumber, instanceNumber, frame: result.image.frame }, language);
  const { patient, displayRange, image, recipe } = result;
  const external = result.rois.some((roi) => roi.fdrDenominator === "external");
  const text = (key: keyof typeof resultTexts) => resultTexts[key][language];
  const range = fillText(texts.range, language, {
    lower: limitText(displayRange.lower),
    upper: limitText(displayRange.upper),
  });
  return {
    title: texts.title[language] + (ownThresholds ? texts.ownThresholds[language] : ""),
    table: [
      [
        text("region"),
        text("convention"),
        "CSA (mm²)",
        text("threshold"),
        "FA (mm²)",
        "FDR (%)",
        text("sensitivity"),
      ],
      ...result.rois.filter(({ name }) => name !== "VB").map((roi) => regionRow(roi, language)),
    ],
    notes: [
      fillText(texts.sums, language, {
        csa: rounded(patient.csaCm2),
        fa: rounded(patient.faCm2),
        fdr: rounded(patient.fdrPercent) + (patient.fdrDenominator === "external" ? "*" : ""),
        vb: rounded(patient.vbCm2),
      }),
      ...(external ? [`* ${text("external")}`] : []),
      describeLevel(result.level, language),
      ...describeDrawn(result.drawn, language),
      `${fillText(resultTexts.recipe, language, { recipe: describeRecipe(recipe) })}; ${range}`,
      `${text("researchUseOnly")} Paraspine ${program.version}${place === "" ? "" : `; ${place}`}; ${fillText(texts.image, language, { hash: image.sha256.slice(0, 16) })}`,
    ],
  };
}

function regionRow(roi: RoiMeasurement, language: Language): string[] {
  const { threshold, fdrSensitivity: sensitivity } = roi;
  return [
    roi.name,
    resultTexts[roi.convention ?? "unstated"][language],
    rounded(roi.csaMm2),
    threshold === undefined ? "–" : `${limitText(threshold.lower)}..${limitText(threshold.upper)}`,
    rounded(roi.faMm2),
    rounded(roi.fdrPercent) + (roi.fdrDenominator === "external" ? "*" : ""),
    sensitivity === undefined
      ? "–"
      : `${rounded(sensitivity.lower10Percent)} / ${rounded(sensitivity.higher10Percent)}`,
  ];
}

const rounded = (value: number | undefined) => (value === undefined ? "–" : value.toFixed(2));

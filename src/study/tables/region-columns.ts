import type { Issue } from "../../base/issue.ts";
import type { Text } from "../../base/language.ts";
import { type MeasureId, measureCatalogue } from "../../measure/measure-catalogue.ts";
import type { DraftMeasurement, RoiMeasurement } from "../../measure/measure-result.ts";
import { categoryValues } from "./category-values.ts";
import { type Column, type ColumnType, missingRules } from "./column.ts";

/** One measured region, with what a model drew of it and where an area that was typed in comes from. */
export interface MeasuredRegionRow {
  readonly roi: RoiMeasurement;
  readonly draft?: DraftMeasurement | undefined;
  readonly externalSource?: string | undefined;
  readonly issues?: readonly Issue[];
}

type Cell = Column<MeasuredRegionRow>["cell"];

/** A column of a number that the catalogue of measurements describes. */
function measured(name: string, id: MeasureId, cell: Cell, missing: Text = missingRules.notMeasured) {
  const { name: label, unit, formula, source } = measureCatalogue[id];
  const type: ColumnType = /pixel_count$/.test(name) ? "integer" : "number";
  return { name, label, unit, type, formula, source, missing, cell } satisfies Column<MeasuredRegionRow>;
}

const number = (
  name: string,
  label: Text,
  formula: string,
  source: string,
  cell: Cell,
  missing: Text = missingRules.notMeasured,
): Column<MeasuredRegionRow> => ({ name, label, unit: "", type: "number", formula, source, missing, cell });

const eightBit = "ImageJ 1.53k, ij.process.TypeConverter, then ij.process.ImageStatistics";
const convertedBytes = (word: string) => `${word} of the bytes 0..255 after the 8-bit step`;

/** What is reported about one region, in the order of the tables. */
export const regionColumns: readonly Column<MeasuredRegionRow>[] = [
  {
    name: "convention",
    label: { en: "Convention of the outline", "zh-CN": "勾画规则" },
    unit: "",
    type: "category",
    values: categoryValues.convention,
    formula: "as stated by the reader or the model",
    source: "Berry 2018, doi 10.1186/s12891-018-2059-x",
    missing: {
      en: "Not stated, or not applicable (vertebral body).",
      "zh-CN": "未注明，或不适用（椎体）。",
    },
    cell: ({ roi }) => roi.convention,
  },
  measured("pixel_count", "pixelCount", ({ roi }) => roi.pixelCount, missingRules.noResult),
  measured("csa_mm2", "csaMm2", ({ roi }) => roi.csaMm2),
  number(
    "threshold_lower",
    { en: "Lower fat threshold", "zh-CN": "脂肪下限" },
    "by the recipe; inclusive; modality value, or 0..255 after the 8-bit step",
    "ImageJ 1.53k, ij.process.AutoThresholder",
    ({ roi }) => roi.threshold?.lower,
  ),
  number(
    "threshold_upper",
    { en: "Upper fat threshold", "zh-CN": "脂肪上限" },
    "by the recipe; inclusive; an open end as ImageJ prints it",
    "ImageJ 1.53k, ij.process.AutoThresholder",
    ({ roi }) => roi.threshold?.upper,
  ),
  measured("fat_pixel_count", "fatPixelCount", ({ roi }) => roi.fatPixelCount),
  measured("fa_mm2", "faMm2", ({ roi }) => roi.faMm2),
  measured("fdr_percent", "fdrPercent", ({ roi }) => roi.fdrPercent),
  {
    name: "fdr_denominator",
    label: { en: "Denominator of FDR", "zh-CN": "FDR 的分母" },
    unit: "",
    type: "category",
    values: categoryValues.denominator,
    formula: "external if an area was entered by hand",
    source: "Paraspine",
    missing: missingRules.notMeasured,
    cell: ({ roi }) => roi.fdrDenominator,
  },
  {
    name: "external_csa_mm2",
    label: { en: "Area measured elsewhere", "zh-CN": "外部测得的面积" },
    unit: "mm²",
    type: "number",
    formula: "as entered",
    source: "the reader",
    missing: missingRules.notExternal,
    cell: ({ roi }) => roi.externalCsaMm2,
  },
  {
    name: "external_csa_source",
    label: { en: "Where that area was measured", "zh-CN": "该面积的来源" },
    unit: "",
    type: "text",
    formula: "as entered",
    source: "the reader",
    missing: missingRules.notExternal,
    cell: ({ roi, externalSource }) => (roi.externalCsaMm2 === undefined ? undefined : externalSource),
  },
  {
    ...measured(
      "fdr_threshold_minus_10_percent",
      "fdrSensitivity",
      ({ roi }) => roi.fdrSensitivity?.lower10Percent,
    ),
    label: { en: "FDR with the threshold 10 % lower", "zh-CN": "阈值降低 10 % 时的 FDR" },
    formula: "FDR with the threshold at 0.9 times its value",
  },
  {
    ...measured(
      "fdr_threshold_plus_10_percent",
      "fdrSensitivity",
      ({ roi }) => roi.fdrSensitivity?.higher10Percent,
    ),
    label: { en: "FDR with the threshold 10 % higher", "zh-CN": "阈值升高 10 % 时的 FDR" },
    formula: "FDR with the threshold at 1.1 times its value",
  },
  measured("mean_intensity", "meanIntensity", ({ roi }) => roi.meanIntensity),
  measured("std_intensity", "stdIntensity", ({ roi }) => roi.stdIntensity),
  measured("min_intensity", "minIntensity", ({ roi }) => roi.minIntensity),
  measured("max_intensity", "maxIntensity", ({ roi }) => roi.maxIntensity),
  number(
    "eight_bit_mean",
    { en: "Mean of the 8-bit image", "zh-CN": "8 位图像均值" },
    convertedBytes("mean"),
    eightBit,
    ({ roi }) => roi.eightBit?.mean,
    missingRules.noEightBit,
  ),
  number(
    "eight_bit_std",
    { en: "Standard deviation of the 8-bit image", "zh-CN": "8 位图像标准差" },
    convertedBytes("standard deviation"),
    eightBit,
    ({ roi }) => roi.eightBit?.std,
    missingRules.noEightBit,
  ),
  number(
    "eight_bit_min",
    { en: "Lowest value of the 8-bit image", "zh-CN": "8 位图像最低值" },
    convertedBytes("lowest"),
    eightBit,
    ({ roi }) => roi.eightBit?.min,
    missingRules.noEightBit,
  ),
  number(
    "eight_bit_max",
    { en: "Highest value of the 8-bit image", "zh-CN": "8 位图像最高值" },
    convertedBytes("highest"),
    eightBit,
    ({ roi }) => roi.eightBit?.max,
    missingRules.noEightBit,
  ),
];

/** Who drew a region, and how sure the model was. */
export const draftColumns: readonly Column<MeasuredRegionRow>[] = [
  {
    name: "drawn_by",
    label: { en: "Drawn by", "zh-CN": "勾画者" },
    unit: "",
    type: "category",
    values: categoryValues.drawnBy,
    formula: "what the reader did with the model's outline",
    source: "Paraspine",
    missing: missingRules.noModel,
    cell: ({ draft }) => draft && drawnBy[draft.decision],
  },
  number(
    "model_confidence",
    { en: "Confidence of the model", "zh-CN": "模型置信度" },
    "the model's own, 0 to 1",
    "the model's card",
    ({ draft }) => draft?.confidence,
    missingRules.noModel,
  ),
  number(
    "model_dice",
    { en: "Overlap of the model's outline with the measured one", "zh-CN": "模型轮廓与测量轮廓的重叠度" },
    "2 |A ∩ B| / (|A| + |B|)",
    "Dice 1945",
    ({ draft }) => draft?.dice,
    missingRules.noModel,
  ),
];

const drawnBy = {
  unreviewed: "model",
  accepted: "model accepted",
  corrected: "model corrected",
  rejected: "reader",
} as const;

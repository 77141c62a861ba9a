import type { Text } from "../../base/language.ts";
import { type MeasureId, measureCatalogue } from "../../measure/measure-catalogue.ts";
import type { LevelMeasurement, MeasureResult } from "../../measure/measure-result.ts";
import type { Case, CaseImage } from "../case/case.ts";
import { describeRecipe } from "../texts/describe-recipe.ts";
import { categoryValues } from "./category-values.ts";
import { type Column, missingRules } from "./column.ts";

/** One slice, measured or not. */
export interface SliceRow {
  readonly image?: Partial<CaseImage> | undefined;
  readonly work?: Case | undefined;
  readonly result?: MeasureResult | undefined;
}

type Cell = Column<SliceRow>["cell"];

const fromImage = (name: string, label: Text, attribute: string, cell: Cell): Column<SliceRow> => ({
  name,
  label,
  unit: "",
  type: "text",
  formula: "as the image states it",
  source: `DICOM ${attribute}`,
  missing: missingRules.notStated,
  cell,
});

/** Which slice a row is about. */
export const imageColumns: readonly Column<SliceRow>[] = [
  fromImage(
    "patient_id",
    { en: "Patient ID", "zh-CN": "患者编号" },
    "(0010,0020)",
    ({ image }) => image?.patientId,
  ),
  fromImage(
    "study_date",
    { en: "Study date, YYYYMMDD", "zh-CN": "检查日期，年月日" },
    "(0008,0020)",
    ({ image }) => image?.studyDate,
  ),
  fromImage(
    "series_description",
    { en: "Series description", "zh-CN": "序列描述" },
    "(0008,103E)",
    ({ image }) => image?.seriesDescription,
  ),
  fromImage(
    "study_instance_uid",
    { en: "Study Instance UID", "zh-CN": "检查 UID" },
    "(0020,000D)",
    ({ image }) => image?.studyInstanceUid,
  ),
  fromImage(
    "series_instance_uid",
    { en: "Series Instance UID", "zh-CN": "序列 UID" },
    "(0020,000E)",
    ({ image }) => image?.seriesInstanceUid,
  ),
  fromImage(
    "sop_instance_uid",
    { en: "SOP Instance UID", "zh-CN": "图像 UID" },
    "(0008,0018)",
    ({ image }) => image?.sopInstanceUid,
  ),
  {
    name: "frame",
    label: { en: "Frame", "zh-CN": "帧号" },
    unit: "",
    type: "integer",
    formula: "1-based number of the frame in its file",
    source: "DICOM PS3.3 C.7.6.6",
    missing: { en: "The file has one frame.", "zh-CN": "文件只有一帧。" },
    cell: ({ image }) => image?.frame,
  },
  {
    name: "sha256",
    label: { en: "SHA-256 of the image file", "zh-CN": "图像文件 SHA-256" },
    unit: "",
    type: "text",
    formula: "SHA-256 of the file's bytes",
    source: "FIPS 180-4",
    missing: missingRules.unknown,
    cell: ({ image }) => image?.sha256,
  },
  ...(["row", "column"] as const).map(
    (word, index): Column<SliceRow> => ({
      name: `${word}_spacing_mm`,
      label:
        word === "row"
          ? { en: "Pixel spacing between rows", "zh-CN": "行间距" }
          : { en: "Pixel spacing between columns", "zh-CN": "列间距" },
      unit: "mm",
      type: "number",
      formula: "as the image states it",
      source: "DICOM (0028,0030)",
      missing: missingRules.notStated,
      cell: ({ result, image }) => (result?.image ?? image)?.pixelSpacingMm?.[index],
    }),
  ),
];

/** Series and image as a PACS numbers them; behind the older columns of every table. */
export const imageNumberColumns: readonly Column<SliceRow>[] = [
  {
    ...fromImage(
      "series_number",
      { en: "Series number", "zh-CN": "序列号" },
      "(0020,0011)",
      ({ image }) => image?.seriesNumber,
    ),
    type: "integer",
    missing: missingRules.notRecorded,
  },
  {
    ...fromImage(
      "instance_number",
      { en: "Instance number (image number in the PACS)", "zh-CN": "图像号（与 PACS 一致）" },
      "(0020,0013)",
      ({ image }) => image?.instanceNumber,
    ),
    type: "integer",
    missing: missingRules.notRecorded,
  },
];

function measured(name: string, id: MeasureId, cell: Cell): Column<SliceRow> {
  const { name: label, unit, formula, source } = measureCatalogue[id];
  return { name, label, unit, type: "number", formula, source, missing: missingRules.notMeasured, cell };
}

/** The sums of the four muscles and the shading of the coil. */
export const sumColumns: readonly Column<SliceRow>[] = [
  measured("patient_csa_cm2", "csaCm2", ({ result }) => result?.patient.csaCm2),
  measured("patient_fa_cm2", "faCm2", ({ result }) => result?.patient.faCm2),
  measured("patient_fdr_percent", "patientFdrPercent", ({ result }) => result?.patient.fdrPercent),
  {
    name: "patient_fdr_denominator",
    label: { en: "Denominator of the pooled FDR", "zh-CN": "合并 FDR 的分母" },
    unit: "",
    type: "category",
    values: categoryValues.denominator,
    formula: "external only if an area was entered for all four muscles",
    source: "Paraspine",
    missing: missingRules.notMeasured,
    cell: ({ result }) => result?.patient.fdrDenominator,
  },
  measured("vb_cm2", "vbCm2", ({ result }) => result?.patient.vbCm2),
  measured("left_right_ratio", "leftRightRatio", ({ result }) => result?.shading.leftRightRatio),
  measured(
    "deep_superficial_ratio",
    "deepSuperficialRatio",
    ({ result }) => result?.shading.deepSuperficialRatio,
  ),
];

const ofLevel = (
  name: string,
  label: Text,
  unit: string,
  formula: string,
  id: keyof LevelMeasurement,
): Column<SliceRow> => ({
  name,
  label,
  unit,
  type: "number",
  formula,
  source: "Paraspine, src/level",
  missing: missingRules.noLevel,
  cell: ({ result }) => result?.level?.[id],
});

/** How the slice lies to the L3 inferior endplate. */
export const levelColumns: readonly Column<SliceRow>[] = [
  {
    name: "level",
    label: { en: "Level of the L3 inferior endplate", "zh-CN": "L3 下终板水平" },
    unit: "",
    type: "category",
    values: categoryValues.level,
    formula: "how the reader confirmed it",
    source: "Paraspine",
    missing: { en: "The level was not confirmed.", "zh-CN": "L3 水平未确认。" },
    cell: ({ result }) => result?.level?.confirmed,
  },
  ofLevel(
    "level_distance_mm",
    { en: "Distance from the slice to the endplate", "zh-CN": "层面至终板的距离" },
    "mm",
    "from the centre of the endplate to the plane of the slice, along its normal",
    "distanceMm",
  ),
  ofLevel(
    "level_sagittal_degrees",
    { en: "Angle to the endplate, sagittal", "zh-CN": "与终板夹角，矢状面" },
    "°",
    "between slice and endplate in the sagittal plane, 0 to 90",
    "sagittalDegrees",
  ),
  ofLevel(
    "level_coronal_degrees",
    { en: "Angle to the endplate, coronal", "zh-CN": "与终板夹角，冠状面" },
    "°",
    "between slice and endplate across the sagittal plane, 0 to 90",
    "coronalDegrees",
  ),
  ofLevel(
    "level_tilt_degrees",
    { en: "Tilt to the endplate", "zh-CN": "与终板的倾角" },
    "°",
    "between the normals of slice and endplate, 0 to 90",
    "tiltDegrees",
  ),
  ofLevel(
    "patient_tilt_corrected_csa_cm2",
    { en: "CSA, four muscles, × cos(tilt)", "zh-CN": "四肌 CSA × cos(倾角)" },
    "cm²",
    "patient_csa_cm2 · cos(level_tilt_degrees)",
    "tiltCorrectedCsaCm2",
  ),
];

/** What decided which pixels are fat. */
export const recipeColumns: readonly Column<SliceRow>[] = [
  ...(["lower", "upper"] as const).map(
    (end): Column<SliceRow> => ({
      name: `display_${end}`,
      label:
        end === "lower"
          ? { en: "Grey range, lower end", "zh-CN": "灰度范围下限" }
          : { en: "Grey range, upper end", "zh-CN": "灰度范围上限" },
      unit: "",
      type: "number",
      formula: "range of the recipe on this slice, in modality values",
      source: "ImageJ 1.53k, ij.ImagePlus.getDisplayRangeMin and -Max",
      missing: missingRules.noResult,
      cell: ({ result }) => result?.displayRange[end],
    }),
  ),
  {
    name: "recipe_name",
    label: { en: "Name of the recipe", "zh-CN": "测量方案名称" },
    unit: "",
    type: "text",
    formula: "as saved",
    source: "Paraspine",
    missing: { en: "The recipe has no name.", "zh-CN": "方案未命名。" },
    cell: ({ result }) => result?.recipe.name,
  },
  {
    name: "recipe",
    label: { en: "Recipe", "zh-CN": "测量方案" },
    unit: "",
    type: "text",
    formula: "as options of the command line",
    source: "Paraspine",
    missing: missingRules.noResult,
    cell: ({ result }) => result && describeRecipe(result.recipe),
  },
];

/** The version that measured. */
export const programColumn: Column<SliceRow> = {
  name: "program_version",
  label: { en: "Version of Paraspine", "zh-CN": "Paraspine 版本" },
  unit: "",
  type: "text",
  formula: "the version that measured",
  source: "Paraspine",
  missing: missingRules.noResult,
  cell: ({ work }) => work?.program.version,
};

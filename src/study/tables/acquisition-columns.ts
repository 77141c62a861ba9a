import type { Text } from "../../base/language.ts";
import { categoryValues } from "./category-values.ts";
import { type Column, type ColumnType, missingRules } from "./column.ts";
import type { SliceRow } from "./slice-columns.ts";

type Cell = Column<SliceRow>["cell"];

const stated = (
  name: string,
  label: Text,
  [unit, type]: readonly [unit: string, type: ColumnType],
  attribute: string,
  cell: Cell,
): Column<SliceRow> => ({
  name,
  label,
  unit,
  type,
  formula:
    type === "number" || type === "integer"
      ? "as the image states it; what cannot be meant (0, or another unit) is left out"
      : "as the image states it",
  source: `DICOM ${attribute}`,
  missing: missingRules.notRecorded,
  cell,
});

/** Between two slices, without the rounding errors of the subtraction. */
function gapMm({ image }: SliceRow): number | undefined {
  const { sliceSpacingMm: spacing, sliceThicknessMm: thickness } = image?.acquisition ?? {};
  if (spacing === undefined || thickness === undefined || spacing < thickness) return undefined;
  return Math.round((spacing - thickness) * 1e6) / 1e6;
}

/**
 * What a methods section says of patients and acquisition. They came after all other columns and are behind them in every
 * table.
 */
export const acquisitionColumns: readonly Column<SliceRow>[] = [
  {
    ...stated(
      "patient_sex",
      { en: "Sex", "zh-CN": "性别" },
      ["", "category"],
      "(0010,0040)",
      ({ image }) => image?.patient?.sex,
    ),
    values: categoryValues.sex,
  },
  {
    ...stated(
      "patient_age_years",
      { en: "Age at the study", "zh-CN": "检查时年龄" },
      ["years", "number"],
      "(0010,1010), (0010,0030), (0008,0020)",
      ({ image }) => image?.patient?.ageYears,
    ),
    formula: "as the image states it; otherwise the years completed between birth date and study date",
  },
  stated(
    "patient_size_m",
    { en: "Height of the patient", "zh-CN": "身高" },
    ["m", "number"],
    "(0010,1020)",
    ({ image }) => image?.patient?.sizeM,
  ),
  stated(
    "patient_weight_kg",
    { en: "Weight of the patient", "zh-CN": "体重" },
    ["kg", "number"],
    "(0010,1030)",
    ({ image }) => image?.patient?.weightKg,
  ),
  stated(
    "manufacturer",
    { en: "Manufacturer of the scanner", "zh-CN": "扫描仪厂商" },
    ["", "text"],
    "(0008,0070)",
    ({ image }) => image?.acquisition?.manufacturer,
  ),
  stated(
    "manufacturer_model",
    { en: "Model of the scanner", "zh-CN": "扫描仪型号" },
    ["", "text"],
    "(0008,1090)",
    ({ image }) => image?.acquisition?.model,
  ),
  stated(
    "field_strength_t",
    { en: "Field strength", "zh-CN": "磁场强度" },
    ["T", "number"],
    "(0018,0087)",
    ({ image }) => image?.acquisition?.fieldStrengthT,
  ),
  stated(
    "repetition_time_ms",
    { en: "Repetition time, TR", "zh-CN": "重复时间 TR" },
    ["ms", "number"],
    "(0018,0080)",
    ({ image }) => image?.acquisition?.repetitionTimeMs,
  ),
  stated(
    "echo_time_ms",
    { en: "Echo time, TE", "zh-CN": "回波时间 TE" },
    ["ms", "number"],
    "(0018,0081), (0018,9082)",
    ({ image }) => image?.acquisition?.echoTimeMs,
  ),
  stated(
    "echo_train_length",
    { en: "Echo train length", "zh-CN": "回波链长度" },
    ["", "integer"],
    "(0018,0091)",
    ({ image }) => image?.acquisition?.echoTrainLength,
  ),
  stated(
    "slice_thickness_mm",
    { en: "Slice thickness", "zh-CN": "层厚" },
    ["mm", "number"],
    "(0018,0050)",
    ({ image }) => image?.acquisition?.sliceThicknessMm,
  ),
  stated(
    "slice_spacing_mm",
    { en: "Spacing of the slices, centre to centre", "zh-CN": "层面中心间距" },
    ["mm", "number"],
    "(0018,0088)",
    ({ image }) => image?.acquisition?.sliceSpacingMm,
  ),
  {
    ...stated(
      "slice_gap_mm",
      { en: "Gap between slices", "zh-CN": "层间隔" },
      ["mm", "number"],
      "(0018,0088), (0018,0050)",
      gapMm,
    ),
    formula: "slice_spacing_mm - slice_thickness_mm",
    missing: {
      en: `${missingRules.notRecorded.en} Or the slices overlap by what the image states.`,
      "zh-CN": `${missingRules.notRecorded["zh-CN"]}或按图像注明的数值层面相互重叠。`,
    },
  },
  {
    ...stated(
      "image_rows",
      { en: "Rows of the image", "zh-CN": "图像行数" },
      ["", "integer"],
      "(0028,0010)",
      ({ image }) => image?.rows,
    ),
    missing: missingRules.notStated,
    formula: "as the image states it",
  },
  {
    ...stated(
      "image_columns",
      { en: "Columns of the image", "zh-CN": "图像列数" },
      ["", "integer"],
      "(0028,0011)",
      ({ image }) => image?.columns,
    ),
    missing: missingRules.notStated,
    formula: "as the image states it",
  },
  stated(
    "acquisition_matrix_frequency",
    { en: "Acquisition matrix along the frequency encoding", "zh-CN": "采集矩阵，频率编码方向" },
    ["", "integer"],
    "(0018,1310), (0018,9058)",
    ({ image }) => image?.acquisition?.matrix?.frequency,
  ),
  stated(
    "acquisition_matrix_phase",
    { en: "Acquisition matrix along the phase encoding", "zh-CN": "采集矩阵，相位编码方向" },
    ["", "integer"],
    "(0018,1310), (0018,9231)",
    ({ image }) => image?.acquisition?.matrix?.phase,
  ),
  stated(
    "pixel_bandwidth_hz",
    { en: "Bandwidth per pixel", "zh-CN": "像素带宽" },
    ["Hz", "number"],
    "(0018,0095)",
    ({ image }) => image?.acquisition?.pixelBandwidthHz,
  ),
  stated(
    "acquisition_date",
    { en: "Date of the acquisition, YYYYMMDD", "zh-CN": "采集日期，年月日" },
    ["", "text"],
    "(0008,0022), (0008,002A), (0018,9074)",
    ({ image }) => image?.acquisition?.date,
  ),
];

/**
 * Those that a Case records since version 4. Where all are empty the Case is an older one, or of an image without such
 * facts: nothing is known of what its image states.
 */
export const recordedColumns: readonly string[] = acquisitionColumns
  .filter(({ missing }) => missing !== missingRules.notStated)
  .map(({ name }) => name);

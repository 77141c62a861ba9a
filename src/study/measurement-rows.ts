import type { Issue } from "../base/issue.ts";
import type { DraftMeasurement, MeasureResult, RoiMeasurement } from "../measure/measure-result.ts";
import type { Case } from "./case.ts";
import { describeRecipe } from "./describe-recipe.ts";
import type { Cell, Table } from "./write-csv.ts";

/** A Case and one of the regions it measured. */
interface Row {
  readonly work: Case;
  readonly result: MeasureResult;
  readonly roi: RoiMeasurement;
}

/**
 * The columns of the measurement table, in order. One row is one region of one slice; the `patient_`
 * columns repeat the sums of the four muscles (and `vb_cm2` the vertebral body) in every row of the slice.
 */
const columns: { readonly [name: string]: (row: Row) => Cell } = {
  patient_id: ({ work }) => work.image.patientId,
  study_date: ({ work }) => work.image.studyDate,
  series_description: ({ work }) => work.image.seriesDescription,
  study_instance_uid: ({ work }) => work.image.studyInstanceUid,
  series_instance_uid: ({ work }) => work.image.seriesInstanceUid,
  sop_instance_uid: ({ work }) => work.image.sopInstanceUid,
  frame: ({ work }) => work.image.frame,
  sha256: ({ work }) => work.image.sha256,
  row_spacing_mm: ({ result }) => result.image.pixelSpacingMm?.[0],
  column_spacing_mm: ({ result }) => result.image.pixelSpacingMm?.[1],
  region: ({ roi }) => roi.name,
  convention: ({ roi }) => roi.convention,
  pixel_count: ({ roi }) => roi.pixelCount,
  csa_mm2: ({ roi }) => roi.csaMm2,
  threshold_lower: ({ roi }) => roi.threshold?.lower,
  threshold_upper: ({ roi }) => roi.threshold?.upper,
  fat_pixel_count: ({ roi }) => roi.fatPixelCount,
  fa_mm2: ({ roi }) => roi.faMm2,
  fdr_percent: ({ roi }) => roi.fdrPercent,
  fdr_denominator: ({ roi }) => roi.fdrDenominator,
  external_csa_mm2: ({ roi }) => roi.externalCsaMm2,
  external_csa_source: ({ work, roi }) =>
    roi.externalCsaMm2 === undefined ? undefined : work.externalCsa?.source,
  fdr_threshold_minus_10_percent: ({ roi }) => roi.fdrSensitivity?.lower10Percent,
  fdr_threshold_plus_10_percent: ({ roi }) => roi.fdrSensitivity?.higher10Percent,
  mean_intensity: ({ roi }) => roi.meanIntensity,
  std_intensity: ({ roi }) => roi.stdIntensity,
  min_intensity: ({ roi }) => roi.minIntensity,
  max_intensity: ({ roi }) => roi.maxIntensity,
  eight_bit_mean: ({ roi }) => roi.eightBit?.mean,
  eight_bit_std: ({ roi }) => roi.eightBit?.std,
  eight_bit_min: ({ roi }) => roi.eightBit?.min,
  eight_bit_max: ({ roi }) => roi.eightBit?.max,
  patient_csa_cm2: ({ result }) => result.patient.csaCm2,
  patient_fa_cm2: ({ result }) => result.patient.faCm2,
  patient_fdr_percent: ({ result }) => result.patient.fdrPercent,
  patient_fdr_denominator: ({ result }) => result.patient.fdrDenominator,
  vb_cm2: ({ result }) => result.patient.vbCm2,
  left_right_ratio: ({ result }) => result.shading.leftRightRatio,
  deep_superficial_ratio: ({ result }) => result.shading.deepSuperficialRatio,
  level: ({ result }) => result.level?.confirmed,
  level_distance_mm: ({ result }) => result.level?.distanceMm,
  level_sagittal_degrees: ({ result }) => result.level?.sagittalDegrees,
  level_coronal_degrees: ({ result }) => result.level?.coronalDegrees,
  level_tilt_degrees: ({ result }) => result.level?.tiltDegrees,
  patient_tilt_corrected_csa_cm2: ({ result }) => result.level?.tiltCorrectedCsaCm2,
  display_lower: ({ result }) => result.displayRange.lower,
  display_upper: ({ result }) => result.displayRange.upper,
  recipe_name: ({ result }) => result.recipe.name,
  recipe: ({ result }) => describeRecipe(result.recipe),
  drawn_by: ({ result, roi }) => drawnBy(draftOf(result, roi)),
  model_confidence: ({ result, roi }) => draftOf(result, roi)?.confidence,
  model_dice: ({ result, roi }) => draftOf(result, roi)?.dice,
  issues: ({ result, roi }) => codesFor(result.issues, roi.name),
  program_version: ({ work }) => work.program.version,
};

/**
 * The measurement table of analysed Cases: one row a region, ready for `writeCsv`. A number that was not
 * measured is an empty cell, and `issues` holds the codes of what concerns the region or the whole slice.
 */
export function measurementRows(cases: readonly Case[]): Table {
  const rows = cases.flatMap((work) => {
    const { result } = work;
    return result === undefined ? [] : result.rois.map((roi) => ({ work, result, roi }));
  });
  const cells = Object.values(columns);
  return { columns: Object.keys(columns), rows: rows.map((row) => cells.map((cell) => cell(row))) };
}

const draftOf = ({ drawn }: MeasureResult, { name }: RoiMeasurement) =>
  drawn?.find((draft) => draft.name === name);

/** Empty where no model drew the region. */
const drawnBy = (draft: DraftMeasurement | undefined): string | undefined =>
  draft &&
  { unreviewed: "model", accepted: "model accepted", corrected: "model corrected", rejected: "reader" }[
    draft.decision
  ];

function codesFor(issues: readonly Issue[], roi: string): string | undefined {
  const codes = issues
    .filter((found) => found.roi === undefined || found.roi === roi)
    .map(({ code }) => code);
  return codes.length === 0 ? undefined : [...new Set(codes)].join(" ");
}

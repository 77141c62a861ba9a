import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { PixelSpacingMm } from "../../image/scalar-image.ts";
import { unusualSpacing } from "../../image/unusual-spacing.ts";
import type { DataSet } from "../data-set/data-set.ts";
import { numberValues } from "../data-set/element-values.ts";
import { type FunctionalGroups, macroOf } from "../data-set/functional-groups.ts";
import { tags } from "../dictionary/tags.ts";

/** Below a micrometre or above a metre nothing is measured on a patient; the number is damage. */
const isSound = (spacing: number) => spacing >= 0.001 && spacing <= 1000;

/**
 * PixelSpacing of a frame: rows first, then columns (DICOM PS3.3 10.7.1.3). Only PixelSpacing counts: the
 * detector's ImagerPixelSpacing is not the patient's. Issues: `dicom-no-pixel-spacing`,
 * `dicom-pixel-spacing-invalid` (not two numbers from 0.001 to 1000); warning: `dicom-pixel-spacing-unusual`.
 */
export function readPixelSpacing(
  dataSet: DataSet,
  groups: FunctionalGroups,
  frame: number,
): Result<PixelSpacingMm> {
  const measures = macroOf(groups, frame, tags.PixelMeasuresSequence) ?? dataSet;
  const values = numberValues(measures, tags.PixelSpacing, "DS");
  const [row, column] = values;
  if (row === undefined) return failure(issue("dicom-no-pixel-spacing"));
  if (values.length !== 2 || !values.every(isSound)) return failure(issue("dicom-pixel-spacing-invalid"));
  const spacing = { row, column: column! };
  return success(spacing, unusualSpacing(spacing));
}

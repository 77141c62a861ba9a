import type { Issue } from "../../base/issue.ts";
import { issue } from "../../base/issue.ts";
import { type Result, success } from "../../base/result.ts";
import type { DisplayWindow, ScalarImage } from "../../image/scalar-image.ts";
import type { DataSet } from "../data-set/data-set.ts";
import { asciiValues, numberValues } from "../data-set/element-values.ts";
import { type FunctionalGroups, macroOf } from "../data-set/functional-groups.ts";
import { tags } from "../dictionary/tags.ts";

/** How stored values become modality values, and the window to look through. */
export interface GreyScale {
  readonly rescale: ScalarImage["rescale"];
  readonly window?: DisplayWindow;
  readonly windowValues?: NonNullable<ScalarImage["windowValues"]>;
}

/**
 * Rescale (DICOM PS3.3 C.11.1.1.2) and the first window (C.11.2.1.2) of a frame, from its functional groups or
 * the file. Warnings: `dicom-rescale-invalid`, `dicom-modality-lut`. A window that is not wider than 0 is none.
 */
export function readGreyScale(dataSet: DataSet, groups: FunctionalGroups, frame: number): Result<GreyScale> {
  const transformation = macroOf(groups, frame, tags.PixelValueTransformationSequence) ?? dataSet;
  const voi = macroOf(groups, frame, tags.FrameVOILUTSequence) ?? dataSet;
  const issues: Issue[] = [];
  if (dataSet.elements.has(tags.ModalityLUTSequence)) issues.push(issue("dicom-modality-lut"));
  const centers = numberValues(voi, tags.WindowCenter, "DS");
  const widths = numberValues(voi, tags.WindowWidth, "DS");
  const [center = Number.NaN] = centers;
  const [width = Number.NaN] = widths;
  const hasWindow = Number.isFinite(center) && Number.isFinite(width) && width > 0;
  return success(
    {
      rescale: readRescale(transformation, issues),
      ...(hasWindow ? { window: { center, width } } : {}),
      ...(centers.length > 1 || widths.length > 1 ? { windowValues: { centers, widths } } : {}),
    },
    issues,
  );
}

function readRescale(dataSet: DataSet, issues: Issue[]): ScalarImage["rescale"] {
  const none = { slope: 1, intercept: 0 };
  const stated = [tags.RescaleSlope, tags.RescaleIntercept].filter((tag) => dataSet.elements.has(tag));
  if (stated.length === 0) return none;
  if (stated.some((tag) => asciiValues(dataSet, tag).length !== 1)) {
    issues.push(issue("dicom-rescale-invalid"));
    return none;
  }
  const [slope = 1] = numberValues(dataSet, tags.RescaleSlope, "DS");
  const [intercept = 0] = numberValues(dataSet, tags.RescaleIntercept, "DS");
  // Modality values are single precision (`openAsImagej`); a slope that is 0 or infinite there makes none.
  const [single, term] = [Math.fround(slope), Math.fround(intercept)];
  if (Number.isFinite(single) && single !== 0 && Number.isFinite(term)) return { slope, intercept };
  issues.push(issue("dicom-rescale-invalid"));
  return none;
}

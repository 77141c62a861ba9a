import { type Issue, issue } from "../../base/issue.ts";
import { tags } from "../dictionary/tags.ts";
import type { DataSet } from "./data-set.ts";
import { asciiValues, hasDecimalComma } from "./element-values.ts";
import { type FunctionalGroups, macroOf } from "./functional-groups.ts";

/** The decimal numbers that measuring relies on. */
const decimals = [
  tags.PixelSpacing,
  tags.ImagePositionPatient,
  tags.ImageOrientationPatient,
  tags.RescaleSlope,
  tags.RescaleIntercept,
  tags.WindowCenter,
  tags.WindowWidth,
  tags.SliceThickness,
  tags.SpacingBetweenSlices,
  tags.EchoTime,
  tags.RepetitionTime,
];

/** Where a frame of an enhanced file has them. */
const macros = [
  tags.PixelMeasuresSequence,
  tags.PlanePositionSequence,
  tags.PlaneOrientationSequence,
  tags.PixelValueTransformationSequence,
  tags.FrameVOILUTSequence,
];

/** `dicom-decimal-comma` where a frame's numbers are written with a comma, which DICOM does not know (PS3.5 6.2). */
export function decimalCommaIssues(
  dataSet: DataSet,
  groups: FunctionalGroups,
  frame: number,
): readonly Issue[] {
  const places = [dataSet, ...macros.flatMap((macro) => macroOf(groups, frame, macro) ?? [])];
  const isWritten = places.some((place) =>
    decimals.some((tag) => asciiValues(place, tag).some(hasDecimalComma)),
  );
  return isWritten ? [issue("dicom-decimal-comma")] : [];
}

import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { SliceGeometry, Vector3 } from "../../image/slice-geometry.ts";
import { dot } from "../../image/vector3.ts";
import type { DataSet } from "../data-set/data-set.ts";
import { asciiValue, numberValues } from "../data-set/element-values.ts";
import { type FunctionalGroups, macroOf } from "../data-set/functional-groups.ts";
import { tags } from "../dictionary/tags.ts";

/** Headers round direction cosines to a few digits; beyond this they are wrong. */
const tolerance = 0.01;
/** A kilometre from the origin nothing is scanned; the number is damage. */
const furthestMm = 1e6;

/**
 * Where a frame is: ImagePositionPatient and ImageOrientationPatient of the frame's functional groups, else of
 * the file (then of its only frame). DICOM PS3.3 C.7.6.2, C.7.6.16.2.3 and 4. Issues: `dicom-no-geometry`,
 * `dicom-geometry-contradictory` (not finite or far away, not of unit length or not perpendicular).
 */
export function readGeometry(
  dataSet: DataSet,
  groups: FunctionalGroups,
  frame: number,
  frames: number,
): Result<SliceGeometry> {
  const file = frames === 1 ? dataSet : undefined;
  const positionIn = macroOf(groups, frame, tags.PlanePositionSequence) ?? file;
  const orientationIn = macroOf(groups, frame, tags.PlaneOrientationSequence) ?? file;
  const position = positionIn ? numberValues(positionIn, tags.ImagePositionPatient, "DS") : [];
  const orientation = orientationIn ? numberValues(orientationIn, tags.ImageOrientationPatient, "DS") : [];
  if (position.length === 0 || orientation.length === 0) return failure(issue("dicom-no-geometry"));
  const [x, y, z] = position;
  const [rowX, rowY, rowZ, columnX, columnY, columnZ] = orientation;
  const row: Vector3 = [rowX!, rowY!, rowZ!];
  const column: Vector3 = [columnX!, columnY!, columnZ!];
  const isSound =
    position.length === 3 &&
    orientation.length === 6 &&
    [...position, ...orientation].every((value) => Math.abs(value) < furthestMm) &&
    [dot(row, row) - 1, dot(column, column) - 1, dot(row, column)].every(
      (error) => Math.abs(error) < tolerance,
    );
  if (!isSound) return failure(issue("dicom-geometry-contradictory"));
  const frameOfReferenceUid = asciiValue(dataSet, tags.FrameOfReferenceUID);
  return success({
    imagePositionPatient: [x!, y!, z!],
    imageOrientationPatient: [row, column],
    ...(frameOfReferenceUid === undefined ? {} : { frameOfReferenceUid }),
  });
}

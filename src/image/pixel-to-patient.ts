import type { PlacedSlice } from "./placed-slice.ts";
import type { Vector3 } from "./slice-geometry.ts";
import { add, scale } from "./vector3.ts";

/**
 * Patient point (mm, LPS+) of a point in pixel space (x along a row, y down a column, corner convention).
 * DICOM PS3.3 C.7.6.2.1.1, shifted by half a pixel: ImagePositionPatient is the centre of the first pixel.
 */
export function pixelToPatient(slice: PlacedSlice, x: number, y: number): Vector3 {
  const [row, column] = slice.geometry.imageOrientationPatient;
  return add(
    slice.geometry.imagePositionPatient,
    add(
      scale(row, (x - 0.5) * slice.pixelSpacingMm.column),
      scale(column, (y - 0.5) * slice.pixelSpacingMm.row),
    ),
  );
}

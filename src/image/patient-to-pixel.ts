import type { PlacedSlice } from "./placed-slice.ts";
import type { Vector3 } from "./slice-geometry.ts";
import { sliceNormal } from "./slice-normal.ts";
import { dot, subtract } from "./vector3.ts";

/** A patient point seen from a slice: pixel space (corner convention) and signed distance in mm along the normal. */
export interface PointOnSlice {
  readonly x: number;
  readonly y: number;
  readonly distanceMm: number;
}

/** The inverse of `pixelToPatient`: foot of the perpendicular in pixel space, and how far the point is off the plane. */
export function patientToPixel(slice: PlacedSlice, point: Vector3): PointOnSlice {
  const [row, column] = slice.geometry.imageOrientationPatient;
  const offset = subtract(point, slice.geometry.imagePositionPatient);
  return {
    x: dot(offset, row) / slice.pixelSpacingMm.column + 0.5,
    y: dot(offset, column) / slice.pixelSpacingMm.row + 0.5,
    distanceMm: dot(offset, sliceNormal(slice.geometry)),
  };
}

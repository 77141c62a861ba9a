import type { SliceGeometry } from "../image/slice-geometry.ts";
import { sliceNormal } from "../image/slice-normal.ts";
import { dot } from "../image/vector3.ts";

/** Nearer than this in mm, two slices are at the same position. */
export const samePlaceMm = 0.01;

/** Position of a slice along its own normal in mm, from the origin of the frame of reference; absent without geometry. */
export const slicePosition = (geometry: SliceGeometry | undefined): number | undefined =>
  geometry && dot(geometry.imagePositionPatient, sliceNormal(geometry));

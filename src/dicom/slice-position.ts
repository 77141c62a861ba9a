import type { SliceGeometry } from "../image/slice-geometry.ts";
import { sliceNormal } from "../image/slice-normal.ts";
import { dot } from "../image/vector3.ts";

/** Position of a slice along its own normal in mm, from the origin of the frame of reference; absent without geometry. */
export const slicePosition = (geometry: SliceGeometry | undefined): number | undefined =>
  geometry && dot(geometry.imagePositionPatient, sliceNormal(geometry));

import type { SliceGeometry, Vector3 } from "./slice-geometry.ts";
import { cross, normalise } from "./vector3.ts";

/** Unit normal of a slice: row direction x column direction (DICOM PS3.3 C.7.6.2.1.1). */
export const sliceNormal = ({ imageOrientationPatient: [row, column] }: SliceGeometry): Vector3 =>
  normalise(cross(row, column));

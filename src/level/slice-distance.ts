import { patientToPixel } from "../image/patient-to-pixel.ts";
import type { PlacedSlice } from "../image/placed-slice.ts";
import { dot } from "../image/vector3.ts";

/** Distance in mm from a slice's plane to the nearest other parallel slice (within 1 degree); undefined for a lone slice. */
export function sliceDistance(slices: readonly PlacedSlice[], index: number): number | undefined {
  const slice = slices[index];
  if (slice === undefined) return undefined;
  const distances = slices
    .filter((other, at) => at !== index && isParallel(slice, other))
    .map((other) => Math.abs(patientToPixel(slice, other.geometry.imagePositionPatient).distanceMm))
    .filter((distance) => distance > 1e-3);
  return distances.length === 0 ? undefined : Math.min(...distances);
}

const cosineOfOneDegree = Math.cos(Math.PI / 180);

function isParallel(a: PlacedSlice, b: PlacedSlice): boolean {
  const [rowA, columnA] = a.geometry.imageOrientationPatient;
  const [rowB, columnB] = b.geometry.imageOrientationPatient;
  return dot(rowA, rowB) >= cosineOfOneDegree && dot(columnA, columnB) >= cosineOfOneDegree;
}

import type { SliceGeometry } from "../../image/slice-geometry.ts";
import { sliceNormal } from "../../image/slice-normal.ts";
import type { SlicePlane } from "./study-listing.ts";

/** A normal within 37 degrees of an axis belongs to it: the usual bound of viewers, and wider than the tilt of L5/S1 blocks. */
const minCosine = 0.8;

const planes: readonly SlicePlane[] = ["sagittal", "coronal", "axial"];

/**
 * The anatomical plane a slice is nearest to, by its normal in patient space (LPS: x left, y back, z head);
 * "oblique" where it is tilted by more than 37 degrees from every one. DICOM PS3.3 C.7.6.2.1.1.
 */
export function planeOf(geometry: SliceGeometry): SlicePlane {
  const cosines = sliceNormal(geometry).map(Math.abs);
  const largest = Math.max(...cosines);
  if (largest < minCosine) return "oblique";
  return planes[cosines.indexOf(largest)]!;
}

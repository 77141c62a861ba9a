import { patientToPixel } from "../image/patient-to-pixel.ts";
import type { PlacedSlice } from "../image/placed-slice.ts";
import type { Vector3 } from "../image/slice-geometry.ts";

/** The slice nearest to a point: its index, and the signed distance in mm along its normal. */
export interface NearestSlice {
  readonly index: number;
  readonly distanceMm: number;
}

/**
 * Finds the slice whose plane passes nearest to a point of the patient (mm, LPS+). Slices whose field of view does not
 * hold that point are left out (another block, another part of the body); undefined where none is left.
 */
export function nearestSlice(slices: readonly PlacedSlice[], point: Vector3): NearestSlice | undefined {
  let nearest: NearestSlice | undefined;
  for (const [index, slice] of slices.entries()) {
    const { x, y, distanceMm } = patientToPixel(slice, point);
    if (x < 0 || y < 0 || x > slice.columns || y > slice.rows) continue;
    if (nearest === undefined || Math.abs(distanceMm) < Math.abs(nearest.distanceMm)) {
      nearest = { index, distanceMm };
    }
  }
  return nearest;
}

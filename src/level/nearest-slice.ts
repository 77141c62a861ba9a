import type { PlacedSlice } from "../image/placed-slice.ts";
import type { Endplate } from "./endplate.ts";
import { endplateDistance } from "./endplate-distance.ts";

/** The axial slice nearest to an endplate's middle: its index, and the signed distance in mm along its normal. */
export interface NearestSlice {
  readonly index: number;
  readonly distanceMm: number;
}

/**
 * Finds the slice whose plane passes nearest to the middle of the endplate. Slices whose field of view does not
 * hold that point are left out (another block, another part of the body); undefined where none is left.
 */
export function nearestSlice(slices: readonly PlacedSlice[], endplate: Endplate): NearestSlice | undefined {
  let nearest: NearestSlice | undefined;
  for (const [index, slice] of slices.entries()) {
    const { x, y, distanceMm } = endplateDistance(slice, endplate);
    if (x < 0 || y < 0 || x > slice.columns || y > slice.rows) continue;
    if (nearest === undefined || Math.abs(distanceMm) < Math.abs(nearest.distanceMm)) {
      nearest = { index, distanceMm };
    }
  }
  return nearest;
}

import { type Issue, issue } from "../base/issue.ts";
import type { PlacedSlice } from "../image/placed-slice.ts";
import type { Endplate } from "./endplate.ts";
import { type EndplateAngle, endplateAngle } from "./endplate-angle.ts";
import { nearestSlice } from "./nearest-slice.ts";
import { sliceDistance } from "./slice-distance.ts";

/** A slice tilted more than this to the endplate is warned about, degrees. */
export const largestAngle = 10;

/** How an axial slice lies to the L3 inferior endplate. Nothing is corrected by it. */
export interface LevelAssessment {
  /** Index of the slice in the series as given. */
  readonly index: number;
  /** Signed distance in mm from the slice's plane to the middle of the endplate, along the slice's normal. */
  readonly distanceMm: number;
  readonly angle: EndplateAngle;
  readonly issues: readonly Issue[];
}

/**
 * Chooses the axial slice nearest to an endplate and says how well it fits: past 10 degrees in a plane, or
 * farther than half the slice distance, with a warning. Undefined where no slice passes through its neighbourhood.
 */
export function assessLevel(slices: readonly PlacedSlice[], endplate: Endplate): LevelAssessment | undefined {
  const nearest = nearestSlice(slices, endplate);
  const angle = nearest && endplateAngle(slices[nearest.index]!.geometry, endplate);
  if (nearest === undefined || angle === undefined) return undefined;
  const half = (sliceDistance(slices, nearest.index) ?? Number.POSITIVE_INFINITY) / 2;
  const issues = (["sagittal", "coronal"] as const)
    .filter((plane) => angle[plane] > largestAngle)
    .map((plane) => issue(`level-angle-${plane}`, { angle: angle[plane].toFixed(1) }));
  if (Math.abs(nearest.distanceMm) > half) {
    issues.push(
      issue("level-distance", { distance: Math.abs(nearest.distanceMm).toFixed(1), half: half.toFixed(1) }),
    );
  }
  return { ...nearest, angle, issues };
}

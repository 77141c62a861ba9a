import { type Issue, issue } from "../base/issue.ts";
import { patientToPixel } from "../image/patient-to-pixel.ts";
import type { PlacedSlice } from "../image/placed-slice.ts";
import type { Endplate } from "./endplate.ts";
import { type EndplateAngle, endplateAngle } from "./endplate-angle.ts";
import { endplateMiddle } from "./endplate-middle.ts";

/** A slice tilted more than this to the endplate is warned about, degrees. */
const largestAngle = 10;

/** How one axial slice lies to an endplate. Nothing is corrected by it. */
export interface SliceAssessment {
  /** Signed distance in mm from the slice's plane to the middle of the endplate, along the slice's normal. */
  readonly distanceMm: number;
  readonly angle: EndplateAngle;
  /** `level-angle-sagittal`, `level-angle-coronal`, `level-distance`. */
  readonly issues: readonly Issue[];
}

/**
 * Says how well a slice fits an endplate: past 10 degrees in a plane, or farther than half the slice distance, with
 * a warning. Undefined where the two ends of the mark are one point.
 *
 * @param sliceDistanceMm from the slice to its neighbours in the stack; absent for a lone slice, which no distance fits.
 */
export function assessSlice(
  slice: PlacedSlice,
  endplate: Endplate,
  sliceDistanceMm: number | undefined,
): SliceAssessment | undefined {
  const angle = endplateAngle(slice.geometry, endplate);
  if (angle === undefined) return undefined;
  const { distanceMm } = patientToPixel(slice, endplateMiddle(endplate));
  const issues = (["sagittal", "coronal"] as const)
    .filter((plane) => angle[plane] > largestAngle)
    .map((plane) => issue(`level-angle-${plane}`, { angle: angle[plane].toFixed(1) }));
  const half = (sliceDistanceMm ?? Number.POSITIVE_INFINITY) / 2;
  if (Math.abs(distanceMm) > half) {
    issues.push(
      issue("level-distance", { distance: Math.abs(distanceMm).toFixed(1), half: half.toFixed(1) }),
    );
  }
  return { distanceMm, angle, issues };
}

import type { Counts } from "../histogram/method.ts";
import { occupiedBins } from "../histogram/occupied-bins.ts";
import { smoothToTwoModes } from "../histogram/smooth-to-two-modes.ts";
import type { ImagejProfile } from "../recipe.ts";

/**
 * Intermodes (Prewitt and Mendelsohn 1966, doi 10.1111/j.1749-6632.1965.tb11715.x): half-way between the two modes
 * of the smoothed histogram. ImageJ 1.53 first trims the histogram to its occupied range, 1.54 does not.
 *
 * @returns -1 where two modes never appear.
 */
export function intermodes(counts: Counts, profile: ImagejProfile): number {
  const { first, last } = profile === "1.53k" ? occupiedBins(counts) : { first: 0, last: counts.length - 1 };
  const heights = Float64Array.from(Array.prototype.slice.call(counts, first, last + 1));
  if (!smoothToTwoModes(heights)) return -1;
  let modes = 0;
  for (let bin = 1; bin < heights.length - 1; bin++) {
    if (heights[bin - 1]! < heights[bin]! && heights[bin + 1]! < heights[bin]!) modes += bin;
  }
  return first + Math.floor(modes / 2);
}

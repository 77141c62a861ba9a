import type { Counts } from "../histogram/method.ts";
import { occupiedBins } from "../histogram/occupied-bins.ts";
import { smoothToTwoModes } from "../histogram/smooth-to-two-modes.ts";

/**
 * Minimum (Prewitt and Mendelsohn 1966, doi 10.1111/j.1749-6632.1965.tb11715.x): the first valley of the histogram
 * once it is smoothed to two modes.
 *
 * @returns -1 where two modes never appear.
 */
export function minimum(counts: Counts): number {
  const { last } = occupiedBins(counts);
  const heights = Float64Array.from(counts);
  if (!smoothToTwoModes(heights)) return -1;
  for (let bin = 1; bin < last; bin++) {
    if (heights[bin - 1]! > heights[bin]! && heights[bin + 1]! >= heights[bin]!) return bin;
  }
  return -1;
}

import type { Counts } from "../histogram/method.ts";
import { occupiedBins } from "../histogram/occupied-bins.ts";

/**
 * ImageJ 1.54's answer for a histogram of one or two levels, before any method: just below the higher level.
 *
 * @returns -1 where there are more levels, or level 0 alone.
 */
export function twoLevels(counts: Counts): number {
  const { first, last } = occupiedBins(counts);
  for (let bin = first + 1; bin < last; bin++) if (counts[bin] !== 0) return -1;
  return last - 1;
}

import type { Counts } from "../histogram/method.ts";
import { momentSums } from "../histogram/moment-sums.ts";
import { occupiedBins } from "../histogram/occupied-bins.ts";

/**
 * ImageJ's own iterative intermeans ("IJ_IsoData", after Ridler and Calvard 1978): walks up from the darkest
 * level until it passes half-way between the mean below and the mean above it. Bins 0 and 255 are ignored, so
 * saturated pixels do not count.
 *
 * @returns 128 where fewer than two levels are occupied between 1 and 254.
 */
export function isodataImagej(counts: Counts): number {
  const inner = Float64Array.from(counts);
  inner[0] = 0;
  inner[255] = 0;
  const { first, last } = occupiedBins(inner);
  if (first >= last) return 128;
  const whole = momentSums(inner, first, last);
  let level = first;
  let countBelow = 0;
  let sumBelow = 0;
  for (;;) {
    countBelow += inner[level]!;
    sumBelow += level * inner[level]!;
    const middle = (sumBelow / countBelow + (whole.first - sumBelow) / (whole.count - countBelow)) / 2;
    level++;
    if (!(level + 1 <= middle && level < last - 1)) return Math.floor(middle + 0.5);
  }
}

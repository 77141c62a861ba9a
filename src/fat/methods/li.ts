import { binCount, type Counts } from "../histogram/method.ts";
import { momentSums } from "../histogram/moment-sums.ts";

/** Rounds half away from zero, by truncation. */
const roundByTruncation = (value: number) => Math.trunc(value < -(2 ** -52) ? value - 0.5 : value + 0.5);

/**
 * Li's least cross entropy (Li and Tam 1998, doi 10.1016/S0167-8655(98)00057-9), iterated from the mean until the
 * level moves by less than one half.
 */
export function li(counts: Counts): number {
  const whole = momentSums(counts, 0, binCount - 1);
  let estimate = whole.first / whole.count;
  for (;;) {
    const level = Math.trunc(estimate + 0.5);
    const below = momentSums(counts, 0, level);
    const aboveCount = whole.count - below.count;
    const meanBelow = below.count === 0 ? 0 : below.first / below.count;
    const meanAbove = aboveCount === 0 ? 0 : (whole.first - below.first) / aboveCount;
    const next = (meanBelow - meanAbove) / (Math.log(meanBelow) - Math.log(meanAbove));
    // Both classes equal, or one of them at level 0: ImageJ's conversion to a whole number gives 0.
    const rounded = Number.isNaN(next) ? 0 : roundByTruncation(next);
    if (Math.abs(rounded - estimate) <= 0.5) return level;
    estimate = rounded;
  }
}

import { binCount, type Counts } from "../histogram/method.ts";
import { meanLevel } from "./mean-level.ts";

/**
 * Σ count, Σ bin·count and Σ bin²·count over the bins up to `to`. ImageJ multiplies in 32 bits: from 33,026 pixels in
 * bin 255 on (a saturated slice) bin²·count wraps round, and so it must here.
 */
function momentSums(counts: Counts, to: number) {
  let count = 0;
  let first = 0;
  let second = 0;
  for (let bin = 0; bin <= to; bin++) {
    const n = counts[bin]!;
    count += n;
    first += bin * n;
    second += Math.imul(bin * bin, n);
  }
  return { count, first, second };
}

/** Share, mean and variance of the levels of one class. */
function classOf({ count, first, second }: ReturnType<typeof momentSums>, total: number) {
  const average = first / count;
  return { share: count / total, mean: average, variance: second / count - average * average };
}

/**
 * Minimum error between two normal classes (Kittler and Illingworth 1986, doi 10.1016/0031-3203(86)90030-0), in the
 * iterated form of Glasbey 1993 (doi 10.1006/cgip.1993.1040), from the mean. Like ImageJ it takes the decimal
 * logarithm. Where the classes do not cross it stays where it is.
 */
export function minError(counts: Counts): number {
  const whole = momentSums(counts, binCount - 1);
  let level = meanLevel(counts);
  const seen = new Set<number>();
  while (!seen.has(level)) {
    seen.add(level);
    const below = momentSums(counts, level);
    const low = classOf(below, whole.count);
    const high = classOf(
      {
        count: whole.count - below.count,
        first: whole.first - below.first,
        second: whole.second - below.second,
      },
      whole.count,
    );
    // The level where both weighted normal densities are equal solves a·x² - 2b·x + c = 0.
    const a = 1 / low.variance - 1 / high.variance;
    const b = low.mean / low.variance - high.mean / high.variance;
    const c =
      (low.mean * low.mean) / low.variance -
      (high.mean * high.mean) / high.variance +
      Math.log10((low.variance * (high.share * high.share)) / (high.variance * (low.share * low.share)));
    const discriminant = b * b - a * c;
    if (discriminant < 0) return level;
    const crossing = (b + Math.sqrt(discriminant)) / a;
    if (Number.isNaN(crossing)) return level;
    level = Math.floor(crossing);
  }
  return level;
}

import type { Counts } from "../histogram/method.ts";
import { momentSums } from "../histogram/moment-sums.ts";
import { occupiedBins } from "../histogram/occupied-bins.ts";

/** Shannon's entropy of belonging to a class with degree `membership`, which is nil near 0 and 1. */
function fuzziness(membership: number): number {
  if (membership < 1e-6 || membership > 0.999999) return 0;
  return -membership * Math.log(membership) - (1 - membership) * Math.log(1 - membership);
}

/**
 * Huang's least fuzziness (Huang and Wang 1995, doi 10.1016/0031-3203(94)E0043-K): the split at which levels
 * belong most clearly to the mean of their own class.
 *
 * @returns -1 where one level only is occupied: then membership is not defined.
 */
export function huang(counts: Counts): number {
  const { first, last } = occupiedBins(counts);
  if (first === last) return -1;
  const scale = 1 / (last - first);
  const whole = momentSums(counts, first, last);
  let countBelow = 0;
  let sumBelow = 0;
  let best = -1;
  let minFuzziness = Number.POSITIVE_INFINITY;
  for (let split = Math.max(first - 1, 0); split <= last; split++) {
    countBelow += counts[split]!;
    sumBelow += split * counts[split]!;
    const meanBelow = sumBelow / countBelow;
    const meanAbove = (whole.first - sumBelow) / (whole.count - countBelow);
    let total = 0;
    // Fuzziness only adds up: a split that is already no better need not be summed to its end.
    for (let bin = first; bin <= last && !(total >= minFuzziness); bin++) {
      if (counts[bin] === 0) continue;
      const mean = bin <= split ? meanBelow : meanAbove;
      total += fuzziness(1 / (1 + scale * Math.abs(bin - mean))) * counts[bin]!;
    }
    if (total < minFuzziness) {
      minFuzziness = total;
      best = split < first ? 0 : split;
    }
  }
  return best;
}

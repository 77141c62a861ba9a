import type { Counts } from "../histogram/method.ts";
import { splitProbability } from "../histogram/split-probability.ts";

/** Far more than rounding takes from a sum. */
const margin = 1e-6;
const none = Number.POSITIVE_INFINITY;

/**
 * Shanbhag's information measure (Shanbhag 1994, doi 10.1006/cgip.1994.1037): the split at which the information
 * that the two fuzzy classes carry is most nearly equal.
 */
export function shanbhag(counts: Counts): number {
  const { each, below, above, first, last, occupied } = splitProbability(counts);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let split = first; split <= last; split++) {
    const weightBelow = 0.5 / below[split]!;
    const weightAbove = 0.5 / above[split]!;
    let informationBelow = 0;
    let informationAbove = 0;
    for (let bin = Math.max(occupied.first, 1); bin <= split; bin++) {
      if (each[bin]! > 0) informationBelow -= each[bin]! * Math.log(1 - weightBelow * below[bin - 1]!);
    }
    // Information only adds up (but for rounding): a split that is far from equal already need not be summed to its end.
    const most = weightAbove > 0 ? (weightBelow * informationBelow + least + margin) / weightAbove : none;
    for (let bin = split + 1; bin <= occupied.last && !(informationAbove > most); bin++) {
      if (each[bin]! > 0) informationAbove -= each[bin]! * Math.log(1 - weightAbove * above[bin]!);
    }
    const difference = Math.abs(weightBelow * informationBelow - weightAbove * informationAbove);
    if (difference < least) {
      least = difference;
      best = split;
    }
  }
  return best;
}

import type { Counts } from "./method.ts";
import { type SplitProbability, splitProbability } from "./split-probability.ts";

/** Shannon's entropy of one class: the bins `from`..`to`, which together have the probability `share`. */
function classEntropy(each: Float64Array, from: number, to: number, share: number): number {
  let entropy = 0;
  for (let bin = from; bin <= to; bin++) {
    const probability = each[bin]! / share;
    if (probability > 0) entropy -= probability * Math.log(probability);
  }
  return entropy;
}

/**
 * The split with the largest sum of Shannon's entropies of the two classes, the lowest of equals; -1 where no
 * split has any. The sums are not rearranged: ties are settled by rounding, and the rounding has to be ImageJ's.
 */
export function largestEntropySplit({ each, below, above, first, last, occupied }: SplitProbability): number {
  let best = -1;
  let most = 0;
  for (let bin = first; bin <= last; bin++) {
    const entropy =
      classEntropy(each, occupied.first, bin, below[bin]!) +
      classEntropy(each, bin + 1, occupied.last, above[bin]!);
    if (entropy > most) {
      most = entropy;
      best = bin;
    }
  }
  return best;
}

/**
 * Kapur's greatest entropy (Kapur, Sahoo and Wong 1985, doi 10.1016/0734-189X(85)90125-2).
 *
 * @returns -1 where no split carries information.
 */
export const maxEntropy = (counts: Counts): number => largestEntropySplit(splitProbability(counts));

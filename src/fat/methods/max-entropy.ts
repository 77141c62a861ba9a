import { classSums } from "../histogram/class-sums.ts";
import { largestSplit } from "../histogram/largest-split.ts";
import { binCount, type Counts } from "../histogram/method.ts";
import { type SplitProbability, splitProbability } from "../histogram/split-probability.ts";

/** Shannon's entropy of one class: the bins `from`..`to`, which together have the probability `share`. */
function classEntropy(each: Float64Array, from: number, to: number, share: number): number {
  let entropy = 0;
  for (let bin = from; bin <= to; bin++) {
    const probability = each[bin]! / share;
    if (probability > 0) entropy -= probability * Math.log(probability);
  }
  return entropy;
}

/** The sum of both classes' entropies at every split, from running sums of p and p·log p. */
function estimateEntropies({ each, below, above }: SplitProbability): Float64Array {
  const shares = classSums((bin) => each[bin]!);
  const logs = classSums((bin) => (each[bin]! > 0 ? each[bin]! * Math.log(each[bin]!) : 0));
  const entropy = (share: number, sum: number, log: number) =>
    sum === 0 ? 0 : (Math.log(share) * sum - log) / share;
  return Float64Array.from(
    { length: binCount },
    (_, bin) =>
      entropy(below[bin]!, shares.below[bin]!, logs.below[bin]!) +
      entropy(above[bin]!, shares.above[bin]!, logs.above[bin]!),
  );
}

/** The split with the largest sum of Shannon's entropies of the two classes, the lowest of equals; -1 where no split has any. */
export function largestEntropySplit(split: SplitProbability): number {
  const { each, below, above, first, last, occupied } = split;
  return largestSplit(
    first,
    last,
    estimateEntropies(split),
    (bin) =>
      classEntropy(each, occupied.first, bin, below[bin]!) +
      classEntropy(each, bin + 1, occupied.last, above[bin]!),
  );
}

/**
 * Kapur's greatest entropy (Kapur, Sahoo and Wong 1985, doi 10.1016/0734-189X(85)90125-2).
 *
 * @returns -1 where no split carries information.
 */
export const maxEntropy = (counts: Counts): number => largestEntropySplit(splitProbability(counts));

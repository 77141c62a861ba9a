import { classSums } from "../histogram/class-sums.ts";
import { largestSplit } from "../histogram/largest-split.ts";
import { binCount, type Counts } from "../histogram/method.ts";
import { type SplitProbability, splitProbability } from "../histogram/split-probability.ts";
import { largestEntropySplit } from "./max-entropy.ts";

/** Σ (p / share)^alpha over the bins of one class. */
function powerSum(each: Float64Array, from: number, to: number, share: number, alpha: 0.5 | 2): number {
  let sum = 0;
  for (let bin = from; bin <= to; bin++) {
    const p = each[bin]!;
    if (p > 0) sum += alpha === 2 ? (p * p) / (share * share) : Math.sqrt(p / share);
  }
  return sum;
}

/** Rényi's entropy of order `alpha` from the product of both classes' power sums; none where the product is 0. */
const renyi = (product: number, alpha: 0.5 | 2) => (product > 0 ? Math.log(product) / (1 - alpha) : 0);

/** The split with the largest sum of Rényi's entropies of order `alpha`, the lowest of equals; 0 where none is above 0. */
function largestRenyiSplit(split: SplitProbability, alpha: 0.5 | 2): number {
  const { each, below, above, first, last, occupied } = split;
  const powers = classSums((bin) => each[bin]! ** alpha);
  const estimate = Float64Array.from({ length: binCount }, (_, bin) =>
    renyi((powers.below[bin]! / below[bin]! ** alpha) * (powers.above[bin]! / above[bin]! ** alpha), alpha),
  );
  const found = largestSplit(first, last, estimate, (bin) =>
    renyi(
      powerSum(each, occupied.first, bin, below[bin]!, alpha) *
        powerSum(each, bin + 1, occupied.last, above[bin]!, alpha),
      alpha,
    ),
  );
  return Math.max(found, 0);
}

/**
 * Rényi's entropy (Sahoo, Wilkins and Yeager 1997, doi 10.1016/S0031-3203(96)00065-9): the best splits for the orders
 * 1/2, 1 and 2, weighted by how close they lie (within 5 levels).
 */
export function renyiEntropy(counts: Counts): number {
  const split = splitProbability(counts);
  const [low, middle, high] = [
    largestRenyiSplit(split, 0.5),
    Math.max(largestEntropySplit(split), 0),
    largestRenyiSplit(split, 2),
  ].sort((a, b) => a - b) as [number, number, number];
  const lowClose = middle - low <= 5;
  const highClose = high - middle <= 5;
  const [lowWeight, middleWeight, highWeight] =
    lowClose === highClose ? [1, 2, 1] : lowClose ? [0, 1, 3] : [3, 1, 0];
  const omega = split.below[high]! - split.below[low]!;
  return Math.trunc(
    low * (split.below[low]! + 0.25 * omega * lowWeight!) +
      0.25 * middle * omega * middleWeight! +
      high * (split.above[high]! + 0.25 * omega * highWeight!),
  );
}

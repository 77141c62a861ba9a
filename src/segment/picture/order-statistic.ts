import { atRank } from "../../base/numbers/quantile.ts";

const bins = 4096;

/**
 * The value at a rank from 0 among values sorted upward, linear between neighbouring ranks; exactly what sorting them
 * all would give, but only those in the bin that holds the rank are sorted. At least one value, all finite.
 */
export function orderStatistic(values: Float32Array, rank: number): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const perBin = most > least ? (bins - 1) / (most - least) : 0;
  const counts = new Int32Array(bins);
  for (let at = 0; at < values.length; at++) counts[Math.floor((values[at]! - least) * perBin)]! += 1;
  const low = Math.floor(rank);
  const high = Math.min(low + 1, values.length - 1);
  let first = 0;
  let below = 0;
  while (below + counts[first]! <= low) below += counts[first++]!;
  let last = first;
  for (let upTo = below + counts[first]!; upTo <= high; ) upTo += counts[++last]!;
  const near = new Float32Array(counts.subarray(first, last + 1).reduce((sum, count) => sum + count, 0));
  for (let at = 0, filled = 0; at < values.length; at++) {
    const bin = Math.floor((values[at]! - least) * perBin);
    if (bin >= first && bin <= last) near[filled++] = values[at]!;
  }
  near.sort();
  return atRank(near, rank - below);
}

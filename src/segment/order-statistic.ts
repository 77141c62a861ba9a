const bins = 4096;

/**
 * The value at a rank from 0 among values sorted upward, linear between neighbouring ranks; exactly what sorting them
 * all would give, but only those in the bin that holds the rank are sorted. At least one value, all finite.
 */
export function orderStatistic(values: Float32Array, rank: number): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const perBin = most > least ? (bins - 1) / (most - least) : 0;
  const counts = new Int32Array(bins);
  for (const value of values) counts[Math.floor((value - least) * perBin)]! += 1;
  const low = Math.floor(rank);
  const high = Math.min(low + 1, values.length - 1);
  let first = 0;
  let below = 0;
  while (below + counts[first]! <= low) below += counts[first++]!;
  let last = first;
  for (let upTo = below + counts[first]!; upTo <= high; ) upTo += counts[++last]!;
  const near = values
    .filter((value) => {
      const bin = Math.floor((value - least) * perBin);
      return bin >= first && bin <= last;
    })
    .sort();
  return near[low - below]! + (rank - low) * (near[high - below]! - near[low - below]!);
}

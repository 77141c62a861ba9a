/** What is at a rank from 0 in an ascending array, linear between neighbouring ranks. */
export function atRank(sorted: ArrayLike<number>, rank: number): number {
  const below = Math.floor(rank);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (rank - below) * (high - low);
}

/** Quantile by linear interpolation of an ascending array (R's type 7, the default of R and of Excel's PERCENTILE.INC). */
export const quantile = (sorted: ArrayLike<number>, p: number): number =>
  atRank(sorted, (sorted.length - 1) * p);

/** First quartile, median, third quartile of an ascending array of at least one value. */
export const quartiles = (sorted: ArrayLike<number>): readonly [number, number, number] => [
  quantile(sorted, 0.25),
  quantile(sorted, 0.5),
  quantile(sorted, 0.75),
];

/** Quantile by linear interpolation of an ascending array (R's type 7, the default of R and of Excel's PERCENTILE.INC). */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (place - below) * (high - low);
}

/** First quartile, median, third quartile of an ascending array of at least one value. */
export const quartiles = (sorted: ArrayLike<number>): readonly [number, number, number] => [
  quantile(sorted, 0.25),
  quantile(sorted, 0.5),
  quantile(sorted, 0.75),
];

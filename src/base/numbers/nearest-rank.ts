/** Nine tenths of ten are nine, whatever the arithmetic of floats makes of it. */
const rounding = 1e-9;

/**
 * The least value that at least a share of an ascending array do not exceed: always one of the values (R's type 1).
 * The lower of the two in the middle for one half; undefined where there is none.
 */
export const nearestRank = (sorted: ArrayLike<number>, share: number): number | undefined =>
  sorted[Math.max(0, Math.ceil(share * sorted.length - rounding) - 1)];

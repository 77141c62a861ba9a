/** Statistics of the values of a region. `std` is absent for a single pixel. */
export interface IntensityStatistics {
  readonly mean: number;
  readonly std?: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Mean, sample standard deviation sqrt((n·Σx² - (Σx)²) / n / (n - 1)), minimum and maximum of `raw + offset` over the
 * pixels, as ImageJ 1.53k lists them (`ImageStatistics`).
 *
 * @param pixels row-major indices.
 * @returns absent where there is no pixel, or one that is not a finite number.
 */
export function intensityStatistics(
  raw: ArrayLike<number>,
  offset: number,
  pixels: Uint32Array,
): IntensityStatistics | undefined {
  const n = pixels.length;
  if (n === 0) return undefined;
  let sum = 0;
  let squares = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < n; index++) {
    const value = raw[pixels[index]!]! + offset;
    sum += value;
    squares += value * value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (!Number.isFinite(squares)) return undefined;
  const mean = sum / n;
  if (n === 1) return { mean, min, max };
  const std = Math.sqrt(Math.max((n * squares - sum * sum) / n, 0) / (n - 1));
  return { mean, std, min, max };
}

import type { ImagejProfile, ThresholdMethod } from "./recipe.ts";

/**
 * The threshold bin that a method chooses: fat is every bin above it (dark background, as in ImageJ).
 *
 * @param histogram 256 counts.
 * @returns a bin 0..255, or -1 where the method finds none.
 */
export function autoThreshold(
  histogram: ArrayLike<number>,
  method: ThresholdMethod,
  profile: ImagejProfile = "1.53k",
): number {
  throw new Error(`${method} (${profile}) of ${histogram.length} bins is not built yet`);
}

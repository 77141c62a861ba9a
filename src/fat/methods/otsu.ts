import { binCount, type Counts } from "../histogram/method.ts";
import { momentSums } from "../histogram/moment-sums.ts";
import type { ImagejProfile } from "../recipe.ts";

/**
 * Otsu's greatest variance between classes (Otsu 1979, doi 10.1109/TSMC.1979.4310076). Where several splits are
 * equally good (an empty valley) ImageJ 1.53 takes the last of the levels 1..254 and 1.54 the first of 0..255.
 *
 * @returns where no split parts anything, 254 in 1.53 and the lowest 32-bit integer in 1.54, as ImageJ does.
 */
export function otsu(counts: Counts, profile: ImagejProfile): number {
  const takesLast = profile === "1.53k";
  const whole = momentSums(counts, 0, binCount - 1);
  let countBelow = 0;
  let sumBelow = 0;
  let best = -(2 ** 31);
  let most = 0;
  for (let level = 0; level < binCount; level++) {
    countBelow += counts[level]!;
    sumBelow += level * counts[level]!;
    if (takesLast && (level === 0 || level === binCount - 1)) continue;
    const weight = countBelow * (whole.count - countBelow);
    const difference = (countBelow / whole.count) * whole.first - sumBelow;
    const variance = weight === 0 ? 0 : (difference * difference) / weight;
    if (takesLast ? variance >= most : variance > most) {
      most = variance;
      best = level;
    }
  }
  return best;
}

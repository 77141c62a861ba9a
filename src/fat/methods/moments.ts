import { binCount, type Counts } from "../histogram/method.ts";

/**
 * Tsai's moment preservation (Tsai 1985, doi 10.1016/0734-189X(85)90133-1): a picture of two levels with the same
 * first three moments gives which share of the pixels is dark.
 *
 * @returns -1 where no two such levels exist.
 */
export function moments(counts: Counts): number {
  let total = 0;
  for (let bin = 0; bin < binCount; bin++) total += counts[bin]!;
  let m1 = 0;
  let m2 = 0;
  let m3 = 0;
  for (let bin = 0; bin < binCount; bin++) {
    const probability = counts[bin]! / total;
    m1 += bin * probability;
    m2 += bin * bin * probability;
    m3 += bin * bin * bin * probability;
  }
  const spread = m2 - m1 * m1;
  const c0 = (m1 * m3 - m2 * m2) / spread;
  const c1 = (m1 * m2 - m3) / spread;
  const root = Math.sqrt(c1 * c1 - 4 * c0);
  const dark = 0.5 * (-c1 - root);
  const bright = 0.5 * (-c1 + root);
  const darkShare = (bright - m1) / (bright - dark);
  let share = 0;
  for (let bin = 0; bin < binCount; bin++) {
    share += counts[bin]! / total;
    if (share > darkShare) return bin;
  }
  return -1;
}

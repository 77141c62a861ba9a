import type { ThresholdImage } from "./threshold-image.ts";

/** More than this share of pixels at the ends of the range is worth a warning (percent). */
export const saturationLimitPercent = 1;

/**
 * The share of pixels (percent) that the display range cannot distinguish from its ends: at or above the upper end and,
 * within a region, below the lower one. Air below the lower end of a whole slice does no harm.
 *
 * @param raw the slice as opened, and `range` its display range in the same values.
 * @param pixels row-major indices of a region, or of what is no padding of a slice; all of it where absent.
 * @param of what the pixels are.
 */
export function saturatedPercent(
  raw: ThresholdImage["image"]["raw"],
  range: ThresholdImage["range"],
  pixels?: Uint32Array,
  of: "region" | "slice" = "region",
): number {
  let saturated = 0;
  if (pixels === undefined) {
    for (let pixel = 0; pixel < raw.length; pixel++) if (raw[pixel]! >= range.upper) saturated++;
    return (100 * saturated) / raw.length;
  }
  for (let index = 0; index < pixels.length; index++) {
    const value = raw[pixels[index]!]!;
    if (value >= range.upper || (of === "region" && value < range.lower)) saturated++;
  }
  return (100 * saturated) / pixels.length;
}

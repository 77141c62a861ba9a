import { type FatLimits, rawEnds, shownLimits } from "./fat-limits.ts";
import type { ThresholdImage } from "./threshold-image.ts";

/** The next single-precision number above (`step` 1) or below (-1). */
function nextSingle(value: number, step: 1 | -1): number {
  const float = new Float32Array([value]);
  const bits = new Int32Array(float.buffer);
  if (value === 0) return step * 2 ** -149;
  bits[0]! += value > 0 ? step : -step;
  return float[0]!;
}

/**
 * Limits from a region of lean muscle: fat begins just above its highest value (Fortin and Battié 2012,
 * doi 10.2522/ptj.20110380); on a MONOCHROME1 image just below its lowest.
 *
 * @param pixels row-major indices of the region, at least one.
 */
export function leanLimits({ image }: ThresholdImage, pixels: Uint32Array): FatLimits {
  const step = image.inverted ? -1 : 1;
  let farthest = image.raw[pixels[0]!]!;
  for (const pixel of pixels) if ((image.raw[pixel]! - farthest) * step > 0) farthest = image.raw[pixel]!;
  const beyond = image.depth === "32-bit" ? nextSingle(farthest, step) : farthest + step;
  const ends = rawEnds(image);
  return image.inverted ? { lower: ends.lower, upper: beyond } : { lower: beyond, upper: ends.upper };
}

/**
 * Limits from a region of subcutaneous fat: fat begins at a fraction of its mean shown value, rounded as ImageJ rounds
 * a limit that is typed in. Means nothing on a MONOCHROME1 image, whose fat is dark.
 *
 * @param pixels row-major indices of the region, at least one.
 * @param fraction above 0, usually below 1.
 */
export function subcutaneousFatLimits(of: ThresholdImage, pixels: Uint32Array, fraction: number): FatLimits {
  const { raw, offset } = of.image;
  let sum = 0;
  for (const pixel of pixels) sum += raw[pixel]! + offset;
  return shownLimits(of, (fraction * sum) / pixels.length, Number.POSITIVE_INFINITY);
}

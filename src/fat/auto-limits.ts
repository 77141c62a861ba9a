import { findThreshold } from "./auto-threshold.ts";
import { binLimits, type FatLimits } from "./fat-limits.ts";
import { type ImagejProfile, imagejMethods, type ThresholdMethod } from "./recipe.ts";
import type { ThresholdImage } from "./threshold-image.ts";

/** What an automatic method chose. `limits` is absent where no threshold was found and ImageJ has no answer either. */
export interface AutoChoice {
  /** Bin 0..255, below 0 where the method finds none. */
  readonly bin: number;
  readonly limits?: FatLimits;
  /** Whether the histogram has more than one level: else any threshold is arbitrary. */
  readonly severalLevels: boolean;
}

const isImagejMethod = (method: ThresholdMethod) => (imagejMethods as readonly string[]).includes(method);

function hasSeveralLevels(counts: Uint32Array): boolean {
  let levels = 0;
  for (const count of counts) if (count > 0) levels++;
  return levels > 1;
}

/**
 * The limits that an automatic method sets from a histogram of `of.bytes`, as ImageJ's Threshold tool does (dark
 * background, no-reset). Where one of ImageJ's methods finds none the tool goes on with bin 0; a Gaussian mixture then
 * has no limits. On a MONOCHROME1 image the mixture looks at the histogram turned round, as fat is its dark end.
 */
export function autoLimits(
  of: ThresholdImage,
  counts: Uint32Array,
  method: ThresholdMethod,
  profile: ImagejProfile,
): AutoChoice {
  const severalLevels = hasSeveralLevels(counts);
  if (isImagejMethod(method)) {
    const bin = findThreshold(counts, method, profile);
    return { bin, limits: binLimits(of, Math.max(bin, 0)), severalLevels };
  }
  const turned = of.image.inverted;
  const found = findThreshold(turned ? counts.slice().reverse() : counts, method, profile);
  if (found < 0) return { bin: found, severalLevels };
  const bin = turned ? 254 - found : found;
  return { bin, limits: binLimits(of, bin), severalLevels };
}

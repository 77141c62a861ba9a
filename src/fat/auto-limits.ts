import { findThreshold } from "./auto-threshold.ts";
import { binLimits, type FatLimits } from "./fat-limits.ts";
import { type ImagejProfile, imagejMethods, type ThresholdMethod } from "./recipe.ts";
import type { ThresholdImage } from "./threshold-image.ts";

const isImagejMethod = (method: ThresholdMethod) => (imagejMethods as readonly string[]).includes(method);

/**
 * The bin that a method chooses on the histogram of a slice's grey bytes. A Gaussian mixture looks at an inverted
 * (MONOCHROME1) slice's histogram turned round, as fat is its dark end; ImageJ's methods do not.
 *
 * @returns bin 0..255, below 0 where the method finds none.
 */
export function autoBin(
  counts: Uint32Array,
  method: ThresholdMethod,
  profile: ImagejProfile,
  inverted: boolean,
): number {
  if (!inverted || isImagejMethod(method)) return findThreshold(counts, method, profile);
  const turned = findThreshold(counts.slice().reverse(), method, profile);
  return turned < 0 ? turned : 254 - turned;
}

/**
 * The limits that a method's bin sets, as ImageJ's Threshold tool does (dark background, no-reset). Where one of
 * ImageJ's methods found none the tool goes on with bin 0; a Gaussian mixture then has no limits.
 */
export function autoLimits(of: ThresholdImage, bin: number, method: ThresholdMethod): FatLimits | undefined {
  return bin >= 0 || isImagejMethod(method) ? binLimits(of, Math.max(bin, 0)) : undefined;
}

import { type FatLimits, rawEnds } from "./fat-limits.ts";
import type { OpenedImage } from "./opened-image.ts";

/**
 * Limits with the one that separates muscle from fat moved by a share of its shown value (0.1: 10 % higher): the lower
 * one, on a MONOCHROME1 image whose lower end is open the upper one. An open end does not move.
 */
export function moveLimit(image: OpenedImage, limits: FatLimits, share: number): FatLimits {
  const ends = rawEnds(image);
  const move = (raw: number) => raw + share * Math.abs(raw + image.offset);
  const movesUpper = image.inverted && limits.lower === ends.lower;
  if (movesUpper) return limits.upper === ends.upper ? limits : { ...limits, upper: move(limits.upper) };
  return limits.lower === ends.lower ? limits : { ...limits, lower: move(limits.lower) };
}

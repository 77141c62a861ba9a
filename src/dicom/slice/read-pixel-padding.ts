import type { PixelPadding, StoredPixels } from "../../image/scalar-image.ts";
import type { DataSet } from "../data-set/data-set.ts";
import { numberValue } from "../data-set/element-values.ts";
import { tags } from "../dictionary/tags.ts";
import type { PixelLayout } from "../pixels/pixel-layout.ts";

/**
 * The stored values that pad an image and are no signal: PixelPaddingValue alone, or from there to
 * PixelPaddingRangeLimit, whichever is larger (DICOM PS3.3 C.7.5.1.1.2). Absent where the header names none, no pixel has
 * one, or all have, which cannot be meant.
 */
export function readPixelPadding(
  dataSet: DataSet,
  layout: PixelLayout,
  pixels: StoredPixels,
): PixelPadding | undefined {
  const vr = layout.signed ? "SS" : "US";
  const stated = numberValue(dataSet, tags.PixelPaddingValue, vr);
  if (stated === undefined || layout.isFloat) return undefined;
  const value = asStored(stated, layout);
  const limit = asStored(numberValue(dataSet, tags.PixelPaddingRangeLimit, vr) ?? stated, layout);
  const padding = { lower: Math.min(value, limit), upper: Math.max(value, limit) };
  const isPadding = (pixel: number) => pixel >= padding.lower && pixel <= padding.upper;
  return pixels.some(isPadding) && !pixels.every(isPadding) ? padding : undefined;
}

/** Some writers state the value under the other sign: then its bit pattern is meant. */
function asStored(value: number, { signed, bitsStored }: PixelLayout): number {
  if (signed)
    return value >= 2 ** (bitsStored - 1) && value < 65536 ? value - pattern(value, bitsStored) : value;
  return value < 0 ? value + 2 ** bitsStored : value;
}

/** What a pattern of 16 or of the stored bits is larger than the negative number it stands for. */
const pattern = (value: number, bitsStored: number) => (value < 2 ** bitsStored ? 2 ** bitsStored : 65536);

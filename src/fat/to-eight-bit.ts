import type { OpenedImage } from "./opened-image.ts";
import type { RawRange } from "./raw-range.ts";

/**
 * ImageJ's Image > Type > 8-bit, and the copy that its automatic thresholds look at (`TypeConverter`, 1.53k to 1.54):
 * whole numbers by 256 / (upper - lower + 1), single precision by 255 / (upper - lower), each rounded half up and
 * clamped to 0..255. An 8-bit image stays as it is.
 */
export function toEightBit({ depth, raw }: OpenedImage, { lower, upper }: RawRange): Uint8Array {
  if (depth === "8-bit") return raw;
  const scale = depth === "16-bit" ? 256 / (upper - lower + 1) : 255 / (upper - lower);
  const bytes = new Uint8Array(raw.length);
  for (let pixel = 0; pixel < bytes.length; pixel++) {
    const above = raw[pixel]! - lower;
    if (above > 0) bytes[pixel] = Math.min(Math.trunc(above * scale + 0.5), 255);
  }
  return bytes;
}

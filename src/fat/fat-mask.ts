import type { Mask } from "../image/mask.ts";
import type { FatLimits } from "./fat-limits.ts";
import type { OpenedImage } from "./opened-image.ts";

/** The pixels of an image between the limits: what ImageJ paints red, but for padding. */
export function redMask({ rows, columns, raw, padding }: OpenedImage, { lower, upper }: FatLimits): Mask {
  const data = new Uint8Array(raw.length);
  for (let pixel = 0; pixel < data.length; pixel++) {
    const value = raw[pixel]!;
    data[pixel] = value >= lower && value <= upper && padding?.data[pixel] !== 1 ? 1 : 0;
  }
  return { rows, columns, data };
}

/** The pixels listed by their row-major index that are between the limits. */
export function fatMask(
  { rows, columns, raw }: OpenedImage,
  pixels: Uint32Array,
  { lower, upper }: FatLimits,
): Mask {
  const data = new Uint8Array(raw.length);
  for (let index = 0; index < pixels.length; index++) {
    const pixel = pixels[index]!;
    const value = raw[pixel]!;
    if (value >= lower && value <= upper) data[pixel] = 1;
  }
  return { rows, columns, data };
}

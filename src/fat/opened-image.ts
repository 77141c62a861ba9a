import type { Mask } from "../image/mask.ts";
import { paddingMask } from "../image/padding-mask.ts";
import type { ScalarImage, StoredPixels } from "../image/scalar-image.ts";

/**
 * A slice as ImageJ opens it: raw values, and what to add to a raw value to get the modality value. 8- and 16-bit
 * raw values are not negative: signed ones are stored 32768 higher.
 */
export type OpenedImage = {
  readonly rows: number;
  readonly columns: number;
  /** Modality value = raw + offset. */
  readonly offset: number;
  /** MONOCHROME1: low raw values look bright, so fat is the low end. */
  readonly inverted: boolean;
  /** Pixels that are padding, no signal: they count in no histogram and no range. */
  readonly padding?: Mask;
} & (
  | { readonly depth: "8-bit"; readonly raw: Uint8Array }
  | { readonly depth: "16-bit"; readonly raw: Uint16Array }
  | { readonly depth: "32-bit"; readonly raw: Float32Array }
);

/** What makes stored signed values unsigned. */
const signShift = 32768;

function toUnsigned(pixels: Int8Array | Int16Array): Uint16Array {
  const raw = new Uint16Array(pixels.length);
  for (let pixel = 0; pixel < raw.length; pixel++) raw[pixel] = pixels[pixel]! + signShift;
  return raw;
}

/** Slope, then intercept, each rounded to single precision. */
function toModality(pixels: StoredPixels, slope: number, intercept: number): Float32Array {
  const raw = new Float32Array(pixels.length);
  const factor = Math.fround(slope);
  const term = Math.fround(intercept);
  for (let pixel = 0; pixel < raw.length; pixel++) {
    raw[pixel] = Math.fround(Math.fround(pixels[pixel]!) * factor) + term;
  }
  return raw;
}

/**
 * Opens a slice the way `ij.plugin.DICOM` of ImageJ 1.53t does with default preferences: 8 bits and 16 bits stay,
 * signed 16 bits are stored 32768 higher, a RescaleSlope other than 1 (or 32-bit pixels) makes single-precision
 * modality values, an intercept alone is a calibration. One departure: ImageJ misreads signed 8-bit pixels as 16-bit
 * ones; here they become signed 16-bit.
 */
export function openAsImagej(image: ScalarImage): OpenedImage {
  const { rows, columns, pixels, rescale } = image;
  const padding = paddingMask(image);
  const place = {
    rows,
    columns,
    inverted: image.photometric === "MONOCHROME1",
    ...(padding === undefined ? {} : { padding }),
  };
  if (rescale.slope === 1) {
    const offset = rescale.intercept;
    if (pixels instanceof Uint8Array) return { ...place, depth: "8-bit", raw: pixels, offset };
    if (pixels instanceof Uint16Array) return { ...place, depth: "16-bit", raw: pixels, offset };
    if (pixels instanceof Int8Array || pixels instanceof Int16Array) {
      return { ...place, depth: "16-bit", raw: toUnsigned(pixels), offset: offset - signShift };
    }
  }
  return { ...place, depth: "32-bit", raw: toModality(pixels, rescale.slope, rescale.intercept), offset: 0 };
}

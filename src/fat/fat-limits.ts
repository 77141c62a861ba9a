import type { OpenedImage } from "./opened-image.ts";
import type { ThresholdImage } from "./threshold-image.ts";

/** Fat thresholds in raw values, both included. An open end is the end of what the image can hold. */
export interface FatLimits {
  readonly lower: number;
  readonly upper: number;
}

/** What a raw value can be; infinite on single-precision images. */
export function rawEnds({ depth }: Pick<OpenedImage, "depth">): FatLimits {
  if (depth === "8-bit") return { lower: 0, upper: 255 };
  if (depth === "16-bit") return { lower: 0, upper: 65535 };
  return { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };
}

const clamp = (value: number, { lower, upper }: FatLimits) => Math.min(Math.max(value, lower), upper);

/**
 * The raw limits of two slider positions 0..255 (`ImageProcessor.scaleAndSetThreshold`, 1.53k to 1.54): position p is
 * range.lower + p/255 · (range.upper - range.lower), rounded on a 16-bit image; 0 and 255 are open ends. On an 8-bit
 * image the positions are the grey levels.
 */
export function sliderLimits({ image, range }: ThresholdImage, lower: number, upper: number): FatLimits {
  if (image.depth === "8-bit") return { lower, upper };
  const ends = rawEnds(image);
  const at = (position: number) => {
    const raw = range.lower + (position / 255) * (range.upper - range.lower);
    return image.depth === "16-bit" ? clamp(Math.round(raw), ends) : raw;
  };
  return { lower: lower === 0 ? ends.lower : at(lower), upper: upper === 255 ? ends.upper : at(upper) };
}

/**
 * The raw limits of an automatic method's bin: what looks brighter than the bin is fat (dark background). On a
 * MONOCHROME1 image that is the bins up to it, as in ImageJ.
 */
export function binLimits(of: ThresholdImage, bin: number): FatLimits {
  return of.image.inverted ? sliderLimits(of, 0, bin) : sliderLimits(of, Math.min(bin + 1, 255), 255);
}

/**
 * The raw limits of two shown values (`ImageProcessor.setThreshold`, 1.53k): rounded half up on a 16-bit image, cut to
 * whole numbers on an 8-bit one; beyond the ends they are open.
 */
export function shownLimits({ image }: ThresholdImage, lower: number, upper: number): FatLimits {
  const ends = rawEnds(image);
  const toRaw = (shown: number) => {
    const raw = shown - image.offset;
    if (image.depth === "32-bit") return Math.abs(raw) >= 1e30 ? Math.sign(raw) * ends.upper : raw;
    return image.depth === "16-bit" ? Math.round(raw) : Math.trunc(raw);
  };
  return { lower: Math.max(toRaw(lower), ends.lower), upper: Math.min(toRaw(upper), ends.upper) };
}

/** Limits as ImageJ shows them: modality values (0..255 after the 8-bit step), an open end of a single-precision image as 1e30. */
export function shownThreshold({ image }: ThresholdImage, { lower, upper }: FatLimits) {
  const shown = (raw: number) => (Number.isFinite(raw) ? raw + image.offset : Math.sign(raw) * 1e30);
  return { lower: shown(lower), upper: shown(upper) };
}

import type { DisplayWindow } from "../image/scalar-image.ts";
import type { OpenedImage } from "./opened-image.ts";
import type { DisplayRange, ImagejProfile } from "./recipe.ts";

/** A display range in raw values, ends included. */
export interface RawRange {
  readonly lower: number;
  readonly upper: number;
}

/** Lowest and highest raw value, padding and those that are not finite left out; 0 to 0 where there is none. */
function extremes({ raw, padding }: OpenedImage): RawRange {
  let lower = Number.MAX_VALUE;
  let upper = -Number.MAX_VALUE;
  for (let pixel = 0; pixel < raw.length; pixel++) {
    if (padding?.data[pixel] === 1) continue;
    const value = raw[pixel]!;
    if (value < lower && value > Number.NEGATIVE_INFINITY) lower = value;
    if (value > upper && value < Number.POSITIVE_INFINITY) upper = value;
  }
  return lower <= upper ? { lower, upper } : { lower: 0, upper: 0 };
}

/** `setMinAndMax` on a 16-bit image: ImageJ 1.53 cuts to whole numbers and clamps to 0..65535, 1.54 rounds. */
function toWholeNumber(end: number, profile: ImagejProfile): number {
  return profile === "1.53k" ? Math.trunc(Math.min(Math.max(end, 0), 65535)) : Math.round(end);
}

/** The largest number of single precision. */
const largestSingle = (2 - 2 ** -23) * 2 ** 127;

const toSingle = (end: number) => Math.fround(Math.min(Math.max(end, -largestSingle), largestSingle));

/**
 * The grey range that a recipe's display range comes to on a slice. An 8-bit image always has 0..255: ImageJ's window
 * changes only how it looks. The file's window runs from center - width/2 to center + width/2 (`ij.plugin.DICOM`; not
 * the formula of PS3.3 C.11.2); without one it is the slice's own minimum and maximum, on rescaled slices too, where
 * ImageJ keeps the range of the stored values. The ends of a single-precision image are single precision too.
 *
 * @param window the file's, in modality values.
 */
export function rawRange(
  image: OpenedImage,
  range: DisplayRange,
  window: DisplayWindow | undefined,
  profile: ImagejProfile,
): RawRange {
  if (image.depth === "8-bit") return { lower: 0, upper: 255 };
  if (range.kind === "minmax" || (range.kind === "file" && window === undefined)) return extremes(image);
  const ends =
    range.kind === "fixed"
      ? { lower: range.lower, upper: range.upper }
      : { lower: window!.center - window!.width / 2, upper: window!.center + window!.width / 2 };
  if (image.depth === "32-bit") return { lower: toSingle(ends.lower), upper: toSingle(ends.upper) };
  return {
    lower: toWholeNumber(ends.lower - image.offset, profile),
    upper: toWholeNumber(ends.upper - image.offset, profile),
  };
}

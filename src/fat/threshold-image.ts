import type { DisplayWindow } from "../image/scalar-image.ts";
import type { OpenedImage } from "./opened-image.ts";
import { type RawRange, rawRange } from "./raw-range.ts";
import type { Recipe } from "./recipe.ts";
import { toEightBit } from "./to-eight-bit.ts";

/** A slice under a display range. */
export interface RangedImage {
  readonly opened: OpenedImage;
  /** The display range, raw and in modality values. */
  readonly range: RawRange;
  readonly modalityRange: RawRange;
  /** The grey bytes of the display range: what the 8-bit step makes, and what automatic methods count. */
  readonly bytes: Uint8Array;
}

/** Works out the display range of a slice and its grey bytes. */
export function rangedImage(
  opened: OpenedImage,
  window: DisplayWindow | undefined,
  { range: displayRange, imagej }: Pick<Recipe, "range" | "imagej">,
): RangedImage {
  const range = rawRange(opened, displayRange, window, imagej);
  const modalityRange = { lower: range.lower + opened.offset, upper: range.upper + opened.offset };
  return { opened, range, modalityRange, bytes: toEightBit(opened, range) };
}

/** The image that a recipe's limits apply to, as opened or after the 8-bit step, and its display range in raw values. */
export interface ThresholdImage {
  readonly image: OpenedImage;
  readonly range: RawRange;
}

/** Takes the 8-bit step where the recipe has one. */
export function thresholdImage({ opened, range, bytes }: RangedImage, bits: Recipe["bits"]): ThresholdImage {
  if (bits === "native") return { image: opened, range };
  const { rows, columns, inverted, padding } = opened;
  const place = { rows, columns, inverted, ...(padding === undefined ? {} : { padding }) };
  const image: OpenedImage = { ...place, offset: 0, depth: "8-bit", raw: bytes };
  return { image, range: { lower: 0, upper: 255 } };
}

import type { DisplayWindow } from "../image/scalar-image.ts";
import type { OpenedImage } from "./opened-image.ts";
import { type RawRange, rawRange } from "./raw-range.ts";
import type { Recipe } from "./recipe.ts";
import { toEightBit } from "./to-eight-bit.ts";

/** The image that a recipe's limits apply to (as opened, or after the 8-bit step), and what its methods look at. */
export interface ThresholdImage {
  readonly image: OpenedImage;
  /** The display range of the image, raw. */
  readonly range: RawRange;
  /** The grey bytes of the display range: the automatic methods take their histogram from these. */
  readonly bytes: Uint8Array;
  /** The same display range in modality values, of the slice before any 8-bit step. */
  readonly modalityRange: RawRange;
}

/** Prepares a slice for a recipe: its display range, its grey bytes, and the 8-bit step where the recipe has one. */
export function thresholdImage(
  opened: OpenedImage,
  window: DisplayWindow | undefined,
  recipe: Pick<Recipe, "bits" | "range" | "imagej">,
): ThresholdImage {
  const range = rawRange(opened, recipe.range, window, recipe.imagej);
  const bytes = toEightBit(opened, range);
  const modalityRange = { lower: range.lower + opened.offset, upper: range.upper + opened.offset };
  if (recipe.bits === "native") return { image: opened, range, bytes, modalityRange };
  const { rows, columns, inverted } = opened;
  const image: OpenedImage = { rows, columns, inverted, offset: 0, depth: "8-bit", raw: bytes };
  return { image, range: { lower: 0, upper: 255 }, bytes, modalityRange };
}

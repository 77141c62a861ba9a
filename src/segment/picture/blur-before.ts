import type { Plane } from "../../image/plane.ts";
import type { PixelSpacingMm } from "../../image/scalar-image.ts";
import { gaussianBlur } from "./gaussian-blur.ts";

/** Blurs a slice as the card asks before it is brought to coarser pixels: sigma 0.5 sqrt(step² - 1) pixels. */
export function blurBefore(slice: Plane, spacing: PixelSpacingMm, spacingMm: number): Plane {
  return gaussianBlur(slice, sigma(spacingMm / spacing.row), sigma(spacingMm / spacing.column));
}

const sigma = (step: number) => (step > 1 ? 0.5 * Math.sqrt(step ** 2 - 1) : 0);

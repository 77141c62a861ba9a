import { type SquareMillimetres, squareMillimetres } from "../base/units.ts";
import type { PixelSpacingMm } from "../image/scalar-image.ts";

/**
 * Area of a number of pixels: count x row spacing x column spacing (ImageJ `ImageStatistics.area`, 1.53k), never the
 * area of the drawn polygon.
 */
export const areaOfPixels = (pixelCount: number, spacing: PixelSpacingMm): SquareMillimetres =>
  squareMillimetres(pixelCount * spacing.row * spacing.column);

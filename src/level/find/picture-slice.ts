import type { PlacedSlice } from "../../image/placed-slice.ts";
import type { PixelSpacingMm } from "../../image/scalar-image.ts";

/**
 * A picture that states no position, placed so that millimetres are pixels times their spacing: x along a row,
 * y down a column, from its upper left corner.
 */
export const pictureSlice = (
  { rows, columns }: { readonly rows: number; readonly columns: number },
  spacing: PixelSpacingMm,
): PlacedSlice => ({
  geometry: {
    imagePositionPatient: [spacing.column / 2, spacing.row / 2, 0],
    imageOrientationPatient: [
      [1, 0, 0],
      [0, 1, 0],
    ],
  },
  pixelSpacingMm: spacing,
  rows,
  columns,
});

import type { PixelSpacingMm } from "../../image/scalar-image.ts";
import type { Crop } from "./crop.ts";

/** A length for the scale bar and its width in the panel. */
export interface ScaleBar {
  readonly lengthMm: number;
  readonly width: number;
}

const lengthsMm = [100, 50, 20, 10, 5, 2, 1];

/** The longest round length that takes at most a third of the panel; absent where the image states no spacing. */
export function scaleBar(crop: Crop, panelWidth: number, spacing?: PixelSpacingMm): ScaleBar | undefined {
  if (spacing === undefined) return undefined;
  const pixelsPerMm = panelWidth / (crop.columns * spacing.column);
  const lengthMm = lengthsMm.find((length) => length * pixelsPerMm <= panelWidth / 3);
  return lengthMm === undefined ? undefined : { lengthMm, width: lengthMm * pixelsPerMm };
}

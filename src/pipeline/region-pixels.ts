import type { Issue } from "../base/issue.ts";
import type { Mask } from "../image/mask.ts";
import { pixelIndices } from "../image/pixel-indices.ts";
import { checkRoi } from "../roi/check-roi.ts";
import type { ImageSize } from "../roi/rasterise.ts";
import { rasteriseRoi } from "../roi/rasterise-roi.ts";
import type { Roi } from "../roi/roi.ts";

/** The pixels of a region on one slice. */
export interface RegionPixels {
  readonly mask: Mask;
  /** Row-major indices, ascending. */
  readonly pixels: Uint32Array;
  readonly issues: readonly Issue[];
}

/** Rasterises a region as ImageJ does. Issues: those of `checkRoi`. */
export function regionPixels(roi: Roi, size: ImageSize): RegionPixels {
  const mask = rasteriseRoi(roi, size);
  return { mask, pixels: pixelIndices(mask), issues: checkRoi(roi, size, mask) };
}

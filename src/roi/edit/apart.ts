import type { ImageSize } from "../rasterise.ts";
import type { Roi } from "../roi.ts";
import { yieldTo } from "./yield-to.ts";

/**
 * Regions none of whose pixels is in two of them: where two share a pixel, the one earlier in the list keeps it.
 * A region that has no pixel left goes.
 */
export function apart(rois: readonly Roi[], size: ImageSize): readonly Roi[] {
  const settled: Roi[] = [];
  for (const roi of rois) {
    const rest = yieldTo(settled, roi, size);
    if (rest !== null) settled.push(rest);
  }
  return settled;
}

import type { ImageSize } from "../rasterise.ts";
import { rasteriseRoi } from "../rasterise-roi.ts";
import type { Roi } from "../roi.ts";
import { withoutPixels } from "./without-pixels.ts";

/** A region without the pixels of those that stay; null where none is left. */
export function yieldTo(standing: readonly Roi[], roi: Roi, size: ImageSize): Roi | null {
  let rest: Roi | null = roi;
  for (const other of standing) {
    if (rest !== null) rest = withoutPixels(rest, rasteriseRoi(other, size), other.outlines, size);
  }
  return rest;
}

import type { Mask } from "../image/mask.ts";
import { fillOutline } from "./fill-outline.ts";
import type { ImageSize } from "./rasterise.ts";
import type { Roi } from "./roi.ts";

/**
 * The pixels of a region: its outlines combined by even-odd, so that one inside another is a hole.
 *
 * @returns a mask of `rows` x `columns`, row-major, 1 inside and 0 outside.
 */
export function rasteriseRoi(roi: Roi, { rows, columns }: ImageSize): Mask {
  const mask = { rows, columns, data: new Uint8Array(rows * columns) };
  for (const outline of roi.outlines) fillOutline(mask, outline);
  return mask;
}

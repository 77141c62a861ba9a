import type { Mask } from "../image/mask.ts";
import { fillOutline } from "./fill-outline.ts";
import type { ImageSize } from "./rasterise.ts";
import type { Roi } from "./roi.ts";

/**
 * The pixels of a region: its outlines combined by even-odd, so that one inside another is a hole; the
 * same pixels as ImageJ takes for the region that `writeRoiSet` makes of it.
 *
 * @returns a mask of `rows` x `columns`, row-major, 1 inside and 0 outside.
 */
export function rasteriseRoi(roi: Roi, { rows, columns }: ImageSize): Mask {
  const mask = { rows, columns, data: new Uint8Array(rows * columns) };
  const part = roi.outlines.length > 1;
  for (const outline of roi.outlines) fillOutline(mask, outline, part);
  return mask;
}

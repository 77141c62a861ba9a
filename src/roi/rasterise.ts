import type { Mask } from "../image/mask.ts";
import { fillOutline } from "./fill-outline.ts";
import type { Outline } from "./outline.ts";

/** Rows and columns of an image. */
export interface ImageSize {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The pixels inside an outline, the same ones as ImageJ 1.53k to 1.54 takes for a polygon, freehand, traced,
 * oval or rectangle selection. Pixels outside the image are dropped.
 *
 * @returns a mask of `rows` x `columns`, row-major, 1 inside and 0 outside; all 0 where the outline covers nothing.
 * @example
 * const triangle = rasterise({ type: "polygon", points: [[0, 0], [4, 0], [0, 4]] }, { rows: 8, columns: 8 });
 * countPixels(triangle); // => 10
 */
export function rasterise(outline: Outline, { rows, columns }: ImageSize): Mask {
  const mask = { rows, columns, data: new Uint8Array(rows * columns) };
  fillOutline(mask, outline, false);
  return mask;
}

import type { PixelPoint } from "../../../src/roi/outline.ts";

/** From pixel-corner coordinates of the image to CSS pixels of the viewport: position = offset + scale * pixel. */
export interface ImageTransform {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export const toCanvas = (transform: ImageTransform, [x, y]: PixelPoint): PixelPoint => [
  transform.offsetX + transform.scaleX * x,
  transform.offsetY + transform.scaleY * y,
];

export const toPixel = (transform: ImageTransform, [x, y]: PixelPoint): PixelPoint => [
  (x - transform.offsetX) / transform.scaleX,
  (y - transform.offsetY) / transform.scaleY,
];

export const sameTransform = (a: ImageTransform | null, b: ImageTransform | null) =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.scaleX === b.scaleX &&
    a.scaleY === b.scaleY &&
    a.offsetX === b.offsetX &&
    a.offsetY === b.offsetY);

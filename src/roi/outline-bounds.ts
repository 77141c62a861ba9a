import type { Outline } from "./outline.ts";

/** The smallest rectangle of whole pixels that holds an outline: columns x .. x+width-1, rows y .. y+height-1. */
export interface PixelBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Bounds of an outline as ImageJ reports them (`Roi.getBounds`, 1.53t): floor of the smallest to ceil of the
 * largest coordinate, at ImageJ's single precision. They may reach beyond the image. An outline without a
 * finite point has empty bounds at the origin.
 */
export function outlineBounds(outline: Outline): PixelBounds {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const [x, y] of outline.points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  const x = Math.floor(Math.fround(left));
  const y = Math.floor(Math.fround(top));
  const width = Math.ceil(Math.fround(right)) - x;
  const height = Math.ceil(Math.fround(bottom)) - y;
  const known = Number.isFinite(width) && Number.isFinite(height);
  return known ? { x, y, width, height } : { x: 0, y: 0, width: 0, height: 0 };
}
